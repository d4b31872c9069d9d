#if canImport(Darwin)
  import Darwin
  import Sockets

  /// Hears what happens to some files and their folders (kqueue(2)).
  final class FolderWatch {
    let descriptor: Descriptor
    /// What is watched: each is open as long as it is.
    private var open: [Int32] = []

    /// A save is not heard as one: the file itself must show it.
    static let hearsSaves = false

    init() throws(FileWatch.Failure) {
      let number = kqueue()
      guard number >= 0 else { throw FileWatch.Failure(errno: errno) }
      descriptor = Descriptor(rawValue: number)
    }

    deinit {
      for number in open { close(number) }
      close(descriptor.rawValue)
    }

    /// Watches these files from now on, and no others: each itself, where it is there, and the folders
    /// that lead to it.
    func watch(_ files: [String]) throws(FileWatch.Failure) {
      for number in open { close(number) }
      open = []
      for file in files {
        let path = PathSteps(file)
        var place = -1
        // Another folder may have come before this one was watched.
        while place != path.deepest {
          place = path.deepest
          guard path.steps.indices.contains(place) else { break }
          for step in path.steps[..<place] {
            try? add(step.folder, UInt32(NOTE_DELETE | NOTE_RENAME))
          }
          try add(path.steps[place].folder, FolderWatch.events)
        }
        try? add(file, FolderWatch.events)
      }
    }

    private static let events = UInt32(
      NOTE_DELETE | NOTE_RENAME | NOTE_WRITE | NOTE_EXTEND | NOTE_ATTRIB)

    private func add(_ path: String, _ events: UInt32) throws(FileWatch.Failure) {
      let number = Darwin.open(path, O_EVTONLY | O_CLOEXEC)
      guard number >= 0 else { throw FileWatch.Failure(errno: errno) }
      var event = kevent(
        ident: UInt(number), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
        fflags: events, data: 0, udata: nil)
      guard kevent(descriptor.rawValue, &event, 1, nil, 0, nil) == 0 else {
        let failure = FileWatch.Failure(errno: errno)
        close(number)
        throw failure
      }
      open.append(number)
    }

    /// Takes what has been heard: that something happened says nothing of a save, but what is watched
    /// may be another file by now. Never blocks.
    func take(_ files: [String]) -> (isSaved: Bool, isMoved: Bool) {
      var found = false
      var events = [kevent](repeating: kevent(), count: 16)
      var now = timespec()
      while kevent(descriptor.rawValue, nil, 0, &events, 16, &now) > 0 { found = true }
      return (false, found)
    }
  }
#endif
