import Interpreter

/// The methods of raw file objects, for `FileIO` and the classes of other devices.
extension IOTypes {
  func installFileIO() {
    fileIO.constructor { _, type, _ in .object(PyRawFile(type)) }
    fileIO.method("__init__", .any) { vm, file, arguments in
      try vm.bindArguments("FileIO", ParameterList("file, mode=, closefd=, opener="), arguments) {
        given in
        let mode = given[1].str?.string ?? "r"
        let closes = given[2].isUnbound ? true : try vm.isTrue(given[2])
        file.rawFile?.device = try vm.openDevice(
          given[0], FileMode(raw: mode, vm), closesDescriptor: closes,
          opener: given[3].bound ?? .none)
        file.rawFile?.isClosed = false
      }
      return .none
    }
    IOTypes.installRawMethods(fileIO)
  }

  /// Gives a class of raw file objects, which are `PyRawFile`, its methods.
  package static func installRawMethods(_ type: PyType) {
    func device(_ vm: VM, _ file: Value) throws -> RawDevice {
      guard let object = file.rawFile else { throw vm.typeError("not a raw file object") }
      return try object.open(vm)
    }
    type.method("read", .positional(0, 1)) { vm, file, arguments in
      let size = try vm.size(arguments.at(0))
      if size < 0 { return try vm.callMethod(file, "readall") }
      let device = try device(vm, file)
      if !device.isReadable { throw vm.unsupportedOperation("File not open for reading") }
      try vm.charge(size)
      return try device.read(vm, upTo: size).map { vm.bytes($0) } ?? .none
    }
    type.method("readall", .none) { vm, file, _ in
      if try !device(vm, file).isReadable {
        throw vm.unsupportedOperation("File not open for reading")
      }
      return try file.rawFile?.readAll(vm).map { vm.bytes($0) } ?? .none
    }
    type.method("readinto", .one) { vm, file, arguments in
      let device = try device(vm, file)
      if !device.isReadable { throw vm.unsupportedOperation("File not open for reading") }
      return try vm.withWritableBytes(arguments[0], argument: "readinto() argument") { buffer in
        try device.read(vm, into: buffer).map { .int($0) } ?? .none
      }
    }
    type.method("write", .one) { vm, file, arguments in
      let device = try device(vm, file)
      if !device.isWritable { throw vm.unsupportedOperation("File not open for writing") }
      return try vm.withBytes(arguments[0]) { bytes in
        try device.write(vm, bytes).map { .int($0) } ?? .none
      }
    }
    type.method("seek", .positional(1, 2)) { vm, file, arguments in
      let whence = arguments.count > 1 ? try vm.index(arguments[1]) : 0
      return .int(try device(vm, file).seek(vm, try vm.index(arguments[0]), whence))
    }
    type.method("tell", .none) { vm, file, _ in .int(try device(vm, file).seek(vm, 0, 1)) }
    type.method("truncate", .positional(0, 1)) { vm, file, arguments in
      let device = try device(vm, file)
      if !device.isWritable { throw vm.unsupportedOperation("File not open for writing") }
      let given = arguments.at(0)
      let size = given.isUnbound || given.isNone ? try device.seek(vm, 0, 1) : try vm.index(given)
      try device.truncate(vm, size)
      return .int(size)
    }
    type.method("close", .none) { vm, file, _ in
      try file.rawFile?.close(vm)
      return .none
    }
    type.method("fileno", .none) { vm, file, _ in .int(try device(vm, file).descriptor(vm)) }
    type.method("isatty", .none) { vm, file, _ in .bool(try device(vm, file).isTerminal(vm)) }
    type.method("readable", .none) { vm, file, _ in .bool(try device(vm, file).isReadable) }
    type.method("writable", .none) { vm, file, _ in .bool(try device(vm, file).isWritable) }
    type.method("seekable", .none) { vm, file, _ in .bool(try device(vm, file).isSeekable(vm)) }
    type.attribute("closed", { _, file in .bool(file.rawFile?.isClosed ?? true) })
    type.attribute(
      "closefd",
      { _, file in
        .bool((file.rawFile?.device as? FileDevice)?.closesDescriptor ?? true)
      })
    installFacts(type)
  }

  private static func installFacts(_ type: PyType) {
    let typeName = type.name
    type.attribute("mode", { vm, file in vm.str(file.rawFile?.device?.mode ?? "rb") })
    type.attribute(
      "name",
      { vm, file in
        if let name = file.object?.attributes?.get(vm.interpreter.intern("name")) { return name }
        if let name = file.rawFile?.device?.name.bound { return name }
        throw vm.attributeError(file, vm.interpreter.intern("name"))
      },
      set: { vm, file, value in
        let attributes = file.object?.attributes ?? vm.dict()
        file.object?.attributes = attributes
        attributes.set(vm.interpreter.intern("name"), value)
      })
    type.method("__repr__", .none) { vm, file, _ in
      guard let raw = file.rawFile, let device = raw.device, !raw.isClosed else {
        return vm.str("<_io.\(typeName) [closed]>")
      }
      if let text = try device.description(vm) { return vm.str(text) }
      let name = try device.name.bound.map { try vm.repr($0).string } ?? "?"
      let closes = (device as? FileDevice)?.closesDescriptor ?? true
      return vm.str(
        "<_io.\(typeName) name=\(name) mode='\(device.mode)' closefd=\(closes ? "True" : "False")>")
    }
  }
}
