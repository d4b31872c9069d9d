import Interpreter

/// The class `collections.deque` (Python's library reference, "collections").
enum DequeType {
  static func make(_ module: ModuleBuilder) {
    let type = module.type("deque")
    type.moduleName = "collections"
    type.messagePrefix = "collections."
    type.unhashable()
    type.constructor { _, type, _ in .object(PyDeque(type)) }
    type.method("__init__", .any) { vm, receiver, arguments in
      guard let deque = receiver.object as? PyDeque else { return .none }
      let given = try NativeArguments.bind(
        vm, arguments, "deque", ["iterable", "maxlen"], required: 0)
      try deque.replace(vm, with: [])
      deque.maximum = try given[1].some.map { try limit(vm, $0) }
      if let values = given[0].bound { try extend(vm, deque, values) }
      return .none
    }
    addIterators(module, to: type)
    addEnds(to: type)
    addItems(to: type)
    addSearches(to: type)
    addOperators(to: type)
    NativeClass.addClassGetItem(to: type)
  }

  static func of(_ vm: VM, _ value: Value) throws -> PyDeque {
    if let deque = value.object as? PyDeque { return deque }
    throw vm.typeError("a deque is required, not '\(vm.typeName(value))'")
  }

  private static func limit(_ vm: VM, _ value: Value) throws -> Int {
    guard vm.type(of: value).isSubtype(of: vm.interpreter.types.int) else {
      throw vm.typeError("an integer is required")
    }
    let limit = try vm.index(value)
    if limit < 0 { throw vm.valueError("maxlen must be non-negative") }
    return limit
  }

  private static func extend(_ vm: VM, _ deque: PyDeque, _ values: Value) throws {
    if values.object === deque {
      for value in deque.values { try deque.append(vm, value) }
      return
    }
    try vm.iterate(values) { try deque.append(vm, $0) }
  }

  private static func copy(_ vm: VM, _ deque: PyDeque, _ values: [Value]) throws -> Value {
    let type = deque.type
    if type.isHeap {
      var arguments: [Value] = [.object(vm.list(values))]
      if let maximum = deque.maximum { arguments.append(.int(maximum)) }
      return try vm.call(.object(type), arguments)
    }
    let made = PyDeque(type)
    made.maximum = deque.maximum
    for value in values { try made.append(vm, value) }
    return .object(made)
  }

  // MARK: Members

  private static func addIterators(_ module: ModuleBuilder, to type: PyType) {
    for (name, isReversed) in [("_deque_iterator", false), ("_deque_reverse_iterator", true)] {
      let iterator = module.type(name, layout: .iterator)
      iterator.isBase = false
      iterator.messagePrefix = "_collections."
      NativeClass.addIteration(to: iterator)
      iterator.method("__length_hint__", .none) { _, receiver, _ in
        .int((receiver.object as? DequeIterator)?.lengthHint ?? 0)
      }
      type.method(isReversed ? "__reversed__" : "__iter__", .none) {
        [unowned iterator] vm, receiver, _ in
        .object(DequeIterator(iterator, try of(vm, receiver), reversed: isReversed))
      }
    }
  }

  private static func addEnds(to type: PyType) {
    type.method("append", .one) { vm, receiver, arguments in
      try of(vm, receiver).append(vm, arguments[0])
      return .none
    }
    type.method("appendleft", .one) { vm, receiver, arguments in
      try of(vm, receiver).prepend(vm, arguments[0])
      return .none
    }
    type.method("pop", .none) { vm, receiver, _ in
      let deque = try of(vm, receiver)
      if deque.count == 0 { throw vm.indexError("pop from an empty deque") }
      return deque.removeLast()
    }
    type.method("popleft", .none) { vm, receiver, _ in
      let deque = try of(vm, receiver)
      if deque.count == 0 { throw vm.indexError("pop from an empty deque") }
      return deque.removeFirst()
    }
    type.method("extend", .one) { vm, receiver, arguments in
      try extend(vm, of(vm, receiver), arguments[0])
      return .none
    }
    type.method("extendleft", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      if arguments[0].object === deque {
        for value in deque.values { try deque.prepend(vm, value) }
      } else {
        try vm.iterate(arguments[0]) { try deque.prepend(vm, $0) }
      }
      return .none
    }
    type.method("clear", .none) { vm, receiver, _ in
      try of(vm, receiver).replace(vm, with: [])
      return .none
    }
    type.method("rotate", .positional(0, 1)) { vm, receiver, arguments in
      try of(vm, receiver).rotate(vm, arguments.at(0).bound.map { try vm.index($0) } ?? 1)
      return .none
    }
    type.method("reverse", .none) { vm, receiver, _ in
      let deque = try of(vm, receiver)
      try deque.replace(vm, with: deque.values.reversed())
      return .none
    }
    for name in ["copy", "__copy__"] {
      type.method(name, .none) { vm, receiver, _ in
        let deque = try of(vm, receiver)
        return try copy(vm, deque, deque.values)
      }
    }
    type.method("__reduce__", .none) { vm, receiver, _ in
      let deque = try of(vm, receiver)
      var arguments: [Value] = [.object(vm.tuple([]))]
      if let maximum = deque.maximum { arguments.append(.int(maximum)) }
      let state = deque.attributes.map { Value.object($0) } ?? .none
      return .object(
        vm.tuple([
          .object(deque.type), .object(vm.tuple(arguments)), state,
          try vm.iterator(of: receiver),
        ]))
    }
    type.attribute("maxlen") { vm, receiver in
      try of(vm, receiver).maximum.map { .int($0) } ?? .none
    }
  }

  private static func place(_ vm: VM, _ deque: PyDeque, _ index: Value) throws -> Int {
    guard !vm.type(of: index).special(.index).isUnbound else {
      throw vm.typeError("sequence index must be integer, not '\(vm.typeName(index))'")
    }
    let given = try vm.index(index)
    let place = given < 0 ? given + deque.count : given
    guard place >= 0, place < deque.count else {
      throw vm.indexError("deque index out of range")
    }
    return place
  }

  private static func addItems(to type: PyType) {
    type.method("__len__", .none) { vm, receiver, _ in .int(try of(vm, receiver).count) }
    type.method("__getitem__", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      return deque[try place(vm, deque, arguments[0])]
    }
    type.method("__setitem__", .positional(2, 2)) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      deque[try place(vm, deque, arguments[0])] = arguments[1]
      return .none
    }
    type.method("__delitem__", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      let i = try place(vm, deque, arguments[0])
      try remove(vm, deque, i)
      return .none
    }
    type.method("insert", .positional(2, 2)) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      let given = try vm.index(arguments[0])
      if let maximum = deque.maximum, deque.count >= maximum {
        throw vm.indexError("deque already at its maximum size")
      }
      let i = min(max(given < 0 ? given + deque.count : given, 0), deque.count)
      var values = deque.values
      values.insert(arguments[1], at: i)
      try deque.replace(vm, with: values)
      return .none
    }
  }

  private static func remove(_ vm: VM, _ deque: PyDeque, _ index: Int) throws {
    try deque.rotate(vm, -index)
    let value = deque.removeFirst()
    try deque.rotate(vm, index)
    withExtendedLifetime(value) {}
  }

  private static func addSearches(to type: PyType) {
    /// The place of a value between two places; nil where there is none.
    func find(_ vm: VM, _ deque: PyDeque, _ value: Value, _ range: Range<Int>) throws -> Int? {
      let state = deque.state
      for i in range {
        let isSame = try vm.isEqual(deque[i], value)
        if deque.state != state {
          throw vm.error(.runtimeError, "deque mutated during iteration")
        }
        if isSame { return i }
      }
      return nil
    }
    type.method("__contains__", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      return .bool(try find(vm, deque, arguments[0], 0..<deque.count) != nil)
    }
    type.method("count", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      var total = 0
      var start = 0
      while let i = try find(vm, deque, arguments[0], start..<deque.count) {
        total += 1
        start = i + 1
      }
      return .int(total)
    }
    type.method("index", .any) { vm, receiver, arguments in
      guard (1...3).contains(arguments.count), !arguments.hasNames else {
        throw vm.typeError(
          arguments.hasNames
            ? "deque.index() takes no keyword arguments"
            : arguments.count == 0
              ? "index() takes at least 1 argument (0 given)"
              : "index() takes at most 3 arguments (\(arguments.count) given)")
      }
      let deque = try of(vm, receiver)
      func bound(_ value: Value, _ missing: Int) throws -> Int {
        guard let value = value.bound else { return missing }
        let number = try vm.bigIndex(value)
        guard let given = number.asInt else { return number.isNegative ? 0 : deque.count }
        return min(max(given < 0 ? given + deque.count : given, 0), deque.count)
      }
      let start = try bound(arguments.at(1), 0)
      let end = max(start, try bound(arguments.at(2), deque.count))
      if let i = try find(vm, deque, arguments[0], start..<end) { return .int(i) }
      throw vm.valueError("\(try vm.repr(arguments[0]).string) is not in deque")
    }
    type.method("remove", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      let found: Int?
      do {
        found = try find(vm, deque, arguments[0], 0..<deque.count)
      } catch let error as PyError where error.matches(vm, .runtimeError) {
        throw vm.indexError("deque mutated during iteration")
      }
      guard let found else {
        throw vm.valueError("\(try vm.repr(arguments[0]).string) is not in deque")
      }
      try remove(vm, deque, found)
      return .none
    }
  }

  private static func addOperators(to type: PyType) {
    type.method("__add__", .one) { vm, receiver, arguments in
      let deque = try of(vm, receiver)
      guard let other = arguments[0].object as? PyDeque else {
        let reflected = vm.type(of: arguments[0]).special(.radd)
        if !reflected.isUnbound {
          let result = try vm.callSpecial(reflected, arguments[0], receiver)
          if !vm.isNotImplemented(result) { return result }
        }
        throw vm.typeError(
          "can only concatenate deque (not \"\(vm.typeName(arguments[0]))\") to deque")
      }
      return try copy(vm, deque, deque.values + other.values)
    }
    type.method("__iadd__", .one) { vm, receiver, arguments in
      try extend(vm, of(vm, receiver), arguments[0])
      return receiver
    }
    for name in ["__mul__", "__rmul__", "__imul__"] {
      type.method(name, .one) { vm, receiver, arguments in
        let deque = try of(vm, receiver)
        guard !vm.type(of: arguments[0]).special(.index).isUnbound else {
          throw vm.typeError(
            "can't multiply sequence by non-int of type '\(vm.typeName(arguments[0]))'")
        }
        let values = try repeated(vm, deque, max(0, try vm.index(arguments[0])))
        if name != "__imul__" { return try copy(vm, deque, values) }
        try deque.replace(vm, with: values)
        return receiver
      }
    }
    for (name, op) in [
      ("__eq__", ComparisonOperator.equal), ("__ne__", .notEqual), ("__lt__", .less),
      ("__le__", .lessEqual), ("__gt__", .greater), ("__ge__", .greaterEqual),
    ] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let other = arguments[0].object as? PyDeque else {
          return .object(vm.interpreter.notImplemented)
        }
        let deque = try of(vm, receiver)
        return try vm.compare(
          op, .object(vm.list(deque.values)), .object(vm.list(other.values)))
      }
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      try NativeClass.cyclicRepr(vm, receiver, "[...]") {
        let deque = try of(vm, receiver)
        var output = TextOutput()
        output.append(text: vm.type(of: receiver).name)
        output.append("(")
        output.append(try vm.repr(.object(vm.list(deque.values))))
        if let maximum = deque.maximum { output.append(text: ", maxlen=\(maximum)") }
        output.append(")")
        return output.take(vm)
      }
    }
  }

  private static func repeated(_ vm: VM, _ deque: PyDeque, _ count: Int) throws -> [Value] {
    let values = deque.values
    let (total, overflow) = values.count.multipliedReportingOverflow(by: count)
    if overflow { throw vm.error(.memoryError) }
    if let maximum = deque.maximum, total > maximum {
      // Only the last values stay: the last of them is the last of the values.
      try vm.charge(maximum, each: 32)
      let last = values.count - 1
      return (0..<maximum).map { values[last - (maximum - 1 - $0) % values.count] }
    }
    try vm.charge(total, each: 16)
    return (0..<total).map { values[$0 % values.count] }
  }
}
