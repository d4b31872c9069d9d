/// What the machine reads of objects that somebody else holds: loads without counting. They stand
/// here and not as closures in the machine's loop because the optimiser leaves closures of so large
/// a function calls.

extension Unmanaged where Instance == CodeObject {
  @inline(__always) var constants: UnsafeMutablePointer<Value> {
    _withUnsafeGuaranteedRef { $0.constants }
  }
  @inline(__always) var names: UnsafeMutablePointer<PyStr> {
    _withUnsafeGuaranteedRef { $0.names }
  }
  @inline(__always) var caches: UnsafeMutablePointer<InlineCache> {
    _withUnsafeGuaranteedRef { $0.caches }
  }
  @inline(__always) var instructions: UnsafeMutablePointer<Instruction> {
    _withUnsafeGuaranteedRef { $0.instructions }
  }
  @inline(__always) var registerCount: Int { _withUnsafeGuaranteedRef { $0.registerCount } }
  @inline(__always) var positionalCount: Int { _withUnsafeGuaranteedRef { $0.positionalCount } }
  @inline(__always) var keywordOnlyCount: Int { _withUnsafeGuaranteedRef { $0.keywordOnlyCount } }
  @inline(__always) var isGenerator: Bool { _withUnsafeGuaranteedRef { $0.isGenerator } }

  /// Whether a call with so many positional arguments and no others is a frame and nothing else.
  @inline(__always) func takesPlainly(_ count: Int) -> Bool {
    _withUnsafeGuaranteedRef { $0.plainCount == count }
  }
}

extension Unmanaged where Instance == PyFunction {
  @inline(__always) var code: Unmanaged<CodeObject> {
    _withUnsafeGuaranteedRef { Unmanaged<CodeObject>.passUnretained($0.code) }
  }
  @inline(__always) var globals: Unmanaged<PyDict> {
    _withUnsafeGuaranteedRef { Unmanaged<PyDict>.passUnretained($0.globals) }
  }
}

extension Unmanaged where Instance == PyObject {
  @inline(__always) var kind: Kind { _withUnsafeGuaranteedRef { $0.kind } }

  /// Whether the object's class is the one at an address.
  @inline(__always) func isInstance(of type: UnsafeMutableRawPointer) -> Bool {
    _withUnsafeGuaranteedRef { Unmanaged.passUnretained($0.type).toOpaque() == type }
  }

  /// Whether the attributes of the object are where the cache says.
  @inline(__always) func fits(_ cache: UnsafeMutablePointer<InlineCache>) -> Bool {
    _withUnsafeGuaranteedRef { object in
      object.type.version == cache.pointee.version
        && (object.kind == .instance
          ? unsafeDowncast(object, to: PyInstance.self).shape.toOpaque() == cache.pointee.shape
          : object.attributes == nil)
    }
  }
}

extension Unmanaged where Instance == PyInstance {
  @inline(__always) var slots: UnsafeMutablePointer<Value> {
    _withUnsafeGuaranteedRef { $0.slots }
  }

  /// Whether the cache was filled for objects of this class and shape.
  @inline(__always) func fits(_ cache: UnsafeMutablePointer<InlineCache>) -> Bool {
    _withUnsafeGuaranteedRef {
      $0.shape.toOpaque() == cache.pointee.shape && $0.type.version == cache.pointee.version
    }
  }

  @inline(__always) func append(_ value: consuming Value, shape: Unmanaged<Shape>) {
    takeUnretainedValue().append(value, shape: shape)
  }
}

extension Unmanaged where Instance == PyDict {
  @inline(__always) var keysVersion: UInt32 { _withUnsafeGuaranteedRef { $0.keysVersion } }
  @inline(__always) var entries: UnsafeMutablePointer<DictEntry> {
    _withUnsafeGuaranteedRef { $0.entries }
  }
}

extension Unmanaged where Instance == PyList {
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    _withUnsafeGuaranteedRef { $0.items }
  }
  @inline(__always) var count: Int { _withUnsafeGuaranteedRef { $0.count } }
  @inline(__always) var isExact: Bool { _withUnsafeGuaranteedRef { $0.isExact } }
  @inline(__always) func append(_ value: Value) { _withUnsafeGuaranteedRef { $0.append(value) } }
}

extension Unmanaged where Instance == PyTuple {
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    _withUnsafeGuaranteedRef { $0.items }
  }
  @inline(__always) var count: Int { _withUnsafeGuaranteedRef { $0.count } }
  @inline(__always) var isExact: Bool { _withUnsafeGuaranteedRef { $0.isExact } }
}

extension Unmanaged where Instance == PyCell {
  /// Where the variable stands.
  @inline(__always) var place: UnsafeMutablePointer<Value> {
    _withUnsafeGuaranteedRef { withUnsafeMutablePointer(to: &$0.value) { $0 } }
  }
}

extension Unmanaged where Instance == PyIterator {
  @inline(__always) var role: PyIterator.Role { _withUnsafeGuaranteedRef { $0.role } }
}

extension Unmanaged where Instance == RangeIterator {
  /// The next number; nil at the end.
  @inline(__always) func advance() -> Int? {
    _withUnsafeGuaranteedRef { range in
      if range.remaining == 0 { return nil }
      range.remaining &-= 1
      let value = range.current
      range.current = value &+ range.step
      return value
    }
  }
}

extension Unmanaged where Instance == ListIterator {
  /// Where the next value stands; nil at the end.
  @inline(__always) func advance() -> UnsafeMutablePointer<Value>? {
    _withUnsafeGuaranteedRef { $0.advance() }
  }
}

extension Unmanaged where Instance == PyGenerator {
  @inline(__always) var state: PyGenerator.State { _withUnsafeGuaranteedRef { $0.state } }

  @inline(__always) func suspend(at pc: Int, result register: UInt16) {
    _withUnsafeGuaranteedRef { generator in
      generator.pc = pc
      generator.resultRegister = register
      generator.state = .suspended
    }
  }
}

extension Unmanaged where Instance == PyMethod {
  /// The function of the program that the method calls, if it is one.
  @inline(__always) var pythonFunction: Unmanaged<PyFunction>? {
    _withUnsafeGuaranteedRef { $0.pythonFunction }
  }
  /// The object that the method is of, if it is not immediate.
  @inline(__always) var receiverObject: Unmanaged<PyObject>? {
    _withUnsafeGuaranteedRef { $0.receiverObject }
  }
}

extension Unmanaged where Instance == PyNative {
  @inline(__always) func takes(_ count: Int) -> Bool {
    _withUnsafeGuaranteedRef { $0.takes(count) }
  }
  @inline(__always) func isPlainFunction(taking count: Int) -> Bool {
    _withUnsafeGuaranteedRef { $0.isPlainFunction(taking: count) }
  }
  @inline(__always)
  func callBody(_ vm: VM, _ arguments: Arguments) throws -> Value {
    try _withUnsafeGuaranteedRef { try $0.body(vm, $0.receiver, arguments) }
  }
  @inline(__always)
  func callBody(_ vm: VM, _ receiver: Value, _ arguments: Arguments) throws -> Value {
    try _withUnsafeGuaranteedRef { try $0.body(vm, receiver, arguments) }
  }
}
