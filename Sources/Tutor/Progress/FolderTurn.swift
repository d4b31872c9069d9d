#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process's turn with the progress file: others wait for its end (flock(2) of the folder).
///
/// Where the system knows no such locks, nobody waits.
struct FolderTurn {
  /// The file, past all links.
  let file: String

  private let folder: Int32

  /// Makes the file's folder if there is none, for its owner alone, and waits for the turn.
  init(for path: String?) throws(ProgressNotice) {
    guard let path else { throw .noFolder }
    file = WholeFile.destination(of: path)
    let name = WholeFile.folder(of: file)
    do {
      try WholeFile.makeFolder(name, mode: 0o700)
    } catch {
      throw .notSaved(error.description)
    }
    folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { while flock(folder, LOCK_EX) != 0, errno == EINTR {} }
  }

  /// Lets others go on.
  func end() {
    if folder >= 0 { close(folder) }
  }

  /// The bytes of the file; nil where there is none.
  func read() throws(ProgressNotice) -> [UInt8]? {
    do {
      return try WholeFile.read(file)
    } catch {
      throw .notSaved(error.description)
    }
  }

  /// Gives the file another name, and says which: with `.REASON-1` behind it, or the next number
  /// that is free.
  func setAside(_ reason: String) throws(ProgressNotice) -> String {
    let name = WholeFile.freeName(beside: file, reason)
    guard rename(file, name) == 0 else {
      throw .notSaved(WholeFile.Failure(path: file, number: errno).description)
    }
    return name
  }

  /// Writes the file's bytes to a file with another name, and says which, as ``setAside(_:)`` does.
  func copy(_ bytes: [UInt8], _ reason: String) throws(ProgressNotice) -> String {
    let name = WholeFile.freeName(beside: file, reason)
    do {
      try WholeFile.write(bytes, to: name, mode: 0o600)
    } catch {
      throw .notSaved(error.description)
    }
    return name
  }
}
