/// Numbers what another iterator gives: `enumerate`.
final class EnumerateIterator: PyIterator {
  private var source: Value
  private var number: IntegerResult

  init(_ type: PyType, _ source: Value, from number: IntegerResult) {
    self.source = source
    self.number = number
    super.init(type, .pairs)
  }

  deinit { if source.ownsChildren { dropChildren() } }

  override func next(_ vm: VM) throws -> Value? {
    guard let (index, value) = try nextPair(vm) else { return nil }
    return .object(PyTuple(vm.types.tuple, index, value))
  }

  override func nextPair(_ vm: VM, into target: UnsafeMutablePointer<Value>) throws -> Bool {
    guard let (index, value) = try nextPair(vm) else { return false }
    target.set(index)
    (target + 1).set(value)
    return true
  }

  @inline(__always) private func nextPair(_ vm: VM) throws -> (Value, Value)? {
    try vm.enterNative()
    defer { vm.leaveNative() }
    guard let value = try vm.next(source) else { return nil }
    let index: Value
    switch number {
    case .small(let i):
      index = .int(i)
      number = IntegerMath.add(i, 1)
    case .big(let b):
      index = vm.interpreter.value(number)
      number = .big(b + BigInt(1 as Int))
    }
    return (index, value)
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    children.append(objectOf: source)
    source = .unbound
  }
}

extension Interpreter {
  /// The class `enumerate`.
  func installEnumerate() {
    types.enumerate.constructor(.any) { vm, type, arguments in
      let named = arguments.named
      let total = arguments.count + named.count
      if total > 2 { throw vm.typeError("enumerate() takes at most 2 arguments (\(total) given)") }
      var iterable = arguments.at(0)
      var start = arguments.at(1)
      for (name, value) in named {
        if name.equals("iterable"), iterable.isUnbound {
          iterable = value
        } else if name.equals("start"), start.isUnbound, total == 2 {
          start = value
        } else {
          throw vm.typeError("'\(name.string)' is an invalid keyword argument for enumerate()")
        }
      }
      if iterable.isUnbound {
        throw vm.typeError("enumerate() missing required argument 'iterable'")
      }
      let number = try start.isUnbound ? .small(0) : IntegerResult(vm.bigIndex(start))
      return .object(EnumerateIterator(type, try vm.iterator(of: iterable), from: number))
    }
    types.enumerate.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
  }
}
