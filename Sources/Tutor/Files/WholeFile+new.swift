#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders that are made where nothing was.
extension WholeFile {
  /// Writes a new file. False where something of its name is there already, which stays as it is.
  static func create(_ bytes: [UInt8], at path: String) throws(Failure) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if file < 0, errno == EEXIST { return false }
    do {
      try fill(file, bytes, path, isOrdinary: true)
    } catch {
      if file >= 0 { unlink(path) }
      throw error
    }
    return true
  }

  /// Whether something of that name is there, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether this process may make files in a folder.
  static func canWrite(in folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  /// The name with `.REASON-1` behind it, or with the next number that is free.
  static func freeName(beside path: String, _ reason: String) -> String {
    var number = 1
    while isThere("\(path).\(reason)-\(number)") { number += 1 }
    return "\(path).\(reason)-\(number)"
  }

  /// Makes a folder, and those that it stands in, where there are none.
  ///
  /// - Parameters:
  ///   - folder: From the root.
  ///   - mode: Who may do what with new ones, less what the process's umask takes away.
  static func makeFolder(_ folder: String, mode: UInt16 = 0o777) throws(Failure) {
    var status = stat()
    if stat(folder, &status) != 0 {
      var path = ""
      var number: Int32 = 0
      for part in folder.split(separator: "/") {
        path += "/\(part)"
        if mkdir(path, mode_t(mode)) != 0, errno != EEXIST { number = errno }
      }
      guard stat(folder, &status) == 0 else {
        throw Failure(path: folder, number: number == 0 ? errno : number)
      }
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(path: folder, number: ENOTDIR) }
  }
}
