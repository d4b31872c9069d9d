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
  /// What wakes the thread; `.none` where it stands among the others.
  private let wakeups: Descriptor
  /// The descriptors of `select` and its kin, with what wakes the thread.
  package let others: [PollEntry]
  /// What a transfer that blocks is made with; nil for a thread that polls.
  private let transfer: WakePipe?
  /// Whether time alone ends the wait.
  package let hasDeadline: Bool

  init(_ descriptor: Descriptor, _ events: PollEvents, wakeups: Descriptor, hasDeadline: Bool) {
    self.descriptor = descriptor
    self.events = events
    self.wakeups = wakeups
    others = []
    transfer = nil
    self.hasDeadline = hasDeadline
  }

  init(_ descriptor: Descriptor, _ events: PollEvents, transfer: WakePipe) {
    self.descriptor = descriptor
    self.events = events
    wakeups = transfer.descriptor
    others = []
    self.transfer = transfer
    hasDeadline = false
  }

  init(_ entries: [PollEntry], hasDeadline: Bool) {
    descriptor = .none
    events = []
    wakeups = .none
    others = entries
    transfer = nil
    self.hasDeadline = hasDeadline
  }

  /// Whether the wait is as good as over: something has come that the thread has not noticed yet, or
  /// that its call has taken already. From any thread, while the thread is known to be in the wait; costs
  /// a system call or a few.
  package var isOver: Bool {
    var entries = others + [PollEntry(descriptor, events), PollEntry(wakeups, .readable)]
    let now = Deadline(nanoseconds: .min)
    let hasCome = entries.withUnsafeMutableBufferPointer {
      PollEntry.tryPoll($0, until: now).rawValue > 0
    }
    return hasCome || transfer?.isAsleep == false
  }
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
