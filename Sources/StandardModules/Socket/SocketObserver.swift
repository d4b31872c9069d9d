import Interpreter
import Sockets

/// One call of a program on a socket, or on `select` and its kin, as an observer sees it.
package final class SocketCall {
  /// The Python method or function: `recv`, `sendall`, `select`.
  package let name: StaticString
  /// The socket; nil for `socket()` itself, `select` and its kin.
  package let socket: PySocket?
  /// The socket's descriptor when the call began; -1 for a closed one.
  package let descriptor: Int32
  /// The descriptors that `select` and its kin look at.
  package var watched: [Int32] = []
  /// The address given (bind, connect, sendto) or learnt (accept, recvfrom).
  package var address: SocketAddress?
  /// The bytes asked for by a receiving call, or offered by a sending one.
  package var requested: Int?
  /// The most bytes that one attempt may receive or hand over. An observer may lower it before the
  /// call begins; at least 1.
  package var limit = Int.max
  /// The bytes that went through.
  package var data: [UInt8] = []
  /// The socket that `socket()` or `accept` made.
  package var made: PySocket?
  /// Other arguments as numbers: backlog, shutdown's direction, an option's level and name.
  package var numbers: [Int] = []
  /// What the call gave, once it has ended well.
  package fileprivate(set) var result: Value = .unbound
  /// What the call ended with otherwise: a `PyError` or an `Interruption`.
  package fileprivate(set) var error: (any Error)?
  /// Free for the observer.
  package var note: AnyObject?

  /// What is known of a call before it is made.
  struct Details {
    var address: SocketAddress?
    var requested: Int?
    var numbers: [Int] = []
    var watched: [Int32] = []
    var made: PySocket?

    init(
      address: SocketAddress? = nil, requested: Int? = nil, numbers: [Int] = [],
      watched: [Int32] = [], made: PySocket? = nil
    ) {
      self.address = address
      self.requested = requested
      self.numbers = numbers
      self.watched = watched
      self.made = made
    }
  }

  init(_ name: StaticString, _ socket: PySocket?, _ details: Details) {
    self.name = name
    self.socket = socket
    descriptor = socket?.descriptor.rawValue ?? -1
    address = details.address
    requested = details.requested
    numbers = details.numbers
    watched = details.watched
    made = details.made
  }
}

/// Whoever wants to see every socket call of a program, or to change what happens. All functions run
/// on the thread that calls, with the global lock held.
package protocol SocketObserver: AnyObject {
  /// Before the call. May lower `limit`, wait (`vm.pause(until:)`), or throw an error that the
  /// program gets instead of the call.
  func willMake(_ call: SocketCall, _ vm: VM) throws
  /// Before the thread waits within the call, without the global lock.
  func willWait(_ call: SocketCall, _ vm: VM)
  /// After such a wait.
  func didWait(_ call: SocketCall, _ vm: VM)
  /// After the call, however it ended.
  func didMake(_ call: SocketCall, _ vm: VM)
}

extension SocketObserver {
  /// Lets the call be made.
  package func willMake(_ call: SocketCall, _ vm: VM) throws {}
  /// Does nothing.
  package func willWait(_ call: SocketCall, _ vm: VM) {}
  /// Does nothing.
  package func didWait(_ call: SocketCall, _ vm: VM) {}
  /// Does nothing.
  package func didMake(_ call: SocketCall, _ vm: VM) {}
}

extension NetworkState {
  /// The one place that every socket call passes through. `body` makes the call, and gets nil when
  /// nobody looks on.
  @inline(__always)
  func perform(
    _ vm: VM, _ name: StaticString, _ socket: PySocket?,
    _ details: @autoclosure () -> SocketCall.Details = .init(),
    _ body: (SocketCall?) throws -> Value
  ) throws -> Value {
    guard let observer else { return try body(nil) }
    let call = SocketCall(name, socket, details())
    do {
      try observer.willMake(call, vm)
      call.limit = max(call.limit, 1)
      call.result = try body(call)
    } catch {
      call.error = error
      observer.didMake(call, vm)
      throw error
    }
    observer.didMake(call, vm)
    return call.result
  }

  /// Waits for a descriptor within a call, as `VM.wait`; an observer is told.
  func wait(
    _ vm: VM, _ call: SocketCall?, _ descriptor: Descriptor, _ events: PollEvents,
    until deadline: Deadline?, once: Bool = false
  ) throws -> Bool {
    if let call { observer?.willWait(call, vm) }
    defer { if let call { observer?.didWait(call, vm) } }
    return try vm.wait(for: descriptor, events, until: deadline, once: once) != nil
  }
}
