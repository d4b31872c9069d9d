import Interpreter

extension IOTypes {
  func installStringIO() {
    let type = stringIO
    type.constructor { _, type, _ in .object(PyStringIO(type)) }
    type.method("__init__", .any) { vm, file, arguments in
      try vm.bindArguments("StringIO", ParameterList("initial_value=, newline="), arguments) {
        given in
        try IOTypes.start(vm, file, given[0], given[1])
      }
      return .none
    }
    type.attribute("closed", { _, file in .bool(file.stringIO?.isClosed ?? true) })
    type.attribute("line_buffering", { _, _ in .bool(false) })
    type.attribute(
      "newlines",
      { vm, file in
        file.stringIO.map { IOTypes.newlines(vm, $0.lineDecoder.seen) } ?? .none
      })
    func method(
      _ name: String, _ arity: Arity, _ body: @escaping (VM, PyStringIO, Arguments) throws -> Value
    ) {
      type.method(name, arity) { vm, file, arguments in
        guard let object = file.stringIO else { throw vm.typeError("not a StringIO") }
        try object.check(vm)
        return try body(vm, object, arguments)
      }
    }
    method("getvalue", .none) { vm, object, _ in vm.str(object.text) }
    method("read", .positional(0, 1)) { vm, object, arguments in
      vm.str(object.read(try vm.size(arguments.at(0))))
    }
    method("readline", .positional(0, 1)) { vm, object, arguments in
      vm.str(object.readLine(try vm.size(arguments.at(0))))
    }
    method("__next__", .none) { vm, object, _ in
      let line = object.readLine(-1)
      if line.isEmpty { throw vm.error(.stopIteration) }
      return vm.str(line)
    }
    method("write", .one) { vm, object, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError("string argument expected, got '\(vm.typeName(arguments[0]))'")
      }
      try object.put(vm, text)
      return .int(text.count)
    }
    method("tell", .none) { _, object, _ in .int(object.position) }
    method("seek", .positional(1, 2)) { vm, object, arguments in
      .int(try IOTypes.seek(vm, object, arguments))
    }
    method("truncate", .positional(0, 1)) { vm, object, arguments in
      let given = arguments.at(0)
      let size = given.isUnbound || given.isNone ? object.position : try vm.index(given)
      if size < 0 { throw vm.valueError("Negative size value \(size)") }
      if size < object.text.count { object.text.removeLast(object.text.count - size) }
      return .int(size)
    }
    type.method("close", .none) { _, file, _ in
      file.stringIO?.isClosed = true
      file.stringIO?.text = []
      return .none
    }
    for name in ["readable", "writable", "seekable"] {
      method(name, .none) { _, _, _ in .bool(true) }
    }
  }

  private static func start(_ vm: VM, _ file: Value, _ initial: Value, _ newline: Value) throws {
    guard let object = file.stringIO else { return }
    if !newline.isUnbound {
      guard newline.isNone || newline.str != nil else {
        throw vm.typeError(
          "newline must be str or None, not \(vm.typeName(newline))")
      }
      guard let mode = NewlineMode(newline.str?.string) else {
        throw vm.valueError("illegal newline value: \(try vm.repr(newline).string)")
      }
      object.newline = mode
    }
    object.lineDecoder = NewlineDecoder(translates: object.newline == .translated)
    object.text = []
    object.position = 0
    object.isClosed = false
    if initial.isUnbound || initial.isNone { return }
    guard let text = initial.str else {
      throw vm.typeError("initial_value must be str or None, not \(vm.typeName(initial))")
    }
    try object.put(vm, text)
    object.position = 0
  }

  private static func seek(
    _ vm: VM, _ object: PyStringIO, _ arguments: Arguments
  ) throws -> Int {
    let offset = try vm.index(arguments[0])
    let whence = arguments.count > 1 ? try vm.index(arguments[1]) : 0
    if !(0...2).contains(whence) {
      throw vm.valueError("Invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if whence == 0, offset < 0 { throw vm.valueError("Negative seek position \(offset)") }
    if whence != 0, offset != 0 {
      throw vm.error(.osError, "Can't do nonzero cur-relative seeks")
    }
    object.position = whence == 0 ? offset : whence == 1 ? object.position : object.text.count
    return object.position
  }
}
