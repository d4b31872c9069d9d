import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension VM {
  /// Opens a file for `FileIO`: by path, or by the number of a descriptor that is open.
  /// Errors: OSError, TypeError, ValueError.
  func openDevice(
    _ file: Value, _ mode: FileMode, closesDescriptor: Bool, opener: Value
  ) throws -> RawDevice {
    if isInteger(file) { return try adopt(file, mode, closesDescriptor) }
    let path = try fileSystemPath(file)
    if !closesDescriptor { throw valueError("Cannot use closefd=False with file name") }
    if let folder = interpreter.system.memoryFolder {
      return try openMemory(folder, path, file, mode)
    }
    var flags: Int32
    switch mode.making {
    case .read: flags = 0
    case .write: flags = O_CREAT | O_TRUNC
    case .append: flags = O_CREAT | O_APPEND
    case .exclusive: flags = O_CREAT | O_EXCL
    }
    flags |= mode.reads && mode.writes ? O_RDWR : mode.writes ? O_WRONLY : O_RDONLY
    let number: Int32
    if opener.isNone {
      let result = FileAccess.open(path, flags, 0o666)
      guard let opened = result.value else { throw osError(result.errno ?? .ioError, file) }
      number = Int32(truncatingIfNeeded: opened)
    } else {
      let opened = try index(call(opener, file, .int(Int(flags | O_CLOEXEC))))
      if opened < 0 { throw valueError("opener returned \(opened)") }
      number = Int32(truncatingIfNeeded: opened)
    }
    if let status = try? FileAccess.status(number).get(),
      FileAccess.isType(status, UInt32(S_IFDIR))
    {
      _ = FileAccess.close(number)
      throw osError(Int(EISDIR), "Is a directory", file)
    }
    if mode.making == .append { _ = FileAccess.seek(number, 0, SEEK_END) }
    return FileDevice(
      number, reads: mode.reads, writes: mode.writes, name: file, mode: mode.rawName)
  }

  private func isInteger(_ value: Value) -> Bool {
    switch value {
    case .int, .bool: true
    case .object(let object): object.kind == .int
    default: false
    }
  }

  private func adopt(_ file: Value, _ mode: FileMode, _ closes: Bool) throws -> RawDevice {
    let wanted = try index(file)
    if wanted < 0 { throw valueError("negative file descriptor") }
    guard let number = Int32(exactly: wanted), !interpreter.limits.isGraded else {
      throw osError(Int(EBADF), "Bad file descriptor")
    }
    if case .failure(let errno) = FileAccess.status(number) { throw osError(errno) }
    return FileDevice(
      number, reads: mode.reads, writes: mode.writes, name: file, mode: mode.rawName,
      closesDescriptor: closes)
  }

  private func openMemory(
    _ folder: MemoryFolder, _ path: String, _ name: Value, _ mode: FileMode
  ) throws -> RawDevice {
    func device(_ file: MemoryFolder.File) -> RawDevice {
      MemoryDevice(
        file, reads: mode.reads, writes: mode.writes, appends: mode.making == .append, name: name,
        mode: mode.rawName)
    }
    if folder.isFolder(path) { throw osError(Int(EISDIR), "Is a directory", name) }
    if let file = folder.file(path) {
      if mode.making == .exclusive { throw osError(Int(EEXIST), "File exists", name) }
      if mode.making == .write { file.bytes = [] }
      return device(file)
    }
    if mode.making == .read || path.isEmpty || !folder.hasParent(path) {
      throw osError(Int(ENOENT), "No such file or directory", name)
    }
    let file = MemoryFolder.File()
    folder.add(path, file)
    return device(file)
  }

  /// The text of a path: a str, bytes, or what `__fspath__` gives. Errors: TypeError, ValueError for
  /// a null character.
  func fileSystemPath(
    _ value: Value, _ message: StaticString = "expected str, bytes or os.PathLike object, not"
  ) throws -> String {
    var value = value
    if value.str == nil, value.bytes == nil {
      guard let hook = try findAttribute(.object(type(of: value)), "__fspath__") else {
        throw typeError("\(message) \(typeName(value))")
      }
      value = try call(hook, value)
    }
    let text: String
    if let string = value.str {
      text = string.string
    } else if let bytes = value.bytes {
      text = String(decoding: bytes.values, as: UTF8.self)
    } else {
      throw typeError(
        "expected \(typeName(value)).__fspath__() to return str or bytes, not \(typeName(value))")
    }
    if text.utf8.contains(0) { throw valueError("embedded null byte") }
    return text
  }
}
