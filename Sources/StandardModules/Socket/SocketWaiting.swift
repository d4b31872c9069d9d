import Interpreter
import Sockets

/// How a call waits: once without waiting and with the global lock held, since an attempt is short;
/// then, if it would have to wait, without the lock, where other threads and signals reach it: in
/// `poll`, or in the call itself where it can be woken. The descriptor of a socket without a timeout
/// stays in blocking mode, as in CPython: attempts use MSG_DONTWAIT.
extension PySocket {
  /// Attempts a call until it succeeds, fails or the timeout has passed, and gives its value.
  ///
  /// - Parameters:
  ///   - mayWait: false when the program itself asked for no waiting.
  ///   - deadline: when the time is up; nil to start counting with the first wait.
  ///   - blocks: whether an attempt that gets a pipe waits until it succeeds, fails or is woken.
  ///
  /// Errors: OSError by the error number; TimeoutError; what waiting raises.
  @inline(__always)
  func complete(
    _ vm: VM, _ call: SocketCall?, _ events: PollEvents, mayWait: Bool = true,
    deadline: Deadline? = nil, blocks: Bool = false,
    _ attempt: (Descriptor, WakePipe?) throws -> CallResult
  ) throws -> Int {
    var clock = WaitClock(deadline)
    if timeout > 0, events == .writable { try waitForRoom(vm, call, &clock) }
    var result = CallResult(.again)
    if !blocks || !mayWait || !expectsWait {
      result = try attempt(descriptor, nil)
      if result.rawValue >= 0 {
        if blocks { waitsInARow = 0 }
        return result.rawValue
      }
    }
    if blocks { waitsInARow &+= 1 }
    let holds = timeout < 0
    if holds { try hold(vm) }
    defer { if holds { release(vm) } }
    var isAsleep = blocks && holds && mayWait && result.wouldBlock && maySleep
    while true {
      if isAsleep {
        let descriptor = heldDescriptor
        result = try network.sleep(vm, call, descriptor, events) { try attempt(descriptor, $0) }
        // Where it can't be woken, or was made non-blocking elsewhere.
        isAsleep = result.isInterrupted
      } else {
        try afterFailure(vm, call, result, events, mayWait, &clock)
        result = try attempt(holds ? heldDescriptor : descriptor, nil)
      }
      if result.rawValue >= 0 { return result.rawValue }
    }
  }

  /// Whether a call that may block begins with that, since an attempt would be for nothing most likely:
  /// many in a row have had to wait. Now and then one attempts all the same.
  private var expectsWait: Bool {
    waitsInARow >= 16 && waitsInARow % 16 != 0 && timeout < 0 && descriptor != .none && maySleep
  }

  /// Whether a call may wait in the system itself, which then knows all that is to end it.
  var maySleep: Bool { !network.sharesDescriptors }

  /// Waits until the system calls a socket with a timeout writable, as CPython does before each
  /// attempt: a stream with little room would take some bytes all the same. Errors: as `complete`.
  @inline(never)
  private func waitForRoom(
    _ vm: VM, _ call: SocketCall?, _ clock: inout WaitClock
  ) throws {
    let now = Deadline(nanoseconds: .min)
    guard descriptor != .none, case .timedOut = descriptor.tryWait(for: .writable, until: now)
    else { return }
    if !clock.isStarted { clock.start(vm, timeout) }
    if try !network.wait(vm, call, descriptor, .writable, until: clock.deadline) {
      throw vm.timedOut()
    }
  }

  /// Waits after an attempt that would have blocked; throws the error of any other failure.
  @inline(never)
  func afterFailure(
    _ vm: VM, _ call: SocketCall?, _ result: CallResult, _ events: PollEvents, _ mayWait: Bool,
    _ clock: inout WaitClock
  ) throws {
    if result.isInterrupted { return try vm.checkpoint() }
    guard result.wouldBlock, timeout != 0, mayWait || timeout > 0 else {
      throw vm.osError(result.errno ?? .invalidArgument)
    }
    if !clock.isStarted { clock.start(vm, try span(vm, events)) }
    let holds = timeout < 0
    let descriptor = holds ? heldDescriptor : self.descriptor
    if try network.wait(vm, call, descriptor, events, until: clock.deadline, once: holds) { return }
    throw timeout > 0 ? vm.timedOut() : vm.osError(.again)
  }

  /// Waits within a blocking call that has done a part; true when a signal was handled, which ends
  /// the call as it does in the system. Errors: as `complete`.
  func waitUnlessSignalled(
    _ vm: VM, _ call: SocketCall?, _ events: PollEvents
  ) throws -> Bool {
    let handled = vm.interpreter.system.signalsHandled
    _ = try network.wait(vm, call, heldDescriptor, events, until: nil, once: true)
    return vm.isMain && vm.interpreter.system.signalsHandled != handled
  }

  /// Nanoseconds that a call waits at most, or -1. Errors: OSError EAGAIN when the descriptor was
  /// made non-blocking behind the object's back.
  private func span(_ vm: VM, _ events: PollEvents) throws -> Int64 {
    guard timeout < 0, network.sharesDescriptors else { return timeout }
    if (try? descriptor.isNonBlocking()) == true { throw vm.osError(.again) }
    let name = events.contains(.readable) ? "SO_RCVTIMEO" : "SO_SNDTIMEO"
    guard let number = SocketConstants.value(named: name) else { return -1 }
    var time: (Int64, Int64) = (0, 0)
    let option = SocketOption(.socket, Int32(truncatingIfNeeded: number))
    let result = withUnsafeMutableBytes(of: &time) { descriptor.tryOption(option, into: $0) }
    guard result.value == 16, time.0 > 0 || time.1 > 0, time.0 < 1 << 32 else { return -1 }
    return time.0 * 1_000_000_000 + time.1 * 1000
  }

  /// When a call that begins now is to time out; nil without a timeout.
  func callDeadline(_ vm: VM) -> Deadline? {
    timeout > 0 ? vm.clock.after(nanoseconds: timeout) : nil
  }
}

/// When the waiting of one call ends. The clock is looked at only if the call has to wait.
struct WaitClock {
  private(set) var deadline: Deadline?
  private(set) var isStarted: Bool

  init(_ deadline: Deadline?) {
    self.deadline = deadline
    isStarted = deadline != nil
  }

  mutating func start(_ vm: VM, _ nanoseconds: Int64) {
    isStarted = true
    if nanoseconds >= 0 { deadline = vm.clock.after(nanoseconds: nanoseconds) }
  }
}
