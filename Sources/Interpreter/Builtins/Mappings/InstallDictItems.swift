extension Interpreter {
  /// Reading, setting, deleting and walking the items of dicts.
  func installDictItems() {
    let dict = types.dict!
    dict.dictMethod("__len__", .none) { _, dict, _ in .int(dict.count) }
    dict.dictMethod("__contains__", .one) { vm, dict, arguments in
      .bool(try dict.find(vm, arguments[0], hash: vm.hash(arguments[0])) >= 0)
    }
    dict.dictMethod("__getitem__", .one) { vm, dict, arguments in
      if let value = try dict.get(vm, arguments[0]) { return value }
      if !dict.isExact {
        let hook = dict.type.special(.missing)
        if !hook.isUnbound { return try vm.callSpecial(hook, .object(dict), arguments[0]) }
      }
      throw vm.keyError(arguments[0])
    }
    dict.dictMethod("__setitem__", .positional(2, 2)) { vm, dict, arguments in
      try vm.set(dict, arguments[0], arguments[1])
      return .none
    }
    dict.dictMethod("__delitem__", .one) { vm, dict, arguments in
      let place = try dict.find(vm, arguments[0], hash: vm.hash(arguments[0]))
      if place < 0 { throw vm.keyError(arguments[0]) }
      withExtendedLifetime(dict.remove(at: place)) {}
      return .none
    }
    dict.dictMethod("__iter__", .none) { vm, dict, _ in
      .object(DictIterator(vm.types.dictKeyIterator, dict, .keys))
    }
    let reverse = makeType("dict_reversekeyiterator", module: "builtins", layout: .iterator)
    reverse.iteratorMethods()
    dict.dictMethod("__reversed__", .none) { _, dict, _ in
      .object(DictIterator(reverse, dict, .keys, reversed: true))
    }
  }
}
