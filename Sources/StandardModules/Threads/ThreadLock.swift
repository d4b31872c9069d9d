import Interpreter
import Sockets

/// A lock between the threads of one program. Its state is guarded by the global lock: only threads
/// that hold that touch it, and waiting lets that go.
final class ThreadLock {
  private(set) var isLocked = false
  private var waiters: [WakePipe] = []

  /// Takes the lock; false where that would have to wait and may not, or the deadline has passed.
  ///
  /// Blocks without the global lock. Errors: as `VM.wait`.
  func acquire(_ vm: VM, blocking: Bool = true, until deadline: Deadline? = nil) throws -> Bool {
    if !isLocked {
      isLocked = true
      return true
    }
    if !blocking { return false }
    let pipe = try vm.wakePipe()
    waiters.append(pipe)
    defer {
      if let i = waiters.firstIndex(where: { $0 === pipe }) { waiters.remove(at: i) }
      // A wake-up that this thread can no longer use is another's.
      if !isLocked { waiters.first?.wake() }
    }
    while isLocked {
      if try !vm.park(until: deadline), isLocked { return false }
    }
    isLocked = true
    return true
  }

  /// Lets the lock go and wakes the thread that has waited longest.
  func release() {
    isLocked = false
    waiters.first?.wake()
  }

  /// Makes it a new, free lock.
  func reset() {
    isLocked = false
    for waiter in waiters { waiter.wake() }
  }
}
