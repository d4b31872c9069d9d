import Interpreter
import Sockets

/// Files over a socket (`makefile`) and `sendfile`.
extension PyType {
  func installSocketFiles() {
    pythonMethod("makefile", "mode=, buffering=, *, encoding=, errors=, newline=") {
      vm, receiver, values in
      let socket = try vm.socket(receiver)
      return try socket.network.perform(
        vm, "makefile", socket, .init(text: values[0].str?.string ?? "r")
      ) { call in
        if case .int(let size)? = values[1].bound { call?.numbers = [size] }
        return try vm.makeFile(socket, values)
      }
    }
    pythonMethod("sendfile", "file, offset=, count=") { vm, receiver, values in
      try vm.sendFile(receiver, values[0], values[1].bound ?? .int(0), values[2].bound ?? .none)
    }
  }
}

extension VM {
  /// The class `socket.SocketIO`: raw file objects over a socket.
  func makeSocketFileType() -> PyType {
    let type = interpreter.makeType(
      "SocketIO", module: "socket", base: interpreter.system.io(self).rawBase)
    type.hasAttributes = true
    IOTypes.installRawMethods(type)
    type.constructor(.positional(2, 2)) { vm, type, arguments in
      let mode = arguments[1].str?.string ?? ""
      guard ["r", "w", "rw", "rb", "wb", "rwb"].contains(mode) else {
        throw vm.valueError("invalid mode: \(try vm.repr(arguments[1]).string)")
      }
      let device = SocketDevice(
        try vm.socket(arguments[0]), reads: mode.contains("r"), writes: mode.contains("w"))
      return .object(PyRawFile(type, device))
    }
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("__repr__", .none) { vm, receiver, _ in
      vm.str("<socket.SocketIO object at \(vm.addressText(receiver))>")
    }
    return type
  }

  /// `socket.makefile` with its parameters in order. Errors: ValueError, TypeError, LookupError.
  func makeFile(_ socket: PySocket, _ values: [Value]) throws -> Value {
    let mode = try fileMode(values[0])
    let writes = mode.contains("w")
    let reads = mode.contains("r") || !writes
    let isBinary = mode.contains("b")
    let io = interpreter.system.io(self)
    let fileType = interpreter.network.types.fileType(self)
    let device = SocketDevice(socket, reads: reads, writes: writes)
    let raw = Value.object(PyRawFile(fileType, device))
    let size = try bufferSize(values[1])
    if size == 0 {
      if !isBinary { throw valueError("unbuffered streams must be binary") }
      return raw
    }
    let buffer: Value
    if reads, writes {
      buffer = try call(.object(io.bufferedPair), raw, raw, .int(size))
    } else {
      buffer = try call(.object(reads ? io.bufferedReader : io.bufferedWriter), raw, .int(size))
    }
    if isBinary { return buffer }
    let text = try call(
      .object(io.textWrapper), buffer, values[2].bound ?? .none, values[3].bound ?? .none,
      values[4].bound ?? .none)
    if device.isObserved { text.textWrapper?.observedDevice = device }
    try setAttribute(text, "mode", str(mode))
    return text
  }

  private func fileMode(_ value: Value) throws -> String {
    guard let value = value.bound else { return "r" }
    for letter in try array(of: value) {
      guard let text = letter.str?.string, ["r", "w", "b"].contains(text) else {
        throw valueError("invalid mode \(try repr(value).string) (only r, w, b allowed)")
      }
    }
    return value.str?.string ?? "r"
  }

  private func bufferSize(_ value: Value) throws -> Int {
    guard let value = value.bound, !value.isNone else { return 8192 }
    if try isLess(value, .int(0)) { return 8192 }
    return try index(value)
  }

  /// `socket.sendfile`: sends a file from an offset until its end, or so many bytes of it, and leaves
  /// its position behind them. Errors: ValueError, TypeError, OSError, and what the file raises.
  func sendFile(
    _ receiver: Value, _ file: Value, _ offset: Value, _ count: Value
  ) throws -> Value {
    let socket = try socket(receiver)
    try checkSendFile(socket, file, count)
    if socket.timeout == 0 { throw valueError("non-blocking sockets are not supported") }
    // A file with a descriptor is sent from the offset; another from where it stands.
    let hasDescriptor =
      (try? findAttribute(file, "fileno").map { try call($0) }) != nil
    if try isTrue(offset) || hasDescriptor { _ = try callMethod(file, "seek", offset) }
    let start = try index(offset)
    let limit = count.isNone ? Int.max : try index(count)
    var total = 0
    defer {
      if total > 0, let seek = try? findAttribute(file, "seek") {
        _ = try? call(seek, .int(start &+ total))
      }
    }
    while total < limit {
      let data = try callMethod(file, "read", .int(min(limit - total, 8192)))
      let length = try length(data)
      if length == 0 { break }
      _ = try withBytes(data) { bytes in
        try socket.network.perform(
          self, "sendfile", socket, .init(requested: length)
        ) { call in
          try socket.sendAll(self, call, bytes, 0)
          return .none
        }
      }
      total += length
    }
    return .int(total)
  }

  private func checkSendFile(_ socket: PySocket, _ file: Value, _ count: Value) throws {
    if let mode = try findAttribute(file, "mode")?.str, !mode.string.contains("b") {
      throw valueError("file should be opened in binary mode")
    }
    if !socket.isStream { throw valueError("only SOCK_STREAM type sockets are supported") }
    if count.isNone { return }
    let message = "count must be a positive integer (got \(try repr(count).string))"
    if !isIntegerValue(count) { throw typeError(message) }
    if try index(count) <= 0 { throw valueError(message) }
  }
}
