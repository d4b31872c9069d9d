#if canImport(Glibc) || canImport(Musl)
  import Sockets

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Hears what happens to some files in their folders (inotify(7)).
  final class FolderWatch {
    let descriptor: Descriptor
    /// The names that matter, by the numbers of the watches of their folders.
    private var names: [Int32: Set<String>] = [:]

    /// A save is heard as one: a file that was written was closed.
    static let hearsSaves = true

    private static let ofItself = UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR)
    private static let ofFiles = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE)
    private static let saves = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
    private static let moves = UInt32(
      IN_MOVE_SELF | IN_DELETE_SELF | IN_UNMOUNT | IN_Q_OVERFLOW | IN_MOVED_TO)

    init() throws(FileWatch.Failure) {
      let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard number >= 0 else { throw FileWatch.Failure(errno: errno) }
      descriptor = Descriptor(rawValue: number)
    }

    deinit { close(descriptor.rawValue) }

    /// Watches these files from now on, and no others: for each the deepest folder that is there, for
    /// the name that follows in it, and those above, for their going away.
    func watch(_ files: [String]) throws(FileWatch.Failure) {
      for number in names.keys { inotify_rm_watch(descriptor.rawValue, number) }
      names = [:]
      for file in files {
        let path = PathSteps(file)
        var place = -1
        // Another folder may have come before this one was watched.
        while place != path.deepest {
          place = path.deepest
          guard path.steps.indices.contains(place) else { break }
          for step in path.steps[..<place] { try? add(step.folder, FolderWatch.ofItself, nil) }
          let step = path.steps[place]
          try add(step.folder, FolderWatch.ofItself | FolderWatch.ofFiles, step.name)
        }
      }
    }

    private func add(
      _ folder: String, _ events: UInt32, _ name: String?
    ) throws(FileWatch.Failure) {
      let number = inotify_add_watch(descriptor.rawValue, folder, events | UInt32(IN_MASK_ADD))
      guard number >= 0 else { throw FileWatch.Failure(errno: errno) }
      names[number, default: []].formUnion(name.map { [$0] } ?? [])
    }

    /// Takes what has been heard: whether one of the files was saved, and whether the folders are to be
    /// watched anew. Never blocks.
    func take(_ files: [String]) -> (isSaved: Bool, isMoved: Bool) {
      func file(_ name: String) -> String? { files.first { $0.hasSuffix("/\(name)") } }
      var found = (isSaved: false, isMoved: false)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor.rawValue, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return found }
        buffer.withUnsafeBytes { bytes in
          var place = 0
          while place + 16 <= count {
            let number = bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
            let events = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
            let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
            let end = min(place + 16 + length, count)
            let name = String(
              decoding: bytes[(place + 16)..<end].prefix { $0 != 0 }, as: UTF8.self)
            place = end
            // What comes late from a watch that is no more is of no account.
            if events & UInt32(IN_Q_OVERFLOW) == 0, names[number] == nil { continue }
            if !name.isEmpty, names[number]?.contains(name) != true { continue }
            if events & FolderWatch.saves != 0, file(name) != nil { found.isSaved = true }
            if events & FolderWatch.moves != 0 { found.isMoved = true }
            if events & UInt32(IN_CREATE) != 0, !isBegun(file(name)) { found.isMoved = true }
          }
        }
      }
    }

    /// Whether a new file is only begun: what writes it will close it. A link is there at once.
    private func isBegun(_ file: String?) -> Bool {
      var status = stat()
      guard let file, lstat(file, &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }
  }
#endif
