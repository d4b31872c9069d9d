import Interpreter

/// The buffered classes (Python's library reference, "Buffered Streams").
extension IOTypes {
  /// `DEFAULT_BUFFER_SIZE`.
  static var bufferSize: Int { 8192 }

  func installBuffered() {
    for (type, reads, writes) in [
      (bufferedReader, true, false), (bufferedWriter, false, true), (bufferedRandom, true, true),
    ] {
      type.constructor { _, type, _ in .object(PyBuffered(type)) }
      let name = type.name
      type.method("__init__", .any) { vm, file, arguments in
        try vm.bindArguments(name, ParameterList("raw, buffer_size="), arguments) { given in
          let size = given[1].isUnbound ? IOTypes.bufferSize : try vm.index(given[1])
          if size <= 0 { throw vm.valueError("buffer size must be strictly positive") }
          try vm.charge(size)
          try IOTypes.checkRaw(vm, given[0], reads: reads, writes: writes)
          file.buffered?.attach(given[0], reads: reads, writes: writes, size: size)
        }
        return .none
      }
      installBufferedState(type)
      if reads { installBufferedReading(type) }
      if writes { installBufferedWriting(type) }
    }
  }

  private static func checkRaw(_ vm: VM, _ raw: Value, reads: Bool, writes: Bool) throws {
    if reads, writes, try !vm.isTrue(vm.callMethod(raw, "seekable")) {
      throw vm.unsupportedOperation("File or stream is not seekable.")
    }
    if reads, try !vm.isTrue(vm.callMethod(raw, "readable")) {
      throw vm.unsupportedOperation("File or stream is not readable.")
    }
    if writes, try !vm.isTrue(vm.callMethod(raw, "writable")) {
      throw vm.unsupportedOperation("File or stream is not writable.")
    }
  }

  private static func object(_ vm: VM, _ value: Value, _ closed: String? = nil) throws -> PyBuffered
  {
    guard let object = value.buffered else { throw vm.typeError("not a buffered file") }
    try object.check(vm, closed)
    return object
  }

  private func installBufferedState(_ type: PyType) {
    let writes = type !== bufferedReader
    for name in ["readable", "writable", "seekable", "fileno", "isatty"] {
      if name == "readable", type === bufferedWriter { continue }
      if name == "writable", !writes { continue }
      type.method(name, .none) { vm, file, _ in
        try vm.callMethod(IOTypes.object(vm, file).raw, name)
      }
    }
    for name in ["closed", "mode", "name"] {
      type.attribute(
        name,
        { vm, file in
          try vm.getAttribute(IOTypes.object(vm, file).raw, name)
        })
    }
    type.attribute("raw", { _, file in file.buffered?.raw.bound ?? .none })
    type.method("flush", .none) { vm, file, _ in
      guard writes else {
        let object = try IOTypes.object(vm, file)
        if try object.isRawClosed(vm) { throw vm.valueError("I/O operation on closed file.") }
        return try vm.callMethod(object.raw, "flush")
      }
      let object = try IOTypes.object(vm, file, "flush of closed file")
      if object.writeBuffer.isEmpty {
        try object.guarded(vm) { try object.flushWrites(vm) }
      } else {
        try object.observed(vm, "file.flush") { _ in try object.flushWrites(vm) }
      }
      return .none
    }
    type.method("close", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      if try object.isRawClosed(vm) { return .none }
      // The raw file is closed even if writing out fails.
      do {
        _ = try vm.callMethod(file, "flush")
      } catch {
        object.isClosed = true
        _ = try vm.callMethod(object.raw, "close")
        throw error
      }
      object.isClosed = true
      object.dropReadAhead()
      return try vm.callMethod(object.raw, "close")
    }
    type.method("detach", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      _ = try vm.callMethod(file, "flush")
      let raw = object.raw
      object.raw = .unbound
      object.isDetached = true
      return raw
    }
    type.method("seek", .positional(1, 2)) { vm, file, arguments in
      let whence = arguments.count > 1 ? try vm.index(arguments[1]) : 0
      if !(0...2).contains(whence) { throw vm.valueError("whence value \(whence) unsupported") }
      let object = try IOTypes.object(vm, file, "seek of closed file")
      if try !vm.isTrue(vm.callMethod(object.raw, "seekable")) {
        throw vm.unsupportedOperation("underlying stream is not seekable")
      }
      let offset = try vm.index(arguments[0])
      return .int(try object.guarded(vm) { try object.seek(vm, offset, whence) })
    }
    type.method("tell", .none) { vm, file, _ in
      .int(try IOTypes.object(vm, file).tell(vm))
    }
    type.method("truncate", .positional(0, 1)) { vm, file, arguments in
      let object = try IOTypes.object(vm, file, "truncate of closed file")
      if !writes { throw vm.unsupportedOperation("truncate") }
      try object.guarded(vm) {
        try object.flushWrites(vm)
        try object.rewind(vm)
      }
      let given = arguments.at(0)
      return try vm.callMethod(
        object.raw, "truncate",
        given.isUnbound || given.isNone ? .int(try object.tell(vm)) : given)
    }
    type.method("__repr__", .none) { vm, file, _ in
      let name = vm.typeName(file)
      guard let object = file.buffered, object.isReady,
        let given = try vm.findAttribute(object.raw, "name")
      else { return vm.str("<_io.\(name)>") }
      return vm.str("<_io.\(name) name=\(try vm.repr(given).string)>")
    }
  }

  private func installBufferedReading(_ type: PyType) {
    type.method("read", .positional(0, 1)) { vm, file, arguments in
      let size = try vm.size(arguments.at(0))
      let object = try IOTypes.object(vm, file, "read of closed file")
      if size < -1 { throw vm.valueError("read length must be non-negative or -1") }
      let bytes = try object.observed(vm, "file.read", size < 0 ? nil : size) { call in
        let bytes = size < 0 ? try object.readAll(vm) : try object.read(vm, size)
        call?.received(bytes ?? [])
        return bytes
      }
      return bytes.map { vm.bytes($0) } ?? .none
    }
    type.method("read1", .positional(0, 1)) { vm, file, arguments in
      let size = arguments.count > 0 ? try vm.index(arguments[0]) : -1
      let object = try IOTypes.object(vm, file, "read of closed file")
      let count = size < 0 ? object.bufferSize : size
      return vm.bytes(try object.guarded(vm) { try object.read1(vm, count) })
    }
    type.method("peek", .positional(0, 1)) { vm, file, _ in
      let object = try IOTypes.object(vm, file, "peek of closed file")
      return vm.bytes(try object.guarded(vm) { try object.peek(vm) })
    }
    type.method("readline", .positional(0, 1)) { vm, file, arguments in
      let limit = try vm.size(arguments.at(0))
      let object = try IOTypes.object(vm, file, "readline of closed file")
      return vm.bytes(
        try object.observed(vm, "file.readline") { call in
          let line = try object.readLine(vm, limit)
          call?.received(line)
          return line
        })
    }
    type.method("__next__", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      if !object.isExact {
        let line = try vm.callMethod(file, "readline")
        if try vm.length(line) == 0 { throw vm.error(.stopIteration) }
        return line
      }
      try object.check(vm, "readline of closed file")
      let line = try object.observed(vm, "file.readline") { call in
        let line = try object.readLine(vm, -1)
        call?.received(line)
        return line
      }
      if line.isEmpty { throw vm.error(.stopIteration) }
      return vm.bytes(line)
    }
    for (name, once) in [("readinto", false), ("readinto1", true)] {
      type.method(name, .one) { vm, file, arguments in
        let object = try IOTypes.object(vm, file, "readinto of closed file")
        return try vm.withWritableBytes(arguments[0], argument: "\(name)() argument") { target in
          try object.guarded(vm) {
            try object.read(vm, into: target, once: once).map { .int($0) } ?? .none
          }
        }
      }
    }
  }

  private func installBufferedWriting(_ type: PyType) {
    type.method("write", .one) { vm, file, arguments in
      try vm.withBytes(arguments[0]) { bytes in
        let object = try IOTypes.object(vm, file, "write to closed file")
        try object.observed(vm, "file.write", bytes.count) { call in
          call?.data.append(bytes, .none)
          try object.write(vm, bytes)
        }
        return .int(bytes.count)
      }
    }
  }
}
