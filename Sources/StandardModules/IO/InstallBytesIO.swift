import Interpreter

extension IOTypes {
  func installBytesIO() {
    let type = bytesIO
    type.constructor { _, type, _ in .object(PyBytesIO(type)) }
    type.method("__init__", .any) { vm, file, arguments in
      try vm.bindArguments("BytesIO", ParameterList("initial_bytes="), arguments) { given in
        guard let object = file.bytesIO else { return }
        try vm.checkResizable(object.storage)
        object.storage = PyByteArray(vm.interpreter.types.bytearray)
        object.position = 0
        object.isClosed = false
        guard let initial = given[0].bound, !initial.isNone else { return }
        try vm.withBytes(initial) { try object.put(vm, $0) }
        object.position = 0
      }
      return .none
    }
    type.attribute("closed", { _, file in .bool(file.bytesIO?.isClosed ?? true) })
    func method(
      _ name: String, _ arity: Arity, _ body: @escaping (VM, PyBytesIO, Arguments) throws -> Value
    ) {
      type.method(name, arity) { vm, file, arguments in
        guard let object = file.bytesIO else { throw vm.typeError("not a BytesIO") }
        try object.check(vm)
        return try body(vm, object, arguments)
      }
    }
    method("getvalue", .none) { vm, object, _ in vm.bytes(object.storage.values) }
    method("getbuffer", .none) { vm, object, _ in
      try vm.call(.object(vm.interpreter.types.memoryview), .object(object.storage))
    }
    method("read", .positional(0, 1)) { vm, object, arguments in
      vm.bytes(object.read(try vm.size(arguments.at(0))))
    }
    method("read1", .positional(0, 1)) { vm, object, arguments in
      vm.bytes(object.read(try vm.size(arguments.at(0))))
    }
    method("readline", .positional(0, 1)) { vm, object, arguments in
      vm.bytes(object.readLine(try vm.size(arguments.at(0))))
    }
    method("__next__", .none) { vm, object, _ in
      let line = object.readLine(-1)
      if line.isEmpty { throw vm.error(.stopIteration) }
      return vm.bytes(line)
    }
    for name in ["readinto", "readinto1"] {
      method(name, .one) { vm, object, arguments in
        try vm.withWritableBytes(arguments[0], argument: "\(name)() argument") { target in
          let bytes = object.read(target.count)
          target.copyBytes(from: bytes)
          return .int(bytes.count)
        }
      }
    }
    method("write", .one) { vm, object, arguments in
      try vm.withBytes(arguments[0]) { bytes in
        try object.put(vm, bytes)
        return .int(bytes.count)
      }
    }
    method("tell", .none) { _, object, _ in .int(object.position) }
    method("seek", .positional(1, 2)) { vm, object, arguments in
      let offset = try vm.index(arguments[0])
      let whence = arguments.count > 1 ? try vm.index(arguments[1]) : 0
      if !(0...2).contains(whence) {
        throw vm.valueError("invalid whence (\(whence), should be 0, 1 or 2)")
      }
      if whence == 0, offset < 0 { throw vm.valueError("negative seek value \(offset)") }
      let start = whence == 0 ? 0 : whence == 1 ? object.position : object.storage.count
      let (target, overflow) = start.addingReportingOverflow(offset)
      if overflow { throw vm.error(.overflowError, "new position too large") }
      object.position = max(target, 0)
      return .int(object.position)
    }
    method("truncate", .positional(0, 1)) { vm, object, arguments in
      let given = arguments.at(0)
      let size = given.isUnbound || given.isNone ? object.position : try vm.index(given)
      if size < 0 { throw vm.valueError("negative size value \(size)") }
      try vm.checkResizable(object.storage)
      if size < object.storage.count {
        object.storage.replace(
          size..<object.storage.count, with: UnsafeRawBufferPointer(start: nil, count: 0))
      }
      return .int(size)
    }
    type.method("close", .none) { vm, file, _ in
      guard let object = file.bytesIO else { return .none }
      try vm.checkResizable(object.storage)
      object.isClosed = true
      object.storage = PyByteArray(vm.interpreter.types.bytearray)
      return .none
    }
    for name in ["readable", "writable", "seekable"] {
      method(name, .none) { _, _, _ in .bool(true) }
    }
    method("isatty", .none) { _, _, _ in .bool(false) }
  }
}
