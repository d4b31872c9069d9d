#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One call of a block that has not returned.
struct Frame {
  enum Kind {
    /// An ordinary call: the result goes to the caller's register.
    case call
    /// The first frame of a run: the result goes to Swift.
    case entry
    /// `__init__`: the result must be None, and the caller gets the new object.
    case constructor
    /// A generator that a `for` drives: its end jumps the caller to `exhausted`.
    case iteration
  }

  var code: Unmanaged<CodeObject>
  /// Held by the frame, unless it is a generator's.
  var function: Unmanaged<PyFunction>
  var base: UnsafeMutablePointer<Value>
  /// Where the registers of a call from here begin.
  var top: UnsafeMutablePointer<Value>
  /// The next instruction, as of the last time the frame left the machine's hands.
  var next: UnsafeMutablePointer<Instruction>
  var kind: Kind
  /// The caller's register for the result.
  var destination: UInt16
  /// Where the caller goes on when an iterated generator ends.
  var exhausted: Int32
  /// How many exceptions were being handled when the frame began.
  var handledCount: Int
  /// Held, with its function, by whoever drives it, when the frame is a generator's.
  var generator: Unmanaged<PyGenerator>?
  /// Held by the frame, when it is a constructor's.
  var instance: Unmanaged<PyObject>?
}

/// One thread of a program: its frames and registers, and all that runs on it.
public final class VM {
  /// The Python that the thread runs.
  package let interpreter: Interpreter
  let stack: UnsafeMutablePointer<Value>
  let stackEnd: UnsafeMutablePointer<Value>
  let frames: UnsafeMutablePointer<Frame>
  let frameCapacity: Int
  /// The number of frames in use.
  package internal(set) var depth = 0
  /// Native calls that may come back to Python code, one inside the other.
  var nativeDepth = 0
  /// Calls of the program's functions from native code, whose frames count themselves.
  private var reentries = 0
  /// The exceptions being handled, innermost last.
  var handled: [PyException] = []
  /// The types of the interpreter, at hand.
  package let types: BuiltinTypes
  /// The variables of the module `builtins`, at hand; the interpreter holds them.
  let builtins: Unmanaged<PyDict>
  let attention: Attention
  /// Objects whose repr is being made, so that one that holds itself ends in `...`.
  package var reprActive: [ObjectIdentifier] = []
  /// Set while this is the main thread: signals are handled here only.
  package var isMain = false
  /// The thread's number: 0 for the main one, the others from 1 in the order in which they began.
  package var threadNumber = 0
  /// The library function that makes calls of its own now: `create_connection`.
  package var library: StaticString?
  /// What the main thread does when a signal has come; throws KeyboardInterrupt.
  package var handleSignals: (VM) throws -> Void = { vm in
    throw vm.error(.keyboardInterrupt)
  }
  /// What wakes the thread when it waits; made by whoever waits first.
  package var waker: AnyObject?
  /// What the generator that ended last returned.
  package var generatorResult: Value = .none
  /// Set when an exception goes on as it was: its traceback has this frame already.
  var skipsTraceback = false
  /// Set while the program's end is being told: what its streams hold is still written out when it
  /// has been stopped, in so many steps and without waiting for long.
  package var isClosing = false
  private var closingSteps = 0
  /// Set while an expression is evaluated beside the program: nobody is told of its calls, and one that
  /// would wait ends it.
  package var isBesideProgram = false
  /// Steps that this thread may still take; nil for as many as it likes.
  package var stepsLeft: Int?
  /// The lowest address that native calls may use of this thread's stack.
  package let stackLimit: UInt

  private static let current = pthreadKey()

  /// Bytes of native stack that a thread which runs Python code should have.
  package static let nativeStackSize = 256 << 20

  /// Makes the state of the calling thread, whose native stack has at least `stackSize` bytes below
  /// here.
  package init(_ interpreter: Interpreter, stackSize: Int = 6 << 20) {
    self.interpreter = interpreter
    types = interpreter.types
    builtins = Unmanaged.passUnretained(interpreter.builtins)
    attention = interpreter.attention
    let registers = 1 << 19
    stack = .allocate(capacity: registers)
    stackEnd = stack + registers
    frameCapacity = 12_000
    frames = .allocate(capacity: frameCapacity)
    var marker = 0
    stackLimit = withUnsafeMutablePointer(to: &marker) {
      UInt(bitPattern: $0) &- UInt(max(stackSize - (1 << 20), 256 << 10))
    }
    pthread_setspecific(VM.current, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    stack.deallocate()
    frames.deallocate()
  }

  private static func pthreadKey() -> pthread_key_t {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }

  /// The state of the calling thread, if it runs Python code.
  package static var ofThisThread: VM? {
    guard let pointer = pthread_getspecific(current) else { return nil }
    return Unmanaged<VM>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// Forgets the calling thread's state: when it ends.
  package func detach() { pthread_setspecific(VM.current, nil) }

  // MARK: Making values

  /// A str of a text.
  package func str(_ text: String) -> Value { .object(interpreter.string(text)) }
  /// A str of code points.
  package func str(_ points: [UInt32]) -> Value { .object(interpreter.string(points)) }
  /// A bytes object.
  package func bytes(_ values: some Collection<UInt8>) -> Value {
    .object(PyBytes(types.bytes, values))
  }
  /// A tuple.
  package func tuple(_ values: [Value]) -> PyTuple {
    values.isEmpty ? interpreter.emptyTuple : PyTuple(types.tuple, values)
  }
  /// A tuple of the positional arguments of a call.
  package func tuple(_ arguments: Arguments) -> PyTuple {
    arguments.count == 0
      ? interpreter.emptyTuple
      : PyTuple(types.tuple, UnsafeBufferPointer(start: arguments.base, count: arguments.count))
  }
  /// A list.
  package func list(_ values: [Value] = []) -> PyList { PyList(types.list, values) }
  /// An empty dict with room for so many keys.
  package func dict(capacity: Int = 0) -> PyDict { PyDict(types.dict, capacity: capacity) }
  /// An empty set or frozenset.
  package func set(_ kind: Kind = .set) -> PySet {
    PySet(kind == .set ? types.set : types.frozenset, kind)
  }
  /// An int.
  package func int(_ number: BigInt) -> Value { interpreter.value(number) }
  /// The class of a value.
  package func type(of value: Value) -> PyType { interpreter.type(of: value) }
  /// The name of a value's class, for messages.
  package func typeName(_ value: Value) -> String {
    let type = interpreter.type(of: value)
    return type.messagePrefix.isEmpty ? type.name : type.messagePrefix + type.name
  }

  // MARK: Attention

  /// What a loop or call does when the word of attention is not zero. `steps` is how far the
  /// program came since it last looked. Errors: KeyboardInterrupt, or an interruption.
  @inline(never) func attend(steps: Int) throws {
    let bits = attention.bits
    if isClosing {
      closingSteps &+= steps
      if closingSteps > 100_000 { throw Interruption.stopped }
      return
    }
    if bits & Attention.stop != 0 { throw interpreter.interruption }
    if bits & Attention.finalizing != 0, !isMain { throw Interruption.stopped }
    if bits & Attention.counting != 0 {
      try interpreter.count(steps)
      if let left = stepsLeft {
        stepsLeft = left &- steps
        if left < steps { throw Interruption.stopped }
      }
    }
    if bits & Attention.handOver != 0 { interpreter.lock.handOver(attention) }
    if bits & Attention.signal != 0, isMain {
      attention.clear(Attention.signal)
      try handleSignals(self)
    }
  }

  /// Looks up from native code that may run for long.
  @inline(__always) package func checkpoint(steps: Int = 1) throws {
    if attention.bits != 0 { try attend(steps: steps) }
  }

  /// Runs something that blocks without the global lock, which other threads can then take.
  package func withoutLock<T>(_ body: () throws -> T) rethrows -> T {
    interpreter.lock.release()
    defer { interpreter.lock.acquire(attention) }
    return try body()
  }

  /// Refuses an allocation that a program asks for and that would pass its limit.
  /// Errors: MemoryError.
  @inline(__always) package func charge(_ bytes: Int) throws {
    if bytes > 1 << 10 { try chargeLarge(bytes) }
  }

  /// Refuses an allocation of so many items of so many bytes each, as ``charge(_:)``; a product
  /// that no Int holds is refused too. Errors: MemoryError.
  @inline(__always) package func charge(_ count: Int, each size: Int) throws {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    try charge(overflow ? .max : bytes)
  }

  @inline(never) private func chargeLarge(_ bytes: Int) throws {
    guard let limit = interpreter.limits.memory else {
      if bytes > 8 << 30 { throw error(.memoryError) }
      return
    }
    if bytes > limit || interpreter.exceeds(limit, by: bytes) { throw error(.memoryError) }
  }

  /// Refuses to go deeper when the native stack is nearly used up or too many calls are open.
  /// Errors: RecursionError.
  @inline(__always)
  package func enterNative(_ doing: StaticString = "while calling a Python object") throws {
    nativeDepth &+= 1
    if nativeDepth &+ reentries > interpreter.limits.nativeRecursion
      || nativeDepth &+ depth > interpreter.limits.recursion
      || stackIsLow
    {
      nativeDepth &-= 1
      throw tooDeep(doing)
    }
  }

  /// Counts a call of the program's function from native code: it takes of the native stack, but
  /// only the function's frame counts for the limit that programs see. Errors: RecursionError.
  @inline(__always) func reenter() throws {
    reentries &+= 1
    if nativeDepth &+ reentries > interpreter.limits.nativeRecursion || stackIsLow {
      reentries &-= 1
      throw tooDeep("while calling a Python object")
    }
  }

  @inline(__always) func leaveReentry() { reentries &-= 1 }

  @inline(never) private func tooDeep(_ doing: StaticString) -> PyError {
    error(.recursionError, "maximum recursion depth exceeded \(doing)")
  }

  /// Undoes ``enterNative(_:)``.
  @inline(__always) package func leaveNative() { nativeDepth &-= 1 }

  @inline(__always) var stackIsLow: Bool {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) < stackLimit }
  }

  // MARK: Finalisers

  /// Runs `__del__` of an object on the calling thread.
  static func finalize(_ heir: PyInstance, _ interpreter: Interpreter) {
    guard let vm = ofThisThread, vm.interpreter === interpreter, !vm.stackIsLow else { return }
    guard let method = heir.type.lookup(interpreter.names.del) else { return }
    do {
      _ = try vm.call(vm.bind(method, to: .object(heir), heir.type))
    } catch let error as PyError {
      interpreter.reportUnraisable(vm, error.exception, (try? vm.repr(method).string) ?? "__del__")
    } catch {}
  }

  /// Closes a generator that nobody holds any more, so that its finally blocks run.
  static func closeAbandoned(_ generator: PyGenerator) {
    guard let vm = ofThisThread, vm.interpreter === generator.type.interpreter, !vm.stackIsLow
    else { return generator.releaseRegisters() }
    do {
      try vm.close(generator)
    } catch let error as PyError {
      vm.interpreter.reportUnraisable(vm, error.exception, "generator")
    } catch {}
    generator.releaseRegisters()
  }
}
