extension Interpreter {
  /// The methods of `set` and `frozenset` (Python's library reference, "Set Types").
  func installSets() {
    installSetTypes()
    for type in [types.set, types.frozenset] {
      guard let type else { continue }
      installSetQueries(type)
      installSetCombinations(type)
      installSetOperators(type)
    }
    installSetChanges()
  }
}

extension PyType {
  /// Adds a method whose receiver is a set or frozenset.
  func setMethod(
    _ name: String, _ arity: Arity,
    _ body: @escaping (VM, PySet, Arguments) throws -> Value
  ) {
    let typeName = self.name
    method(name, arity) { vm, receiver, arguments in
      guard let set = receiver.set else { throw vm.wrongReceiver(name, typeName, receiver) }
      return try body(vm, set, arguments)
    }
  }
}
