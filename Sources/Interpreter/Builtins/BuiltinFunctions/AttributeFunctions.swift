extension Interpreter {
  /// The functions that look at objects and their classes.
  func installAttributeFunctions() {
    function("len", .one) { vm, _, arguments in .int(try vm.length(arguments[0])) }
    function("isinstance", .positional(2, 2)) { vm, _, arguments in
      .bool(try vm.isInstance(arguments[0], arguments[1]))
    }
    function("issubclass", .positional(2, 2)) { vm, _, arguments in
      .bool(try vm.isSubclass(arguments[0], arguments[1]))
    }
    function("callable", .one) { vm, _, arguments in .bool(vm.isCallable(arguments[0])) }
    function("getattr", .positional(2, 3)) { vm, _, arguments in
      let name = try vm.attributeName(arguments[1])
      if arguments.count == 2 { return try vm.getAttribute(arguments[0], name) }
      return try vm.findAttribute(arguments[0], name) ?? arguments[2]
    }
    function("hasattr", .positional(2, 2)) { vm, _, arguments in
      let name = try vm.attributeName(arguments[1])
      do {
        return .bool(try vm.findAttribute(arguments[0], name) != nil)
      } catch let error as PyError where error.matches(vm, .attributeError) {
        return .bool(false)
      }
    }
    function("setattr", .positional(3, 3)) { vm, _, arguments in
      try vm.setAttribute(arguments[0], vm.attributeName(arguments[1]), arguments[2])
      return .none
    }
    function("delattr", .positional(2, 2)) { vm, _, arguments in
      try vm.setAttribute(arguments[0], vm.attributeName(arguments[1]), .unbound)
      return .none
    }
  }
}

extension VM {
  /// `callable(value)`.
  package func isCallable(_ value: Value) -> Bool {
    guard case .object(let o) = value else { return false }
    switch o.kind {
    case .function, .native, .method, .type: return true
    default: return !o.type.special(.call).isUnbound
    }
  }

  /// The name of an attribute given as an object. Errors: TypeError.
  package func attributeName(_ value: Value) throws -> PyStr {
    guard let name = value.str else {
      throw typeError("attribute name must be string, not '\(typeName(value))'")
    }
    return name
  }
}
