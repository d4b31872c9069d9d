import Interpreter
import Sockets
import Synchronization

/// What other threads do to a running program: stop it, interrupt it, deliver signals to it.
///
/// Every thread of the program that waits is woken at once, so that it looks up within the time of
/// a system call.
package final class ProgramControl: Sendable {
  private let attention: Attention
  private let wakers = Mutex<[ObjectIdentifier: WakePipe]>([:])
  /// Signals that have come and that the main thread has not yet handled, a bit each.
  private let pending = Atomic<UInt64>(0)
  /// Signals that the program does not want to be told of now, a bit each.
  private let blocked = Atomic<UInt64>(0)
  /// Whether a SIGINT came from outside that the main thread has not yet handled.
  private let hasInterrupt = Atomic(false)
  /// Whether the program's connections are reset when it ends.
  private let isAbrupt = Atomic(false)
  /// The status of `os._exit`; -1 while it has not been called.
  private let status = Atomic(-1)

  init(attention: Attention) { self.attention = attention }

  /// Ends the program: no `except` or `finally` of it can hold that up. Abruptly means that sockets
  /// which it closes from now on reset their connections, so that none of them stays in TIME_WAIT.
  /// From any thread.
  package func stop(abruptly: Bool = false) {
    if abruptly { isAbrupt.store(true, ordering: .relaxed) }
    attention.set(Attention.stop)
    wakeAll()
  }

  /// Whether it was stopped abruptly.
  var endsAbruptly: Bool { isAbrupt.load(ordering: .relaxed) }

  /// What `os._exit` does: stops the program, which then has nothing to write out. From any thread.
  func exit(_ status: Int) {
    self.status.store(status & 0xff, ordering: .releasing)
    stop()
  }

  /// The status that `os._exit` gave; nil while it has not been called.
  package var exitStatus: Int? {
    let status = self.status.load(ordering: .acquiring)
    return status < 0 ? nil : status
  }

  /// What Ctrl-C does: the main thread gets KeyboardInterrupt, or runs its SIGINT handler. From any
  /// thread.
  package func interrupt() { deliver(signal: 2) }

  /// Leaves a signal to the main thread. From any thread.
  package func deliver(signal: Int32) {
    mark(signal: signal)
    wakeAll()
  }

  /// As `deliver`, without waking: what a signal handler, which must not lock, can do.
  func mark(signal: Int32) {
    if signal > 0, signal < 64 { pending.bitwiseOr(1 << UInt64(signal), ordering: .releasing) }
    attention.set(Attention.signal)
  }

  /// As `mark`, for a SIGINT that the program did not send to itself.
  func markInterrupt() {
    hasInterrupt.store(true, ordering: .releasing)
    mark(signal: 2)
  }

  /// Whether a SIGINT has come from outside since the last call.
  func takeInterrupt() -> Bool { hasInterrupt.exchange(false, ordering: .acquiring) }

  /// Whether the main thread has yet to be told of a signal.
  func isPending(signal: Int32) -> Bool {
    pending.load(ordering: .acquiring) & (1 << UInt64(signal & 63)) != 0
  }

  /// The signals that have come since the last call and are not blocked, lowest first.
  func takeSignals() -> [Int32] { take(among: ~blockedSignals) }

  /// Those among some signals that have come, blocked or not, lowest first.
  func take(among wanted: UInt64) -> [Int32] {
    let bits = pending.bitwiseAnd(~wanted, ordering: .acquiring).oldValue & wanted
    return bits == 0 ? [] : (1..<64).filter { bits & (1 << UInt64($0)) != 0 }
  }

  /// Forgets signals that have come and of which the program has not been told yet.
  package func discardSignals() { _ = take(among: .max) }

  /// The signals that have come and that the main thread has not been told of, a bit each.
  var pendingSignals: UInt64 { pending.load(ordering: .acquiring) }

  /// The signals that wait until the program asks for them, a bit each.
  var blockedSignals: UInt64 {
    get { blocked.load(ordering: .acquiring) }
    set {
      blocked.store(newValue, ordering: .releasing)
      if pendingSignals & ~newValue != 0 { attention.set(Attention.signal) }
    }
  }

  /// Whether the program is being ended.
  package var isStopping: Bool { attention.bits & Attention.stop != 0 }

  /// Has every thread that waits look up. From any thread.
  package func wakeAll() { wakers.withLock { for pipe in $0.values { pipe.wake() } } }

  func add(_ pipe: WakePipe) { wakers.withLock { $0[ObjectIdentifier(pipe)] = pipe } }

  func remove(_ pipe: WakePipe) {
    wakers.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(pipe)) }
  }
}

/// The wake pipe of one thread, known to the program's control while the thread lives.
final class ThreadWaker {
  let pipe: WakePipe
  private let control: ProgramControl

  init(_ pipe: WakePipe, _ control: ProgramControl) {
    self.pipe = pipe
    self.control = control
    control.add(pipe)
  }

  deinit { control.remove(pipe) }
}
