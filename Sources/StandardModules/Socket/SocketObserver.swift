import Interpreter
import Sockets

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
  /// Before a descriptor is closed, by a call, with its object or with the program. `note` is the
  /// socket's; nothing may keep the socket itself.
  func willClose(_ descriptor: Descriptor, note: AnyObject?, _ cause: CloseCause)
  /// A file of a socket ends with bytes that it could not write out.
  func lostBytes(_ count: Int, note: AnyObject?)
}

/// Why a descriptor is closed.
package enum CloseCause: Sendable {
  /// A call of the program.
  case call
  /// Nothing holds the socket's object any more.
  case collected
  /// The program has ended.
  case programEnd
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
  /// Does nothing.
  package func willClose(_ descriptor: Descriptor, note: AnyObject?, _ cause: CloseCause) {}
  /// Does nothing.
  package func lostBytes(_ count: Int, note: AnyObject?) {}
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
    guard let observer, !vm.isBesideProgram else { return try body(nil) }
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

  /// As `perform`, for what gives no Python value.
  func observe<T>(
    _ vm: VM, _ name: StaticString, _ socket: PySocket?, _ details: SocketCall.Details,
    _ body: (SocketCall?) throws -> T
  ) throws -> T {
    guard let observer, !vm.isBesideProgram else { return try body(nil) }
    let call = SocketCall(name, socket, details)
    let result: T
    do {
      try observer.willMake(call, vm)
      call.limit = max(call.limit, 1)
      result = try body(call)
    } catch {
      call.error = error
      observer.didMake(call, vm)
      throw error
    }
    observer.didMake(call, vm)
    return result
  }

  /// Makes a call that blocks until its pipe is woken, as `VM.sleep`; an observer is told.
  @inline(__always)
  func sleep(
    _ vm: VM, _ call: SocketCall?, _ descriptor: Descriptor, _ events: PollEvents,
    _ body: (WakePipe) throws -> CallResult
  ) throws -> CallResult {
    if let call { observer?.willWait(call, vm) }
    defer { if let call { observer?.didWait(call, vm) } }
    return try vm.sleep(descriptor, events, body)
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
