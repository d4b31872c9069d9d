/// Goes through a sequence from its end: `reversed`, for what has `__len__` and `__getitem__`.
final class ReversedIterator: PyIterator {
  private var sequence: Value
  private var index: Int

  init(_ type: PyType, _ sequence: Value, count: Int) {
    self.sequence = sequence
    index = count - 1
    super.init(type)
  }

  deinit { if sequence.ownsChildren { dropChildren() } }

  override func next(_ vm: VM) throws -> Value? {
    if sequence.isUnbound { return nil }
    if index >= 0 {
      do {
        let value = try vm.getItem(sequence, .int(index))
        index -= 1
        return value
      } catch let error as PyError where error.matches(vm, .indexError, .stopIteration) {}
    }
    sequence = .unbound
    return nil
  }

  override var lengthHint: Int? { sequence.isUnbound ? 0 : index + 1 }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    children.append(objectOf: sequence)
    sequence = .unbound
  }
}

/// Calls a function until it gives a certain value: `iter(function, sentinel)`.
final class CallableIterator: PyIterator {
  private var function: Value
  private var sentinel: Value

  init(_ type: PyType, _ function: Value, _ sentinel: Value) {
    self.function = function
    self.sentinel = sentinel
    super.init(type)
  }

  deinit { dropChildren() }

  override func next(_ vm: VM) throws -> Value? {
    if function.isUnbound { return nil }
    try vm.enterNative()
    defer { vm.leaveNative() }
    do {
      let value = try vm.call(function)
      if try !vm.isEqual(sentinel, value) { return value }
    } catch let error as PyError where error.matches(vm, .stopIteration) {}
    function = .unbound
    sentinel = .unbound
    return nil
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    children.append(objectOf: function)
    children.append(objectOf: sentinel)
    function = .unbound
    sentinel = .unbound
  }
}

extension Interpreter {
  /// The class `reversed`. Where there is `__reversed__`, it says what comes out.
  func installReversed() {
    types.reversed.constructor(.positional(1, 1)) { vm, type, arguments in
      let sequence = arguments[0]
      let of = vm.type(of: sequence)
      let method = of.special(.reversed)
      if method.isNone { throw vm.typeError("'\(of.name)' object is not reversible") }
      if !method.isUnbound { return try vm.callSpecial(method, sequence) }
      if of.special(.len).isUnbound || of.special(.getitem).isUnbound {
        throw vm.typeError("'\(of.name)' object is not reversible")
      }
      return .object(ReversedIterator(type, sequence, count: try vm.length(sequence)))
    }
  }
}
