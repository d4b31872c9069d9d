extension Interpreter {
  /// The methods of the classes of None, Ellipsis and NotImplemented.
  func installSingletons() {
    let none = types.noneType!
    none.constructor(.any) { vm, _, arguments in
      try vm.refuseArguments(arguments, "NoneType")
      return .none
    }
    none.method("__repr__", .none) { vm, _, _ in vm.str("None") }
    none.method("__bool__", .none) { _, _, _ in .bool(false) }
    none.method("__hash__", .none) { vm, _, _ in .int(try vm.hash(.none)) }
    let ellipsis = types.ellipsis!
    ellipsis.constructor(.any) { vm, _, arguments in
      try vm.refuseArguments(arguments, "EllipsisType")
      return .object(vm.interpreter.ellipsis)
    }
    ellipsis.method("__repr__", .none) { vm, _, _ in vm.str("Ellipsis") }
    let notImplemented = types.notImplementedType!
    notImplemented.constructor(.any) { vm, _, arguments in
      try vm.refuseArguments(arguments, "NotImplementedType")
      return .object(vm.interpreter.notImplemented)
    }
    notImplemented.method("__repr__", .none) { vm, _, _ in vm.str("NotImplemented") }
    // CPython warns here; the value is that of any other object.
    notImplemented.method("__bool__", .none) { _, _, _ in .bool(true) }
  }
}

extension VM {
  fileprivate func refuseArguments(_ arguments: Arguments, _ name: String) throws {
    if arguments.count > 0 || arguments.hasNames {
      throw typeError("\(name) takes no arguments")
    }
  }
}
