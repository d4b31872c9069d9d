import Interpreter
import Sockets
import Synchronization

/// What the terminals of a lab share.
final class LabHub: Sendable {
  /// Who is told of events.
  private let listener = Mutex<Listener?>(nil)
  /// What programs may use.
  let limits: Limits
  /// Where their calls are written.
  let timeline: Timeline
  /// What the network does to them.
  let conditions: NetworkConditions?
  /// Counts changes of the terminals' states while somebody waits for one.
  private let changes = Monitor(0)
  private let waiters = Atomic<Int>(0)

  init(limits: Limits, timeline: Timeline, conditions: NetworkConditions?) {
    self.limits = limits
    self.timeline = timeline
    self.conditions = conditions
  }

  /// A function in a box: each look at a bare one behind a lock would wrap it once more.
  private final class Listener: Sendable {
    let wantsCall: @Sendable (String) -> Bool
    let body: @Sendable (LabEvent) -> Void

    init(
      _ wantsCall: @escaping @Sendable (String) -> Bool,
      _ body: @escaping @Sendable (LabEvent) -> Void
    ) {
      self.wantsCall = wantsCall
      self.body = body
    }
  }

  func listen(
    wantsCall: @escaping @Sendable (String) -> Bool, _ body: @escaping @Sendable (LabEvent) -> Void
  ) {
    let new = Listener(wantsCall, body)
    listener.withLock { $0 = new }
  }

  func tell(_ event: LabEvent) { listener.withLock { $0 }?.body(event) }

  /// Whether the listener is to be told of a call that begins.
  func wantsCall(of terminal: String) -> Bool {
    listener.withLock { $0 }?.wantsCall(terminal) ?? false
  }

  /// Wakes those who wait for a change.
  func noteChange() {
    if waiters.load(ordering: .sequentiallyConsistent) > 0 { changes.withLock { $0 += 1 } }
  }

  /// Blocks until a condition on the terminals holds, for so many milliseconds at most; whether it
  /// holds.
  func wait(milliseconds: Int, until holds: () -> Bool) -> Bool {
    waiters.add(1, ordering: .sequentiallyConsistent)
    defer { waiters.subtract(1, ordering: .sequentiallyConsistent) }
    let deadline = Deadline.after(nanoseconds: Int64(milliseconds) * 1_000_000)
    while true {
      let seen = changes.withLock { $0 }
      if holds() { return true }
      let left = deadline.remaining
      guard left > 0 else { return false }
      changes.wait(milliseconds: Int(left / 1_000_000) + 1) { $0 != seen }
    }
  }
}
