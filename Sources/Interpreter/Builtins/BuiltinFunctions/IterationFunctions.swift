extension Interpreter {
  /// The functions that go through iterables.
  func installIterationFunctions() {
    for (name, wanted) in [("all", false), ("any", true)] {
      function(name, .one) { vm, _, arguments in
        let iterator = try vm.iterator(of: arguments[0])
        while let value = try vm.next(iterator) {
          try vm.checkpoint()
          if try vm.isTrue(value) == wanted { return .bool(wanted) }
        }
        return .bool(!wanted)
      }
    }
    function("iter", .positional(1, 2)) { vm, _, arguments in
      if arguments.count == 1 { return try vm.iterator(of: arguments[0]) }
      if !vm.isCallable(arguments[0]) {
        throw vm.typeError("iter(v, w): v must be callable")
      }
      return .object(CallableIterator(vm.types.callableIterator, arguments[0], arguments[1]))
    }
    function("next", .positional(1, 2)) { vm, _, arguments in
      do {
        return try vm.nextOrStop(arguments[0])
      } catch let error as PyError
        where arguments.count == 2 && error.matches(vm, .stopIteration)
      {
        return arguments[1]
      }
    }
    // There are no asynchronous iterators in this language, so these know no argument.
    function("aiter", .one) { vm, _, arguments in
      throw vm.typeError("'\(vm.typeName(arguments[0]))' object is not an async iterable")
    }
    function("anext", .positional(1, 2)) { vm, _, arguments in
      throw vm.typeError("'\(vm.typeName(arguments[0]))' object is not an async iterator")
    }
  }
}

extension VM {
  /// The next value of an iterator. Errors: StopIteration at its end, with what a generator
  /// returned.
  package func nextOrStop(_ iterator: Value) throws -> Value {
    if case .object(let o) = iterator, o.kind == .generator || (o.kind == .iterator && o.isExact) {
      if let value = try next(iterator) { return value }
      if o.kind == .generator, !generatorResult.isNone {
        throw error(.stopIteration, generatorResult)
      }
      throw error(.stopIteration)
    }
    let method = type(of: iterator).special(.next)
    if method.isUnbound {
      throw typeError("'\(typeName(iterator))' object is not an iterator")
    }
    return try callSpecial(method, iterator)
  }
}
