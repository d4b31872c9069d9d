import Interpreter
import Sockets

/// The raw file object under `socket.makefile` (`socket.SocketIO`): it keeps its socket open until it
/// is closed itself.
final class SocketDevice: RawDevice {
  private var socket: PySocket?
  private let reads: Bool
  private let writes: Bool
  private var hasTimedOut = false
  /// Whether a call on a file over the device is being shown: its parts are not.
  private var isInCall = false

  init(_ socket: PySocket, reads: Bool, writes: Bool) {
    self.socket = socket
    self.reads = reads
    self.writes = writes
    socket.fileCount += 1
    super.init(mode: reads && writes ? "rwb" : (writes ? "wb" : "rb"))
    if socket.network.observer != nil {
      isObserved = true
      socket.devices.append(.passUnretained(self))
    }
  }

  override var name: Value {
    get { .int(Int(socket?.descriptor.rawValue ?? -1)) }
    set {}
  }

  override var closedText: String { "I/O operation on closed file." }

  override var isReadable: Bool { reads && socket != nil }
  override var isWritable: Bool { writes && socket != nil }

  override func descriptor(_ vm: VM) throws -> Int {
    guard let socket else { throw vm.valueError("I/O operation on closed socket.") }
    socket.network.sharesDescriptors = true
    return Int(socket.descriptor.rawValue)
  }

  override func read(_ vm: VM, into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    guard let socket else { throw vm.valueError("I/O operation on closed socket.") }
    if !reads { throw vm.unsupportedOperation("not readable") }
    if hasTimedOut { throw vm.plainOSError("cannot read from timed out object") }
    do {
      let value = try socket.network.perform(
        vm, "recv_into", socket, .init(requested: buffer.count)
      ) { call in .int(try socket.receive(vm, call, buffer, 0)) }
      guard case .int(let count) = value else { return nil }
      return count
    } catch let error as PyError where error.matches(vm, .timeoutError) {
      // What was read before is lost, so that nothing after it can be trusted.
      if socket.timeout >= 0, error.exception.fields["errno"]?.isNone ?? true {
        hasTimedOut = true
      }
      throw error
    } catch let error as PyError where error.matches(vm, .blockingIOError) {
      return nil
    }
  }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    guard let socket else { throw vm.valueError("I/O operation on closed socket.") }
    if !writes { throw vm.unsupportedOperation("not writable") }
    do {
      let value = try socket.network.perform(
        vm, "send", socket, .init(requested: bytes.count)
      ) { call in .int(try socket.send(vm, call, bytes, 0)) }
      guard case .int(let count) = value else { return nil }
      return count
    } catch let error as PyError where error.matches(vm, .blockingIOError) {
      return nil
    }
  }

  override func close(_ vm: VM) throws {
    guard isObserved else { return try giveUp(vm) }
    try observe(vm, "file.close", nil) { _ in try giveUp(vm) }
  }

  private func giveUp(_ vm: VM) throws {
    guard let socket = release() else { return }
    if socket.isClosed, socket.fileCount == 0 { try socket.closeChecked(vm) }
  }

  override func abandon() {
    guard let socket = release() else { return }
    if socket.isClosed, socket.fileCount == 0 { socket.closeDescriptor() }
  }

  override func observe<T>(
    _ vm: VM, _ name: StaticString, _ requested: Int?, _ body: (SocketCall?) throws -> T
  ) throws -> T {
    guard let socket, !isInCall else { return try body(nil) }
    isInCall = true
    defer { isInCall = false }
    return try socket.network.observe(vm, name, socket, .init(requested: requested), body)
  }

  private func release() -> PySocket? {
    guard let socket else { return nil }
    self.socket = nil
    if isObserved {
      socket.devices.removeAll { $0._withUnsafeGuaranteedRef { $0 === self } }
      if unwritten > 0 { socket.network.observer?.lostBytes(unwritten, note: socket.note) }
    }
    if socket.fileCount > 0 { socket.fileCount -= 1 }
    return socket
  }
}
