extension PyType {
  /// Adds a method whose receiver is a tuple.
  func tupleMethod(
    _ name: String, _ arity: Arity,
    _ body: @escaping (VM, PyTuple, Arguments) throws -> Value
  ) {
    method(name, arity) { vm, receiver, arguments in
      guard let tuple = receiver.tuple else { throw vm.wrongReceiver(name, "tuple", receiver) }
      return try body(vm, tuple, arguments)
    }
  }
}

extension Interpreter {
  /// The constructor, methods and items of `tuple` (Python's library reference, "Tuples").
  func installTuple() {
    let tuple = types.tuple!
    tuple.constructor { vm, type, arguments in
      if type.isHeap, arguments.hasNames, !vm.inheritsNew(type, vm.types.tuple) {
        return .object(PyTuple(type, try arguments.at(0).bound.map { try vm.array(of: $0) } ?? []))
      }
      let given = try vm.onlyArgument(arguments, "tuple")
      if type === vm.types.tuple {
        guard let given else { return .object(vm.interpreter.emptyTuple) }
        if let same = given.tuple, same.isExact { return given }
        return .object(vm.tuple(try vm.array(of: given)))
      }
      return .object(PyTuple(type, try given.map { try vm.array(of: $0) } ?? []))
    }
    tuple.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
    tuple.tupleMethod("__len__", .none) { _, tuple, _ in .int(tuple.count) }
    tuple.tupleMethod("__iter__", .none) { vm, tuple, _ in
      .object(TupleIterator(vm.types.tupleIterator, tuple))
    }
    tuple.tupleMethod("__contains__", .one) { vm, tuple, arguments in
      .bool(try vm.containsItem(tuple, arguments[0]))
    }
    tuple.tupleMethod("__getitem__", .one) { vm, tuple, arguments in
      switch try vm.itemOrSlice(tuple, arguments[0], "tuple") {
      case .item(let place): return tuple.items[place]
      case .slice(let bounds):
        if bounds.count == tuple.count, bounds.step == 1, tuple.isExact { return .object(tuple) }
        return .object(vm.tuple(try vm.items(tuple, bounds)))
      }
    }
    tuple.tupleMethod("index", .positional(1, 3)) { vm, tuple, arguments in
      let (start, stop) = try vm.searchRange(arguments, tuple)
      guard let place = try vm.place(of: arguments[0], in: tuple, from: start, to: stop) else {
        throw vm.valueError("tuple.index(x): x not in tuple")
      }
      return .int(place)
    }
    tuple.tupleMethod("count", .one) { vm, tuple, arguments in
      .int(try vm.countItems(tuple, arguments[0]))
    }
    tuple.tupleMethod("__getnewargs__", .none) { vm, tuple, _ in
      .object(vm.tuple([.object(vm.tuple(Array(tuple.values)))]))
    }
  }
}

extension VM {
  /// Whether a class takes its `__init__` from a built-in class, so that its constructor refuses
  /// named arguments as that one does.
  func inheritsNew(_ type: PyType, _ base: PyType) -> Bool {
    type.special(.`init`).isIdentical(base.special(.`init`))
  }
}
