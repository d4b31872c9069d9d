import Interpreter
import Sockets

/// Whoever wants to know what a program's threads wait for. Its functions run on the thread concerned,
/// with the global lock held.
package protocol ProgramActivity: AnyObject {
  /// The thread is about to wait; `didWait` follows. Errors: what the program's call ends with
  /// instead of waiting.
  func willWait(_ wait: ThreadWait, _ vm: VM) throws
  /// The thread has waited.
  func didWait(_ vm: VM)
  /// A socket can now be connected to, or sent datagrams.
  func didBecomeReachable()
  /// A thread of the program begins or ends, besides the main one.
  func threadsDidChange(count: Int)
}

extension ProgramActivity {
  /// Does nothing.
  package func didWait(_ vm: VM) {}
  /// Does nothing.
  package func didBecomeReachable() {}
  /// Does nothing.
  package func threadsDidChange(count: Int) {}
}

/// What a thread waits for.
package struct ThreadWait: Sendable {
  /// The one descriptor that is waited for, and what is to happen on it; `.none` for none or several.
  package let descriptor: Descriptor
  private let events: PollEvents
  /// The descriptors of `select` and its kin, with what wakes the thread.
  package let others: [PollEntry]
  /// What wakes the thread.
  private let pipe: WakePipe
  /// Whether it is a transfer that blocks: its thread does not poll.
  private let isTransfer: Bool
  /// When time alone ends the wait, on the program's clock; nil for never.
  package let deadline: Deadline?
  private let clock: ProgramClock

  init(
    _ vm: VM, _ pipe: WakePipe, _ descriptor: Descriptor = .none, _ events: PollEvents = [],
    others: [PollEntry] = [], until deadline: Deadline? = nil, isTransfer: Bool = false
  ) {
    self.descriptor = descriptor
    self.events = events
    self.others = others
    self.pipe = pipe
    self.isTransfer = isTransfer
    self.deadline = deadline
    clock = vm.clock
  }

  /// Whether time alone ends the wait.
  package var hasDeadline: Bool { deadline != nil }

  /// Whether it has: the thread has only to notice.
  package var hasTimedOut: Bool { deadline.map { clock.remaining(until: $0) == 0 } ?? false }

  /// Whether the wait is as good as over: its time has passed, or something has come that the thread has
  /// not noticed yet, or that its call has taken already. From any thread, while the thread is known to
  /// be in the wait; costs a system call or a few.
  package var isOver: Bool {
    if hasTimedOut { return true }
    var entries = others + [PollEntry(descriptor, events), PollEntry(pipe.descriptor, .readable)]
    let now = Deadline(nanoseconds: .min)
    let hasCome = entries.withUnsafeMutableBufferPointer {
      PollEntry.tryPoll($0, until: now).rawValue > 0
    }
    return hasCome || isTransfer && !pipe.isAsleep
  }

  /// Has the thread look at the clock again. From any thread.
  package func wake() { pipe.wake() }
}

extension VM {
  /// Runs something that waits, with whoever looks on told of it. Errors: those of `willWait`.
  @inline(__always)
  func waiting<T>(
    _ wait: @autoclosure () -> ThreadWait, _ body: () throws -> T
  ) throws -> T {
    guard let activity = interpreter.system.activity else { return try body() }
    try activity.willWait(wait(), self)
    defer { activity.didWait(self) }
    return try body()
  }
}
