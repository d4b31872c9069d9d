import Interpreter

/// The abstract classes of module `io` (Python's library reference, "Class hierarchy").
extension IOTypes {
  func installBase() {
    for type in [base, rawBase, bufferedBase, textBase] {
      type.constructor { _, type, _ in .object(PyIOBase(type)) }
      type.method("__init__", .any) { _, _, _ in .none }
    }
    installLife()
    installLines()
    func refuse(_ type: PyType, _ names: [String]) {
      for name in names {
        type.method(name, .any) { vm, _, _ in throw vm.unsupportedOperation(name) }
      }
    }
    refuse(base, ["fileno", "seek", "truncate"])
    refuse(bufferedBase, ["detach", "read", "read1", "write"])
    refuse(textBase, ["detach", "read", "readline", "write"])
    for name in ["encoding", "newlines", "errors"] {
      textBase.attribute(name, { _, _ in .none })
    }
    installRaw()
    installInto()
  }

  private func installLife() {
    base.attribute("closed", { _, file in .bool(file.ioObject?.isClosed ?? false) })
    base.method("close", .none) { vm, file, _ in
      guard let object = file.ioObject, !object.isClosed else { return .none }
      defer { object.isClosed = true }
      return try vm.callMethod(file, "flush")
    }
    base.method("flush", .none) { vm, file, _ in
      try vm.checkOpen(file)
      return .none
    }
    base.method("tell", .none) { vm, file, _ in
      try vm.callMethod(file, "seek", .int(0), .int(1))
    }
    for name in ["seekable", "readable", "writable"] {
      base.method(name, .none) { _, _, _ in .bool(false) }
    }
    base.method("isatty", .none) { vm, file, _ in
      try vm.checkOpen(file)
      return .bool(false)
    }
    base.method("__enter__", .none) { vm, file, _ in
      try vm.checkOpen(file)
      return file
    }
    base.method("__exit__", .any) { vm, file, _ in
      _ = try vm.callMethod(file, "close")
      return .none
    }
    base.method("_checkClosed", .any) { vm, file, _ in
      try vm.checkOpen(file)
      return .none
    }
    for (name, question, text) in [
      ("_checkReadable", "readable", "File or stream is not readable."),
      ("_checkWritable", "writable", "File or stream is not writable."),
      ("_checkSeekable", "seekable", "File or stream is not seekable."),
    ] {
      base.method(name, .any) { vm, file, _ in
        if try vm.isTrue(vm.callMethod(file, question)) { return .bool(true) }
        throw vm.unsupportedOperation(text)
      }
    }
  }

  private func installLines() {
    base.method("__iter__", .none) { vm, file, _ in
      try vm.checkOpen(file)
      return file
    }
    base.method("__next__", .none) { vm, file, _ in
      let line = try vm.callMethod(file, "readline")
      if try vm.length(line) == 0 { throw vm.error(.stopIteration) }
      return line
    }
    base.method("readline", .positional(0, 1)) { vm, file, arguments in
      let limit = try vm.size(arguments.at(0))
      var line: [UInt8] = []
      while limit < 0 || line.count < limit {
        let byte = try vm.callMethod(file, "read", .int(1))
        if byte.isNone { break }
        let bytes = try vm.bytesArray(byte)
        if bytes.isEmpty { break }
        line += bytes
        if bytes.last == 10 { break }
      }
      return vm.bytes(line)
    }
    base.method("readlines", .positional(0, 1)) { vm, file, arguments in
      let hint = try vm.size(arguments.at(0))
      let lines = vm.list()
      var length = 0
      try vm.iterate(file) { line in
        if hint > 0, length >= hint { return }
        lines.append(line)
        length += try vm.length(line)
      }
      return .object(lines)
    }
    base.method("writelines", .one) { vm, file, arguments in
      try vm.checkOpen(file)
      try vm.iterate(arguments[0]) { line in _ = try vm.callMethod(file, "write", line) }
      return .none
    }
  }

  private func installRaw() {
    rawBase.method("read", .positional(0, 1)) { vm, file, arguments in
      let size = try vm.size(arguments.at(0))
      if size < 0 { return try vm.callMethod(file, "readall") }
      try vm.charge(size)
      let buffer = Value.object(
        PyByteArray(vm.interpreter.types.bytearray, count: size) {
          $0.initialize(repeating: 0, count: size)
        })
      let count = try vm.callMethod(file, "readinto", buffer)
      if count.isNone { return .none }
      let n = try vm.index(count)
      return try vm.withBytes(buffer) { vm.bytes($0.prefix(max(n, 0))) }
    }
    rawBase.method("readall", .none) { vm, file, _ in
      var all: [UInt8] = []
      while true {
        let part = try vm.callMethod(file, "read", .int(IOTypes.bufferSize))
        if part.isNone { return all.isEmpty ? .none : vm.bytes(all) }
        let bytes = try vm.bytesArray(part)
        if bytes.isEmpty { return vm.bytes(all) }
        try vm.charge(all.count + bytes.count)
        all += bytes
      }
    }
  }

  private func installInto() {
    for (name, reader) in [("readinto", "read"), ("readinto1", "read1")] {
      bufferedBase.method(name, .one) { vm, file, arguments in
        let size = try vm.withWritableBytes(arguments[0], argument: "\(name)() argument") {
          $0.count
        }
        let data = try vm.callMethod(file, reader, .int(size))
        if data.isNone { return .none }
        return try vm.withBytes(data) { source in
          try vm.withWritableBytes(arguments[0]) { target in
            target.copyBytes(from: source.prefix(target.count))
            return .int(min(source.count, target.count))
          }
        }
      }
    }
  }
}
