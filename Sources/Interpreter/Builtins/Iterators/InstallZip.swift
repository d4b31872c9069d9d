/// Goes through several iterators side by side: `zip`.
final class ZipIterator: PyIterator {
  private var sources: [Value]
  private let isStrict: Bool

  init(_ type: PyType, _ sources: [Value], isStrict: Bool) {
    self.sources = sources
    self.isStrict = isStrict
    super.init(type, sources.count == 2 ? .pairs : .other)
  }

  deinit { if !sources.isEmpty { dropChildren() } }

  override func next(_ vm: VM) throws -> Value? {
    if sources.isEmpty { return nil }
    if role == .pairs {
      guard let (first, second) = try nextPair(vm) else { return nil }
      return .object(PyTuple(vm.types.tuple, first, second))
    }
    try vm.enterNative()
    defer { vm.leaveNative() }
    var values: [Value] = []
    values.reserveCapacity(sources.count)
    for (i, source) in sources.enumerated() {
      guard let value = try vm.next(source) else {
        if isStrict { try checkEnd(vm, at: i) }
        return nil
      }
      values.append(value)
    }
    return .object(vm.tuple(values))
  }

  override func nextPair(_ vm: VM, into target: UnsafeMutablePointer<Value>) throws -> Bool {
    if sources.isEmpty { return false }
    guard let (first, second) = try nextPair(vm) else { return false }
    target.set(first)
    (target + 1).set(second)
    return true
  }

  private func nextPair(_ vm: VM) throws -> (Value, Value)? {
    try vm.enterNative()
    defer { vm.leaveNative() }
    guard let first = try vm.next(sources[0]) else {
      if isStrict { try checkEnd(vm, at: 0) }
      return nil
    }
    guard let second = try vm.next(sources[1]) else {
      if isStrict { try checkEnd(vm, at: 1) }
      return nil
    }
    return (first, second)
  }

  /// Refuses ends that are not all at once.
  private func checkEnd(_ vm: VM, at index: Int) throws {
    func others(_ i: Int) -> String { i == 1 ? " 1" : "s 1-\(i)" }
    if index > 0 {
      throw vm.valueError(
        "zip() argument \(index + 1) is shorter than argument\(others(index))")
    }
    for i in sources.indices.dropFirst() where try vm.next(sources[i]) != nil {
      throw vm.valueError("zip() argument \(i + 1) is longer than argument\(others(i))")
    }
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    for source in sources { children.append(objectOf: source) }
    sources = []
  }
}

extension Interpreter {
  /// The class `zip`.
  func installZip() {
    types.zip.constructor(.any) { vm, type, arguments in
      let named = arguments.named
      if named.count > 1 {
        throw vm.typeError("zip() takes at most 1 keyword argument (\(named.count) given)")
      }
      var isStrict = false
      for (name, value) in named {
        guard name.equals("strict") else {
          throw vm.typeError("'\(name.string)' is an invalid keyword argument for zip()")
        }
        isStrict = try vm.isTrue(value)
      }
      let sources = try arguments.array.map { try vm.iterator(of: $0) }
      return .object(ZipIterator(type, sources, isStrict: isStrict))
    }
  }
}
