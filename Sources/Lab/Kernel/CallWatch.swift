import Interpreter
import Sockets
import StandardModules

/// Asks the kernel about the socket of each call before and after it, and tells somebody what is
/// different. It stands before the program's recorder, which sees all that it sees.
///
/// As the recorder it is used with the interpreter's global lock held.
final class CallWatch: SocketObserver {
  private let recorder: Recorder
  private let wants: @Sendable () -> Bool
  private let tell: @Sendable (CallChange) -> Void
  /// The sockets of wanted calls that have begun, by the calls' numbers.
  private var before: [Int: SocketView?] = [:]

  /// `wants` is asked as a call begins; `tell` is called on the threads that make the calls, without
  /// the global lock.
  init(
    _ recorder: Recorder, wants: @escaping @Sendable () -> Bool,
    _ tell: @escaping @Sendable (CallChange) -> Void
  ) {
    self.recorder = recorder
    self.wants = wants
    self.tell = tell
  }

  func willMake(_ call: SocketCall, _ vm: VM) throws {
    try recorder.willMake(call, vm)
    if wants() { before.updateValue(view(call.socket), forKey: call.notes.number) }
  }

  func willWait(_ call: SocketCall, _ vm: VM) { recorder.willWait(call, vm) }

  func didWait(_ call: SocketCall, _ vm: VM) { recorder.didWait(call, vm) }

  func didMake(_ call: SocketCall, _ vm: VM) {
    recorder.didMake(call, vm)
    guard let before = before.removeValue(forKey: call.notes.number),
      let record = recorder.log.call(call.notes.number)
    else { return }
    var change = CallChange(call: record)
    change.before = before
    change.after = view(call.socket)
    change.made = view(call.made)
    if change.after == nil, let old = change.before { change.left = left(of: old) }
    let told = change
    vm.withoutLock { tell(told) }
  }

  func willClose(_ descriptor: Descriptor, note: AnyObject?, _ cause: CloseCause) {
    recorder.willClose(descriptor, note: note, cause)
  }

  func lostBytes(_ count: Int, note: AnyObject?) { recorder.lostBytes(count, note: note) }

  private func view(_ socket: PySocket?) -> SocketView? {
    guard let socket, socket.descriptor.rawValue >= 0 else { return nil }
    return SocketView.of(
      socket.descriptor, timeout: socket.timeout, on: recorder.timeline.network)
  }

  /// The connection of a socket that is closed, as long as the kernel still has it.
  private func left(of socket: SocketView) -> KernelSocket? {
    guard let local = socket.local, let port = local.port, socket.remote != nil else { return nil }
    return recorder.timeline.kernelSockets(
      type: socket.type, ports: [port], families: [socket.family]
    ).first {
      $0.local == local && $0.remote == socket.remote
    }
  }
}
