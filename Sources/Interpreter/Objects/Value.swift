import CReferences

/// A Python value: the immediate kinds by themselves, all others behind one reference.
///
/// Sixteen bytes: the payload, then a tag byte. The virtual machine reads tag and payload in place
/// (see `ValueLayout`), which the declaration order here fixes; a test holds the two together.
public enum Value {
  case bool(Bool)
  case int(Int)
  case float(Double)
  case object(PyObject)
  /// No value: an unassigned variable, an absent argument, an exhausted iterator.
  case unbound
  case none
}

/// The tag bytes of `Value`, for reading a value's kind without copying it.
enum ValueLayout {
  static let bool: UInt8 = 0
  static let int: UInt8 = 1
  static let float: UInt8 = 2
  static let object: UInt8 = 3
  /// `unbound` and `none` share a tag; their payloads are 0 and 1.
  static let empty: UInt8 = 4
}

extension UnsafeMutablePointer where Pointee == Value {
  /// The tag byte of the value in place.
  @inline(__always) var tag: UInt8 {
    UnsafeRawPointer(self).load(fromByteOffset: 8, as: UInt8.self)
  }
  /// The payload read as an integer; meaningful when `tag` is `ValueLayout.int`.
  @inline(__always) var intPayload: Int { UnsafeRawPointer(self).load(as: Int.self) }
  /// The payload read as a float; meaningful when `tag` is `ValueLayout.float`.
  @inline(__always) var floatPayload: Double { UnsafeRawPointer(self).load(as: Double.self) }
  /// The payload read as a truth value; meaningful when `tag` is `ValueLayout.bool`.
  @inline(__always) var boolPayload: Bool { UnsafeRawPointer(self).load(as: UInt8.self) & 1 != 0 }
  /// Whether the value in place is `unbound`.
  @inline(__always) var isUnbound: Bool { tag == ValueLayout.empty && intPayload == 0 }
  /// Moves the value out and leaves `unbound`.
  @inline(__always) func take() -> Value {
    let value = move()
    initialize(to: .unbound)
    return value
  }
  /// A copy of the value in place. Reading `pointee` gives the same, and counts the reference with
  /// an atomic operation, which costs three times as much: objects of Python are only touched by
  /// the thread that holds the global lock, so that nothing else counts at the same time.
  @inline(__always) func copy() -> Value {
    if tag == ValueLayout.object { _ = swift_nonatomic_retain(address) }
    return move()
  }
  /// Puts a value in the place of the one there, which goes last: its finaliser may look here.
  @inline(__always) func set(_ value: consuming Value) {
    if tag == ValueLayout.object {
      let old = address
      initialize(to: value)
      swift_nonatomic_release(old)
    } else {
      initialize(to: value)
    }
  }
  /// Lets the value go and leaves `unbound`.
  @inline(__always) func clear() { set(.unbound) }
  /// Puts the bits of an object here that somebody else goes on holding.
  @inline(__always) func lend(object: Unmanaged<PyObject>) {
    let place = UnsafeMutableRawPointer(self)
    place.storeBytes(of: object.toOpaque(), as: UnsafeMutableRawPointer.self)
    place.storeBytes(of: ValueLayout.object, toByteOffset: 8, as: UInt8.self)
  }
  /// Puts the bits of values here that stay where they are.
  @inline(__always) func lend(_ source: UnsafeMutablePointer<Value>, count: Int) {
    UnsafeMutableRawPointer(self).copyMemory(
      from: source, byteCount: count &* MemoryLayout<Value>.stride)
  }
  /// Counts what was put here by its bits only.
  @inline(__always) func hold() {
    if tag == ValueLayout.object { _ = swift_nonatomic_retain(address) }
  }
  /// Puts the bits of a value here that somebody else goes on holding.
  @inline(__always) func lend(_ value: Value) {
    if case .object(let object) = value {
      lend(object: Unmanaged.passUnretained(object))
    } else {
      initialize(to: value)
    }
  }
}

/// Lends values in place to `body` without copying them, which would cost each a retain and a
/// release. Nothing may be written to the places meanwhile.
@inline(__always)
func lending<R>(
  _ a: UnsafeMutablePointer<Value>, _ b: UnsafeMutablePointer<Value>,
  _ body: (Value, Value) throws -> R
) rethrows -> R {
  let first = a.move()
  let second = b.move()
  defer {
    a.initialize(to: first)
    b.initialize(to: second)
  }
  return try body(first, second)
}

/// Lends a value in place to `body` without copying it.
@inline(__always)
func lending<R>(
  _ a: UnsafeMutablePointer<Value>, _ body: (Value) throws -> R
) rethrows -> R {
  let value = a.move()
  defer { a.initialize(to: value) }
  return try body(value)
}

extension Value {
  /// The object behind the value, if it is one.
  @inline(__always) package var object: PyObject? {
    if case .object(let object) = self { return object }
    return nil
  }

  /// Whether this is `unbound`.
  @inline(__always) package var isUnbound: Bool {
    if case .unbound = self { return true }
    return false
  }

  /// Whether this is `None`.
  @inline(__always) package var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// The value, or nil for `unbound`: for optional arguments.
  @inline(__always) package var bound: Value? {
    if case .unbound = self { return nil }
    return self
  }

  /// The layout kind of the object behind the value; nil for immediate values.
  @inline(__always) package var kind: Kind? { object?.kind }

  /// Python's `is`.
  package func isIdentical(_ other: Value) -> Bool {
    switch (self, other) {
    case (.object(let a), .object(let b)): return a === b
    case (.int(let a), .int(let b)): return a == b
    case (.float(let a), .float(let b)): return a.bitPattern == b.bitPattern
    case (.bool(let a), .bool(let b)): return a == b
    case (.none, .none), (.unbound, .unbound): return true
    default: return false
    }
  }
}

extension Value {
  /// The string behind the value, subclasses of str included.
  @inline(__always) package var str: PyStr? {
    if case .object(let o) = self, o.kind == .str { return unsafeDowncast(o, to: PyStr.self) }
    return nil
  }
  /// The bytes object behind the value, subclasses included.
  @inline(__always) package var bytes: PyBytes? {
    if case .object(let o) = self, o.kind == .bytes { return unsafeDowncast(o, to: PyBytes.self) }
    return nil
  }
  /// The bytearray behind the value, subclasses included.
  @inline(__always) package var bytearray: PyByteArray? {
    if case .object(let o) = self, o.kind == .bytearray {
      return unsafeDowncast(o, to: PyByteArray.self)
    }
    return nil
  }
  /// The list behind the value, subclasses included.
  @inline(__always) package var list: PyList? {
    if case .object(let o) = self, o.kind == .list { return unsafeDowncast(o, to: PyList.self) }
    return nil
  }
  /// The tuple behind the value, subclasses included.
  @inline(__always) package var tuple: PyTuple? {
    if case .object(let o) = self, o.kind == .tuple { return unsafeDowncast(o, to: PyTuple.self) }
    return nil
  }
  /// The dict behind the value, subclasses included.
  @inline(__always) package var dict: PyDict? {
    if case .object(let o) = self, o.kind == .dict { return unsafeDowncast(o, to: PyDict.self) }
    return nil
  }
  /// The set or frozenset behind the value, subclasses included.
  @inline(__always) package var set: PySet? {
    if case .object(let o) = self, o.kind == .set || o.kind == .frozenset {
      return unsafeDowncast(o, to: PySet.self)
    }
    return nil
  }
  /// The class behind the value.
  @inline(__always) package var pyType: PyType? {
    if case .object(let o) = self, o.kind == .type { return unsafeDowncast(o, to: PyType.self) }
    return nil
  }
  /// The exception behind the value.
  @inline(__always) package var exception: PyException? {
    if case .object(let o) = self, o.kind == .exception {
      return unsafeDowncast(o, to: PyException.self)
    }
    return nil
  }
  /// The slice behind the value.
  @inline(__always) package var slice: PySlice? {
    if case .object(let o) = self, o.kind == .slice { return unsafeDowncast(o, to: PySlice.self) }
    return nil
  }
}
