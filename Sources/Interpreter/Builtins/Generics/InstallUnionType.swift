extension Interpreter {
  /// `types.UnionType`: what `int | str` is (Python's library reference, "Union Type").
  func installUnionType() {
    let type = types.unionType!
    type.moduleName = "types"
    func add(
      _ name: String, _ arity: Arity, _ body: @escaping (VM, PyUnion, Arguments) throws -> Value
    ) {
      type.method(name, arity) { vm, receiver, arguments in
        guard let union = receiver.object as? PyUnion else {
          throw vm.wrongReceiver(name, "types.UnionType", receiver)
        }
        return try body(vm, union, arguments)
      }
    }
    type.attribute("__args__") { _, receiver in
      (receiver.object as? PyUnion).map { .object($0.members) } ?? .none
    }
    type.attribute("__parameters__") { vm, receiver in
      .object(try vm.typeParameters((receiver.object as? PyUnion)?.members))
    }
    add("__repr__", .none) { vm, union, _ in
      var text = ContainerText("")
      for (i, member) in union.members.values.enumerated() {
        if i > 0 { text.append(" | ") }
        if member.pyType === vm.types.noneType {
          text.append("None")
        } else {
          try vm.append(type: member, to: &text)
        }
      }
      return text.finished(vm)
    }
    add("__eq__", .one) { vm, union, arguments in
      guard let other = arguments[0].object as? PyUnion else {
        return .object(vm.interpreter.notImplemented)
      }
      let (a, b) = (vm.set(.frozenset), vm.set(.frozenset))
      try vm.update(a, .object(union.members))
      try vm.update(b, .object(other.members))
      return .bool(try a.count == b.count && vm.isSubset(a, of: b))
    }
    add("__hash__", .none) { vm, union, _ in
      let members = vm.set(.frozenset)
      try vm.update(members, .object(union.members))
      return .int(members.frozenHash)
    }
    add("__or__", .one) { vm, union, arguments in try vm.makeUnion(.object(union), arguments[0]) }
    add("__ror__", .one) { vm, union, arguments in
      try vm.makeUnion(arguments[0], .object(union))
    }
    add("__getitem__", .one) { vm, union, _ in
      throw vm.typeError("\(try vm.repr(.object(union)).string) is not a generic class")
    }
    add("__instancecheck__", .one) { vm, union, arguments in
      .bool(try vm.isInstance(arguments[0], .object(union)))
    }
    add("__subclasscheck__", .one) { vm, union, arguments in
      .bool(try vm.isSubclass(arguments[0], .object(union)))
    }
    type.invalidate()
  }
}
