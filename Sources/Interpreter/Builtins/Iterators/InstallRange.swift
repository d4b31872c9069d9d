extension Interpreter {
  /// The class `range` (library reference, "Ranges").
  func installRange() {
    let type = types.range!
    type.constructor(.positional(1, 3)) { vm, _, arguments in
      let first = try vm.bigIndex(arguments[0])
      if arguments.count == 1 {
        return vm.makeRange(RangeNumbers(start: .zero, stop: first, step: BigInt(1 as Int)))
      }
      let stop = try vm.bigIndex(arguments[1])
      let step = arguments.count == 3 ? try vm.bigIndex(arguments[2]) : BigInt(1 as Int)
      if step.isZero { throw vm.valueError("range() arg 3 must not be zero") }
      return vm.makeRange(RangeNumbers(start: first, stop: stop, step: step))
    }
    type.readOnlyMember("start") { vm, receiver in vm.int(vm.receivedRange(receiver).start) }
    type.readOnlyMember("stop") { vm, receiver in vm.int(vm.receivedRange(receiver).stop) }
    type.readOnlyMember("step") { vm, receiver in vm.int(vm.receivedRange(receiver).step) }
    installRangeIteration(type)
    installRangeSearch(type)
    type.method("__getitem__", .one) { vm, receiver, arguments in
      try vm.item(of: vm.receivedRange(receiver), arguments[0])
    }
    for (name, wanted) in [("__eq__", true), ("__ne__", false)] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let other = vm.range(of: arguments[0]) else { return vm.notImplemented }
        return .bool(vm.receivedRange(receiver).isEqual(other) == wanted)
      }
    }
    type.method("__hash__", .none) { vm, receiver, _ in
      let range = vm.receivedRange(receiver)
      let isOne = range.count == BigInt(1 as Int)
      let parts = vm.tuple([
        vm.int(range.count), range.count.isZero ? .none : vm.int(range.start),
        range.count.isZero || isOne ? .none : vm.int(range.step),
      ])
      return .int(try vm.hash(.object(parts)))
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      let range = vm.receivedRange(receiver)
      let step = range.step == BigInt(1 as Int) ? "" : ", \(range.step)"
      return vm.str("range(\(range.start), \(range.stop)\(step))")
    }
  }

  private func installRangeIteration(_ type: PyType) {
    let longIterator = makeType(
      "longrange_iterator", module: "builtins", layout: .iterator)
    longIterator.isBase = false
    longIterator.nativeIterator(hasLengthHint: true)
    func iterator(_ vm: VM, _ range: RangeNumbers) -> Value {
      if let start = range.start.asInt, let step = range.step.asInt,
        let count = range.count.asInt, range.value(at: range.count).asInt != nil
      {
        return .object(
          RangeIterator(vm.types.rangeIterator, start: start, step: step, count: count))
      }
      return .object(LongRangeIterator(longIterator, range))
    }
    type.method("__iter__", .none) { vm, receiver, _ in iterator(vm, vm.receivedRange(receiver)) }
    type.method("__reversed__", .none) { vm, receiver, _ in
      iterator(vm, vm.receivedRange(receiver).reversed)
    }
    type.method("__len__", .none) { vm, receiver, _ in
      guard let count = vm.receivedRange(receiver).count.asInt else {
        throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
      }
      return .int(count)
    }
    type.method("__bool__", .none) { vm, receiver, _ in
      .bool(!vm.receivedRange(receiver).count.isZero)
    }
  }

  private func installRangeSearch(_ type: PyType) {
    type.method("__contains__", .one) { vm, receiver, arguments in
      if let number = vm.plainInteger(arguments[0]) {
        return .bool(vm.contains(receiver, number))
      }
      var isFound = false
      try vm.iterate(receiver) { value in
        if !isFound { isFound = try vm.isEqual(value, arguments[0]) }
      }
      return .bool(isFound)
    }
    type.method("index", .one) { vm, receiver, arguments in
      if let number = vm.plainInteger(arguments[0]) {
        guard let index = vm.receivedRange(receiver).index(of: number.bigInt) else {
          throw vm.valueError("\(number.bigInt) is not in range")
        }
        return vm.int(index)
      }
      let iterator = try vm.iterator(of: receiver)
      var index = 0
      while let value = try vm.next(iterator) {
        try vm.checkpoint()
        if try vm.isEqual(value, arguments[0]) { return .int(index) }
        index += 1
      }
      throw vm.valueError("sequence.index(x): x not in sequence")
    }
    type.method("count", .one) { vm, receiver, arguments in
      if let number = vm.plainInteger(arguments[0]) {
        return .int(vm.contains(receiver, number) ? 1 : 0)
      }
      var count = 0
      try vm.iterate(receiver) { if try vm.isEqual($0, arguments[0]) { count += 1 } }
      return .int(count)
    }
  }
}

extension VM {
  /// A range object.
  func makeRange(_ numbers: RangeNumbers) -> Value {
    if let start = numbers.start.asInt, let stop = numbers.stop.asInt,
      let step = numbers.step.asInt, let count = numbers.count.asInt
    {
      return .object(
        PyRange(types.range, start: start, stop: stop, step: step, count: count))
    }
    return .object(PyLongRange(types.range, numbers))
  }

  /// The numbers of a range; nil for all else.
  func range(of value: Value) -> RangeNumbers? {
    guard case .object(let o) = value else { return nil }
    if o.kind == .range { return RangeNumbers(unsafeDowncast(o, to: PyRange.self)) }
    return (o as? PyLongRange)?.numbers
  }

  /// The range that one of its methods was called on.
  fileprivate func receivedRange(_ receiver: Value) -> RangeNumbers {
    range(of: receiver) ?? RangeNumbers(start: .zero, stop: .zero, step: BigInt(1 as Int))
  }

  /// The number of an int or bool itself: subclasses may have an `__eq__` of their own.
  fileprivate func plainInteger(_ value: Value) -> IntegerResult? {
    if case .object(let o) = value, !o.isExact { return nil }
    return integer(of: value)
  }

  fileprivate func contains(_ receiver: Value, _ number: IntegerResult) -> Bool {
    if case .object(let o) = receiver, o.kind == .range, case .small(let i) = number {
      let range = unsafeDowncast(o, to: PyRange.self)
      if range.step > 0 ? i < range.start || i >= range.stop : i > range.start || i <= range.stop {
        return false
      }
      let (distance, overflow) = i.subtractingReportingOverflow(range.start)
      if !overflow { return range.step == -1 || distance % range.step == 0 }
    }
    return receivedRange(receiver).index(of: number.bigInt) != nil
  }

  /// `range[key]`. Errors: IndexError, TypeError.
  fileprivate func item(of range: RangeNumbers, _ key: Value) throws -> Value {
    if let slice = key.slice {
      return makeRange(range.slice(try indices(of: slice, length: range.count)))
    }
    if integer(of: key) == nil, type(of: key).special(.index).isUnbound {
      throw typeError("range indices must be integers or slices, not \(typeName(key))")
    }
    var index = try bigIndex(key)
    if index.isNegative { index = index + range.count }
    if index.isNegative || index.compare(range.count) >= 0 {
      throw indexError("range object index out of range")
    }
    return int(range.value(at: index))
  }
}
