import Interpreter

/// A double-ended queue: a ring of values.
final class PyDeque: PyObject {
  /// A power of two of places, `unbound` where there is no value.
  private var ring: [Value] = Array(repeating: .unbound, count: 8)
  private var head = 0
  private(set) var count = 0
  var maximum: Int?
  /// Changes whenever values come, go or move.
  private(set) var state = 0

  init(_ type: PyType) { super.init(type, .other) }

  deinit {
    if ring.contains(where: { $0.ownsChildren }) {
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
    }
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    let old = ring
    ring = []
    count = 0
    head = 0
    for value in old { children.append(objectOf: value) }
  }

  @inline(__always) private func place(_ index: Int) -> Int {
    (head &+ index) & (ring.count &- 1)
  }

  /// A value; the index must be below `count`.
  @inline(__always) subscript(index: Int) -> Value {
    get { ring[place(index)] }
    set {
      let old = ring[place(index)]
      ring[place(index)] = newValue
      withExtendedLifetime(old) {}
    }
  }

  /// The values, first to last.
  var values: [Value] { (0..<count).map { self[$0] } }

  private func grow(_ vm: VM) throws {
    let size = max(8, ring.count * 2)
    try vm.charge(size * 16)
    var larger = [Value](repeating: .unbound, count: size)
    for i in 0..<count { larger[i] = self[i] }
    ring = larger
    head = 0
  }

  /// Adds at the right; one that is full loses its first. Errors: MemoryError.
  func append(_ vm: VM, _ value: Value) throws {
    if let maximum, count >= maximum {
      if maximum == 0 { return }
      let first = removeFirst()
      try add(vm, value)
      return withExtendedLifetime(first) {}
    }
    try add(vm, value)
  }

  private func add(_ vm: VM, _ value: Value) throws {
    if count == ring.count { try grow(vm) }
    ring[place(count)] = value
    count &+= 1
    state &+= 1
  }

  /// Adds at the left; one that is full loses its last. Errors: MemoryError.
  func prepend(_ vm: VM, _ value: Value) throws {
    if let maximum, count >= maximum {
      if maximum == 0 { return }
      let last = removeLast()
      try push(vm, value)
      return withExtendedLifetime(last) {}
    }
    try push(vm, value)
  }

  private func push(_ vm: VM, _ value: Value) throws {
    if count == ring.count { try grow(vm) }
    head = (head &- 1) & (ring.count &- 1)
    ring[head] = value
    count &+= 1
    state &+= 1
  }

  /// Removes the first value; there must be one.
  func removeFirst() -> Value {
    let value = ring[head]
    ring[head] = .unbound
    head = (head &+ 1) & (ring.count &- 1)
    count &-= 1
    state &+= 1
    return value
  }

  /// Removes the last value; there must be one.
  func removeLast() -> Value {
    let i = place(count &- 1)
    let value = ring[i]
    ring[i] = .unbound
    count &-= 1
    state &+= 1
    return value
  }

  /// Puts other values in place of all.
  func replace(_ vm: VM, with values: [Value]) throws {
    let old = ring
    var size = 8
    while size < values.count { size *= 2 }
    try vm.charge(size * 16)
    var fresh = [Value](repeating: .unbound, count: size)
    for (i, value) in values.enumerated() { fresh[i] = value }
    ring = fresh
    head = 0
    count = values.count
    state &+= 1
    withExtendedLifetime(old) {}
  }

  /// Moves the last `steps` values to the front (the first to the back, if negative).
  func rotate(_ vm: VM, _ steps: Int) throws {
    if count < 2 { return }
    var steps = steps % count
    if steps > count / 2 { steps -= count }
    if steps < -count / 2 { steps += count }
    while steps > 0 {
      try push(vm, removeLast())
      steps -= 1
    }
    while steps < 0 {
      try add(vm, removeFirst())
      steps += 1
    }
  }
}

/// Iterates over a deque in either direction; it may not change meanwhile.
final class DequeIterator: PyIterator {
  private var deque: PyDeque?
  private let state: Int
  private var index = 0
  private let isReversed: Bool

  init(_ type: PyType, _ deque: PyDeque, reversed: Bool = false) {
    self.deque = deque
    state = deque.state
    isReversed = reversed
    super.init(type)
  }

  override func next(_ vm: VM) throws -> Value? {
    guard let deque else { return nil }
    if deque.state != state {
      self.deque = nil
      throw vm.error(.runtimeError, "deque mutated during iteration")
    }
    guard index < deque.count else {
      self.deque = nil
      return nil
    }
    index &+= 1
    return deque[isReversed ? deque.count - index : index - 1]
  }

  override var lengthHint: Int? { deque.map { $0.count - index } ?? 0 }
}
