import Interpreter

/// The class `collections.OrderedDict`: a dict whose order is part of its value.
enum OrderedDictType {
  static func make(_ module: ModuleBuilder) {
    let types = module.vm.interpreter.types
    let type = module.type("OrderedDict", base: types.dict)
    type.moduleName = "collections"
    type.messagePrefix = "collections."
    type.hasAttributes = true
    type.unhashable()
    type.constructor { _, type, _ in .object(PyDict(type)) }
    type.method("__init__", .any) { vm, receiver, arguments in
      if arguments.count > 1 {
        throw vm.typeError("expected at most 1 arguments, got \(arguments.count)")
      }
      try fill(vm, receiver, arguments)
      return .none
    }
    type.method("update", .any) { vm, receiver, arguments in
      if arguments.count > 1 {
        throw vm.typeError(
          "update() takes at most 1 positional argument (\(arguments.count) given)")
      }
      try fill(vm, receiver, arguments)
      return .none
    }
    addOrder(to: type)
    addIterators(module, to: type)
    addViews(module, to: type)
    addOperators(to: type)
    NativeClass.addClassGetItem(to: type)
  }

  private static func fill(_ vm: VM, _ mapping: Value, _ arguments: Arguments) throws {
    if arguments.count == 1 {
      let source = arguments[0]
      if let dict = source.dict, dict.isExact || !vm.type(of: source).isHeap {
        for entry in dict.snapshot { try vm.setItem(mapping, entry.key, entry.value) }
      } else if let keys = try vm.findAttribute(source, "keys") {
        for key in try vm.array(of: vm.call(keys)) {
          try vm.setItem(mapping, key, vm.getItem(source, key))
        }
      } else {
        try vm.iterate(source) { pair in
          let items = try vm.array(of: pair)
          guard items.count == 2 else {
            throw vm.valueError(
              items.count < 2
                ? "need more than \(items.count) value\(items.count == 1 ? "" : "s") to unpack"
                : "too many values to unpack (expected 2)")
          }
          try vm.setItem(mapping, items[0], items[1])
        }
      }
    }
    for (name, value) in arguments.named { try vm.setItem(mapping, .object(name), value) }
  }

  // MARK: Order

  private static func end(_ dict: PyDict, last: Bool) -> Int? {
    var i = last ? dict.used - 1 : 0
    while i >= 0, i < dict.used {
      if !dict.entries[i].key.isUnbound { return i }
      i += last ? -1 : 1
    }
    return nil
  }

  private static func addOrder(to type: PyType) {
    type.method("move_to_end", .named(ParameterList("key, last="))) { vm, receiver, arguments in
      guard let dict = receiver.dict else { return .none }
      let i = try dict.find(vm, arguments[0], hash: vm.hash(arguments[0]))
      if i < 0 { throw vm.keyError(arguments[0]) }
      let last = try arguments[1].bound.map { try vm.isTrue($0) } ?? true
      if i == end(dict, last: last) { return .none }
      let moved = dict.remove(at: i)
      if last {
        dict.insert(moved.key, moved.hash, moved.value)
      } else {
        let rest = (0..<dict.used).map { dict.entries[$0] }.filter { !$0.key.isUnbound }
        dict.removeAll()
        dict.insert(moved.key, moved.hash, moved.value)
        for entry in rest { dict.insert(entry.key, entry.hash, entry.value) }
      }
      return .none
    }
    type.method("popitem", .named(ParameterList("last="))) { vm, receiver, arguments in
      guard let dict = receiver.dict else { return .none }
      let last = try arguments[0].bound.map { try vm.isTrue($0) } ?? true
      guard let i = end(dict, last: last) else {
        throw vm.error(.keyError, "dictionary is empty")
      }
      let entry = dict.remove(at: i)
      return .object(vm.tuple([entry.key, entry.value]))
    }
    for name in ["copy", "__copy__"] {
      type.method(name, .none) { vm, receiver, _ in
        let made = try vm.call(.object(vm.type(of: receiver)))
        for entry in receiver.dict?.snapshot ?? [] {
          try vm.setItem(made, entry.key, entry.value)
        }
        return made
      }
    }
    type.classMethod("fromkeys", .named(ParameterList("iterable, value="))) {
      vm, receiver, arguments in
      let made = try vm.call(receiver)
      try vm.iterate(arguments[0]) { try vm.setItem(made, $0, arguments[1].orNone) }
      return made
    }
  }

  private static func addIterators(_ module: ModuleBuilder, to type: PyType) {
    let iterator = module.vm.interpreter.makeType(
      "odict_iterator", module: "builtins", layout: .iterator)
    iterator.isBase = false
    NativeClass.addIteration(to: iterator)
    for (name, isReversed) in [("__iter__", false), ("__reversed__", true)] {
      type.method(name, .none) { [unowned iterator] vm, receiver, _ in
        guard let dict = receiver.dict else { return .none }
        let count = dict.count
        var i = isReversed ? dict.used - 1 : 0
        return .object(
          ClosureIterator(iterator) { vm in
            if dict.count != count {
              throw vm.error(.runtimeError, "OrderedDict mutated during iteration")
            }
            while i >= 0, i < dict.used {
              let key = dict.entries[i].key
              i += isReversed ? -1 : 1
              if !key.isUnbound { return key }
            }
            return nil
          })
      }
    }
  }

  /// Views are those of dict under other names.
  private static func addViews(_ module: ModuleBuilder, to type: PyType) {
    let types = module.vm.interpreter.types
    for (name, base) in [
      ("keys", types.dictKeys), ("values", types.dictValues), ("items", types.dictItems),
    ] {
      guard let base else { continue }
      let view = module.vm.interpreter.makeType(
        "odict_\(name)", module: "builtins", base: base)
      view.isBase = false
      type.method(name, .none) { [unowned view] vm, receiver, _ in
        let method = vm.interpreter.types.dict.lookup(vm.interpreter.intern(name)) ?? .none
        let made = try vm.call(method, receiver)
        made.object?.changeType(view)
        return made
      }
    }
  }

  // MARK: Operators

  private static func addOperators(to type: PyType) {
    for (name, isNegated) in [("__eq__", false), ("__ne__", true)] {
      type.method(name, .one) { [unowned type] vm, receiver, arguments in
        guard let dict = receiver.dict, let other = arguments[0].dict else {
          return .object(vm.interpreter.notImplemented)
        }
        var isSame = dict.count == other.count
        let one = dict.snapshot
        if isSame, vm.type(of: arguments[0]).isSubtype(of: type) {
          let two = other.snapshot
          for (a, b) in zip(one, two) where isSame {
            isSame = try vm.isEqual(a.key, b.key) && vm.isEqual(a.value, b.value)
          }
        } else {
          for entry in one where isSame {
            guard let value = try other.get(vm, entry.key) else {
              isSame = false
              break
            }
            isSame = try vm.isEqual(entry.value, value)
          }
        }
        return .bool(isSame != isNegated)
      }
    }
    type.method("__or__", .one) { vm, receiver, arguments in
      guard arguments[0].dict != nil else { return .object(vm.interpreter.notImplemented) }
      let made = try vm.call(.object(vm.type(of: receiver)), receiver)
      _ = try vm.callMethod(made, "update", arguments[0])
      return made
    }
    type.method("__ror__", .one) { vm, receiver, arguments in
      guard arguments[0].dict != nil else { return .object(vm.interpreter.notImplemented) }
      let made = try vm.call(.object(vm.type(of: receiver)), arguments[0])
      _ = try vm.callMethod(made, "update", receiver)
      return made
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      try NativeClass.cyclicRepr(vm, receiver, "...") {
        var output = TextOutput()
        output.append(text: vm.type(of: receiver).name)
        output.append("(")
        let items = receiver.dict?.snapshot ?? []
        if !items.isEmpty {
          let pairs = items.map { Value.object(vm.tuple([$0.key, $0.value])) }
          output.append(try vm.repr(.object(vm.list(pairs))))
        }
        output.append(")")
        return output.take(vm)
      }
    }
  }
}
