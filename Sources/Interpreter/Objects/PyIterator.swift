/// An iterator written in Swift. Subclasses give the next value.
open class PyIterator: PyObject {
  /// The iterators that a loop advances without a call.
  enum Role: UInt8 {
    case other, range, list
    /// Gives tuples of two, which `nextPair` gives without the tuple.
    case pairs
  }

  final let role: Role

  /// Makes an iterator of this class.
  public init(_ type: PyType) {
    role = .other
    super.init(type, .iterator)
  }

  init(_ type: PyType, _ role: Role) {
    self.role = role
    super.init(type, .iterator)
  }

  /// The next value, or nil at the end and ever after. Errors: what the program's code raises.
  open func next(_ vm: VM) throws -> Value? { nil }

  /// The values of the next pair, put at `target` and behind it; false at the end and ever after.
  /// For iterators of role `pairs`. Errors: what the program's code raises.
  func nextPair(_ vm: VM, into target: UnsafeMutablePointer<Value>) throws -> Bool { false }

  /// How many values are left, where that is known: `__length_hint__`.
  open var lengthHint: Int? { nil }
}

/// Iterates over a list; a list that grows meanwhile is followed.
final class ListIterator: PyIterator {
  var list: PyList?
  var index = 0

  init(_ type: PyType, _ list: PyList) {
    self.list = list
    super.init(type, .list)
  }

  deinit { if isKnownUniquelyReferenced(&list) { dropChildren() } }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if let list { children.append(list) }
    list = nil
  }

  override func next(_ vm: VM) -> Value? {
    if let place = advance() { return place.copy() }
    list = nil
    return nil
  }

  /// Where the next value stands, until the list changes; nil at the end.
  @inline(__always) func advance() -> UnsafeMutablePointer<Value>? {
    guard let list, index < list.count else { return nil }
    index &+= 1
    return list.items + (index &- 1)
  }

  override var lengthHint: Int? { list.map { max($0.count - index, 0) } ?? 0 }
}

/// Iterates over a tuple.
final class TupleIterator: PyIterator {
  private var tuple: PyTuple?
  var index = 0

  init(_ type: PyType, _ tuple: PyTuple) {
    self.tuple = tuple
    super.init(type)
  }

  deinit { if isKnownUniquelyReferenced(&tuple) { dropChildren() } }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if let tuple { children.append(tuple) }
    tuple = nil
  }

  override func next(_ vm: VM) -> Value? {
    if let tuple, index < tuple.count {
      index &+= 1
      return (tuple.items + (index &- 1)).copy()
    }
    return nil
  }

  override var lengthHint: Int? { tuple.map { $0.count - index } ?? 0 }
}

/// Iterates over a range.
final class RangeIterator: PyIterator {
  var current: Int
  var remaining: Int
  let step: Int

  init(_ type: PyType, start: Int, step: Int, count: Int) {
    current = start
    self.step = step
    remaining = count
    super.init(type, .range)
  }

  override func next(_ vm: VM) -> Value? {
    if remaining == 0 { return nil }
    remaining &-= 1
    let value = current
    current = current &+ step
    return .int(value)
  }

  override var lengthHint: Int? { remaining }
}

/// Iterates over the code points of a string.
final class StringIterator: PyIterator {
  let string: PyStr
  var index = 0

  init(_ type: PyType, _ string: PyStr) {
    self.string = string
    super.init(type)
  }

  override func next(_ vm: VM) -> Value? {
    if index < string.count {
      index &+= 1
      return .object(vm.interpreter.character(string[index &- 1]))
    }
    return nil
  }

  override var lengthHint: Int? { string.count - index }
}

/// Iterates over the keys, values or items of a dict, which may not change its size meanwhile.
final class DictIterator: PyIterator {
  enum Part { case keys, values, items }

  var dict: PyDict?
  let part: Part
  let isReversed: Bool
  /// -1 once the dict was seen to have changed.
  private var count: Int
  private var remaining: Int
  private var index: Int

  init(_ type: PyType, _ dict: PyDict, _ part: Part, reversed: Bool = false) {
    self.dict = dict
    self.part = part
    isReversed = reversed
    count = dict.count
    remaining = count
    index = reversed ? dict.used - 1 : 0
    super.init(type, part == .items ? .pairs : .other)
  }

  deinit { if isKnownUniquelyReferenced(&dict) { dropChildren() } }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if let dict { children.append(dict) }
    dict = nil
  }

  override func next(_ vm: VM) throws -> Value? {
    guard let entry = try nextEntry(vm) else { return nil }
    switch part {
    case .keys: return entry.key.copy()
    case .values: return entry.value.copy()
    case .items:
      return .object(PyTuple(vm.types.tuple, entry.pointee.key, entry.pointee.value))
    }
  }

  override func nextPair(_ vm: VM, into target: UnsafeMutablePointer<Value>) throws -> Bool {
    guard let entry = try nextEntry(vm) else { return false }
    let value = entry.value.copy()
    target.set(entry.key.copy())
    (target + 1).set(value)
    return true
  }

  /// The next entry, which stays where it is until the dict changes.
  @inline(__always)
  private func nextEntry(_ vm: VM) throws -> UnsafeMutablePointer<DictEntry>? {
    guard let dict else { return nil }
    if dict.count != count {
      count = -1
      throw vm.error(.runtimeError, "dictionary changed size during iteration")
    }
    while index >= 0, index < dict.used {
      let entry = dict.entries + index
      index &+= isReversed ? -1 : 1
      if entry.pointee.key.isUnbound { continue }
      if remaining == 0, !isReversed {
        self.dict = nil
        throw vm.error(.runtimeError, "dictionary keys changed during iteration")
      }
      remaining &-= 1
      return entry
    }
    self.dict = nil
    return nil
  }

  override var lengthHint: Int? { dict?.count == count ? max(remaining, 0) : 0 }
}

/// Iterates over a set, which may not change its size meanwhile.
final class SetIterator: PyIterator {
  var set: PySet?
  /// -1 once the set was seen to have changed.
  private var count: Int
  private var given = 0
  private var slot = 0

  init(_ type: PyType, _ set: PySet) {
    self.set = set
    count = set.count
    super.init(type)
  }

  deinit { if isKnownUniquelyReferenced(&set) { dropChildren() } }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if let set { children.append(set) }
    set = nil
  }

  override func next(_ vm: VM) throws -> Value? {
    guard let set else { return nil }
    if set.count != count {
      count = -1
      throw vm.error(.runtimeError, "Set changed size during iteration")
    }
    while slot < set.slotCount {
      slot += 1
      if let member = set.member(at: slot - 1) {
        given &+= 1
        return member
      }
    }
    self.set = nil
    return nil
  }

  override var lengthHint: Int? { self.set?.count == count ? max(count - given, 0) : 0 }
}

/// Iterates over the old sequence protocol: `__getitem__` from 0 until IndexError.
final class SequenceIterator: PyIterator {
  var sequence: Value
  var index = 0

  init(_ type: PyType, _ sequence: Value) {
    self.sequence = sequence
    super.init(type)
  }

  deinit { dropChildren() }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    children.append(objectOf: sequence)
    sequence = .unbound
  }

  override func next(_ vm: VM) throws -> Value? {
    if sequence.isUnbound { return nil }
    do {
      let value = try vm.getItem(sequence, .int(index))
      index &+= 1
      return value
    } catch let error as PyError where error.matches(vm, .indexError, .stopIteration) {
      sequence = .unbound
      return nil
    }
  }
}

/// An iterator that a closure drives: for `enumerate`, `zip` and their kind.
package final class ClosureIterator: PyIterator {
  private var body: ((VM) throws -> Value?)?

  /// Makes an iterator of what gives the next value, or nil at the end.
  package init(_ type: PyType, _ body: @escaping (VM) throws -> Value?) {
    self.body = body
    super.init(type)
  }

  public override func next(_ vm: VM) throws -> Value? {
    guard let body else { return nil }
    if let value = try body(vm) { return value }
    self.body = nil
    return nil
  }
}
