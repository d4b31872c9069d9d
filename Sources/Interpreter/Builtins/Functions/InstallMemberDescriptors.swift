extension Interpreter {
  /// The classes of attributes that built-in classes compute (`getset_descriptor`) and that
  /// `__slots__` makes (`member_descriptor`).
  func installMemberDescriptors() {
    install(types.getSet!, what: "attribute")
    install(types.member!, what: "member")
  }

  private func install(_ type: PyType, what: String) {
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let (name, owner) = receiver.descriptor else { return .none }
      return vm.str("<\(what) '\(name.string)' of '\(owner.name)' objects>")
    }
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      try vm.checkBinding(arguments)
      if arguments[0].isNone { return receiver }
      try vm.check(receiver, arguments[0])
      return try vm.bind(receiver, to: arguments[0], vm.type(of: arguments[0]))
    }
    type.method("__set__", .positional(2, 2)) { vm, receiver, arguments in
      guard let (name, _) = receiver.descriptor else { return .none }
      try vm.check(receiver, arguments[0])
      try vm.set(through: receiver, arguments[0], name, arguments[1])
      return .none
    }
    type.method("__delete__", .one) { vm, receiver, arguments in
      guard let (name, _) = receiver.descriptor else { return .none }
      try vm.check(receiver, arguments[0])
      try vm.set(through: receiver, arguments[0], name, .unbound)
      return .none
    }
    type.attribute("__name__") { _, receiver in
      receiver.descriptor.map { .object($0.name) } ?? .none
    }
    type.attribute("__qualname__") { vm, receiver in
      receiver.descriptor.map { vm.str("\($0.owner.qualifiedName).\($0.name.string)") } ?? .none
    }
    type.attribute("__objclass__") { _, receiver in
      receiver.descriptor.map { .object($0.owner) } ?? .none
    }
    type.attribute("__doc__") { _, _ in .none }
  }
}

extension Value {
  /// The name and class of a `getset_descriptor` or `member_descriptor`.
  fileprivate var descriptor: (name: PyStr, owner: PyType)? {
    guard case .object(let o) = self, o.kind == .other else { return nil }
    if let getSet = o as? PyGetSet { return (getSet.name, getSet.owner.takeUnretainedValue()) }
    if let member = o as? PyMember { return (member.name, member.owner.takeUnretainedValue()) }
    return nil
  }
}

extension VM {
  /// Refuses an object of another class than the descriptor is for.
  fileprivate func check(_ descriptor: Value, _ object: Value) throws {
    guard let (name, owner) = descriptor.descriptor, !type(of: object).isSubtype(of: owner) else {
      return
    }
    throw typeError(
      "descriptor '\(name.string)' for '\(owner.name)' objects doesn't apply to a "
        + "'\(typeName(object))' object")
  }
}
