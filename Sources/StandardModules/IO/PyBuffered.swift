import Interpreter

/// A buffer over a raw file: `BufferedReader`, `BufferedWriter`, `BufferedRandom`.
///
/// Bytes read ahead wait in `readBuffer` from `readStart` on; bytes to be written wait in
/// `writeBuffer`. Never do both hold any.
package final class PyBuffered: PyIOBase {
  /// The raw file; `unbound` before `__init__` and after `detach()`.
  var raw: Value = .unbound
  var reads = false
  var writes = false
  var bufferSize = IOTypes.bufferSize
  var readBuffer: [UInt8] = []
  var readStart = 0
  var writeBuffer: [UInt8] = []
  /// One thread at a time, also while the global lock is let go.
  private let lock = ThreadLock()
  private var owner: ObjectIdentifier?
  /// The descriptor-level file, when nothing of the program lies between.
  private(set) var direct: PyRawFile?

  /// Whether the object is ready to be used.
  var isReady: Bool { !raw.isUnbound }

  /// Puts the buffer on a raw file.
  func attach(_ raw: Value, reads: Bool, writes: Bool, size: Int) {
    self.raw = raw
    self.reads = reads
    self.writes = writes
    bufferSize = size
    if let file = raw.rawFile, file.isExact { direct = file }
  }

  deinit {
    if isReady, !isClosed, !writeBuffer.isEmpty, let vm = VM.ofThisThread {
      try? flushWrites(vm)
      direct?.device?.unwritten = writeBuffer.count
    }
  }

  /// Hands over the objects it holds, to be ended without recursion.
  package override func takeChildren(_ children: inout [PyObject]) {
    // The deinitialiser still needs the raw file.
  }

  // MARK: Guarding

  /// Runs `body` while no other thread is inside. Errors: RuntimeError for a thread that is inside
  /// already (a signal handler that prints), and what `body` throws.
  func guarded<T>(_ vm: VM, _ body: () throws -> T) throws -> T {
    if lock.isLocked, owner == ObjectIdentifier(vm) {
      let name = try vm.repr(.object(self)).string
      throw vm.error(.runtimeError, "reentrant call inside \(name)")
    }
    _ = try lock.acquire(vm)
    owner = ObjectIdentifier(vm)
    defer {
      owner = nil
      lock.release()
      if let device = direct?.device, device.isObserved {
        if reads { device.ahead = unread }
        if writes { device.unwritten = writeBuffer.count }
      }
    }
    return try body()
  }

  /// Runs a call of the program on the file, while no other thread is inside, and shows it to those
  /// who look on at the device. Errors: as `guarded`.
  @inline(__always)
  func observed<T>(
    _ vm: VM, _ name: StaticString, _ requested: Int? = nil, _ body: (SocketCall?) throws -> T
  ) throws -> T {
    guard let device = direct?.device, device.isObserved else {
      return try guarded(vm) { try body(nil) }
    }
    return try device.observe(vm, name, requested) { call in
      try guarded(vm) { try body(call) }
    }
  }

  /// Errors: ValueError when closed, detached or not initialised.
  func check(_ vm: VM, _ closedMessage: String? = nil) throws {
    guard isReady else {
      throw vm.valueError(
        isDetached ? "raw stream has been detached" : "I/O operation on uninitialized object")
    }
    if let closedMessage, try isRawClosed(vm) { throw vm.valueError(closedMessage) }
  }

  var isDetached = false

  func isRawClosed(_ vm: VM) throws -> Bool {
    if let direct { return direct.isClosed }
    return try vm.isTrue(vm.getAttribute(raw, "closed"))
  }

  // MARK: The raw file

  /// Reads at most so many bytes; none at the end, nil when it would have to wait.
  func rawRead(_ vm: VM, upTo size: Int) throws -> [UInt8]? {
    if let direct { return try direct.open(vm).read(vm, upTo: size) }
    let array = PyByteArray(vm.interpreter.types.bytearray, count: size) {
      $0.initialize(repeating: 0, count: size)
    }
    let view = try vm.call(.object(vm.interpreter.types.memoryview), .object(array))
    let result = try vm.callMethod(raw, "readinto", view)
    if result.isNone { return nil }
    let count = try vm.index(result)
    guard count >= 0, count <= size else {
      throw vm.error(
        .osError,
        "raw readinto() returned invalid length \(count) "
          + "(should have been between 0 and \(size))")
    }
    return Array(array.values.prefix(count))
  }

  /// Writes some of the bytes, and gives how many; nil when it would have to wait.
  func rawWrite(_ vm: VM, _ bytes: ArraySlice<UInt8>) throws -> Int? {
    if let direct {
      return try bytes.withUnsafeBytes { try direct.open(vm).write(vm, $0) }
    }
    let view = try vm.call(.object(vm.interpreter.types.memoryview), vm.bytes(bytes))
    let result = try vm.callMethod(raw, "write", view)
    if result.isNone { return nil }
    let count = try vm.index(result)
    guard count >= 0, count <= bytes.count else {
      throw vm.error(
        .osError,
        "raw write() returned invalid length \(count) "
          + "(should have been between 0 and \(bytes.count))")
    }
    return count
  }

  func rawSeek(_ vm: VM, _ offset: Int, _ whence: Int) throws -> Int {
    if let direct { return try direct.open(vm).seek(vm, offset, whence) }
    return try vm.index(vm.callMethod(raw, "seek", .int(offset), .int(whence)))
  }

  // MARK: Position

  /// Bytes read ahead.
  var unread: Int { readBuffer.count - readStart }

  func dropReadAhead() {
    readBuffer = []
    readStart = 0
  }

  /// Moves the raw file back to where the program is, before it writes or flushes.
  func rewind(_ vm: VM) throws {
    if unread > 0 { _ = try rawSeek(vm, -unread, 1) }
    dropReadAhead()
  }

  func tell(_ vm: VM) throws -> Int { try rawSeek(vm, 0, 1) - unread + writeBuffer.count }

  func seek(_ vm: VM, _ offset: Int, _ whence: Int) throws -> Int {
    try flushWrites(vm)
    var offset = offset
    if whence == 1 {
      let (moved, overflow) = offset.subtractingReportingOverflow(unread)
      if overflow { throw vm.error(.overflowError, "position too large") }
      offset = moved
    }
    let position = try rawSeek(vm, offset, whence)
    dropReadAhead()
    return position
  }
}

extension Value {
  var buffered: PyBuffered? { ioObject as? PyBuffered }
}
