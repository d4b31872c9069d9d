extension Interpreter {
  /// The functions that look at names: of the running block, of objects, of modules.
  func installNamespaceFunctions() {
    function("globals", .none) { vm, _, _ in
      if vm.depth == 0 { return .object(vm.interpreter.builtins) }
      return .object(vm.frame.pointee.globals.takeUnretainedValue())
    }
    function("locals", .none) { vm, _, _ in .object(vm.localVariables()) }
    function("vars", .positional(0, 1)) { vm, _, arguments in
      if arguments.count == 0 { return .object(vm.localVariables()) }
      guard let found = try vm.findAttribute(arguments[0], vm.interpreter.names.dict) else {
        throw vm.typeError("vars() argument must have __dict__ attribute")
      }
      return found
    }
    function("dir", .positional(0, 1)) { vm, _, arguments in
      var names: [Value]
      if arguments.count == 0 {
        names = vm.localVariables().snapshot.map(\.key)
      } else {
        let method = vm.type(of: arguments[0]).special(.dir)
        if method.isUnbound { throw vm.typeError("object does not provide __dir__") }
        names = try vm.array(of: vm.callSpecial(method, arguments[0]))
      }
      try vm.sort(&names, key: .none, reverse: false)
      return .object(vm.list(names))
    }
    let parameters = ParameterList("name, globals=, locals=, fromlist=, level=")
    function("__import__", .named(parameters)) { vm, _, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError("module name must be a string")
      }
      let level = try arguments[4].bound.map { try vm.index($0) } ?? 0
      if level < 0 { throw vm.valueError("level must be >= 0") }
      if name.count == 0, level == 0 { throw vm.valueError("Empty module name") }
      let from = arguments[3].bound ?? .none
      let globals = vm.depth == 0 ? vm.dict() : vm.frame.pointee.globals.takeUnretainedValue()
      return try vm.importModule(
        arguments[0], fromList: vm.isTrue(from) ? from : .none, level: .int(level), globals)
    }
  }
}

extension VM {
  /// The variables of the innermost frame: the namespace itself of a module or class body, a copy
  /// for a function.
  package func localVariables() -> PyDict {
    if depth == 0 { return interpreter.builtins }
    let frame = self.frame.pointee
    let function = frame.function.takeUnretainedValue()
    let code = function.code
    if let first = code.localNames.first, first.equals(".namespace") {
      return frame.base[0].dict ?? dict()
    }
    if code.name == "<module>" { return function.globals }
    let result = dict()
    func add(_ name: PyStr, _ value: Value) {
      if !value.isUnbound { result.set(name, value) }
    }
    for (i, name) in code.localNames.enumerated() {
      let value = frame.base[i]
      // A variable that an inner function uses stands in a cell.
      let isCell = code.cellNames.contains { $0 === name }
      if value.isUnbound, name.equals(".0") {
        // A comprehension has moved its iterable away already.
        result.set(name, .none)
        continue
      }
      if isCell, case .object(let o) = value, o.kind == .cell {
        add(name, unsafeDowncast(o, to: PyCell.self).value)
      } else {
        add(name, value)
      }
    }
    guard let closure = function.closure else { return result }
    for (name, value) in zip(code.freeNames, closure.values) {
      if case .object(let o) = value, o.kind == .cell {
        add(name, unsafeDowncast(o, to: PyCell.self).value)
      }
    }
    return result
  }
}
