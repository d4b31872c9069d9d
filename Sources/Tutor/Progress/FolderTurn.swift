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
    try FolderTurn.make(name)
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
    let name = freeName(reason)
    guard rename(file, name) == 0 else {
      throw .notSaved(WholeFile.Failure(path: file, number: errno).description)
    }
    return name
  }

  /// Writes the file's bytes to a file with another name, and says which, as ``setAside(_:)`` does.
  func copy(_ bytes: [UInt8], _ reason: String) throws(ProgressNotice) -> String {
    let name = freeName(reason)
    do {
      try WholeFile.write(bytes, to: name, mode: 0o600)
    } catch {
      throw .notSaved(error.description)
    }
    return name
  }

  private func freeName(_ reason: String) -> String {
    var number = 1
    var status = stat()
    while lstat("\(file).\(reason)-\(number)", &status) == 0 { number += 1 }
    return "\(file).\(reason)-\(number)"
  }

  private static func make(_ folder: String) throws(ProgressNotice) {
    var status = stat()
    guard stat(folder, &status) != 0 else { return }
    var path = ""
    var number: Int32 = 0
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      if mkdir(path, 0o700) != 0, errno != EEXIST { number = errno }
    }
    guard stat(folder, &status) == 0 else {
      let reason = number == 0 ? errno : number
      throw .notSaved(WholeFile.Failure(path: folder, number: reason).description)
    }
  }
}
