import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The word that every loop and call looks at: not zero when something wants the machine's
/// attention. Any thread may set bits.
package final class Attention: Sendable {
  private let word = Atomic<UInt32>(0)

  /// The program is to end.
  package static let stop: UInt32 = 1
  /// A signal has come: the main thread raises KeyboardInterrupt or runs its handler.
  package static let signal: UInt32 = 2
  /// Another thread waits for the global lock.
  package static let handOver: UInt32 = 4
  /// Steps are counted, so every loop and call looks up.
  package static let counting: UInt32 = 8
  /// The program has ended: threads other than the main one go no further.
  package static let finalizing: UInt32 = 16

  init() {}

  /// The bits that are set.
  @inline(__always) package var bits: UInt32 { word.load(ordering: .relaxed) }
  /// Sets a bit. From any thread.
  package func set(_ bit: UInt32) { word.bitwiseOr(bit, ordering: .releasing) }
  /// Clears a bit. From any thread.
  package func clear(_ bit: UInt32) { word.bitwiseAnd(~bit, ordering: .releasing) }
}

/// The lock that a thread holds while it runs Python code. A thread that waits asks the holder to
/// hand over after five milliseconds.
///
/// Taking it when it is free, and letting it go when nobody waits, is one atomic operation: it
/// happens around every call that blocks. Two threads that talk to each other through a socket often
/// want it within the microseconds of each other's last steps, so a thread looks for a moment before
/// it sleeps.
package final class GlobalLock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let isHeld = Atomic<Bool>(false)
  /// The threads that sleep until the lock is free, or are about to.
  private let waiting = Atomic<Int>(0)
  /// Counts who has had the lock, so that a thread that hands over does not take it right back.
  private let turn = Atomic<UInt64>(0)

  /// How often a thread looks before it sleeps: some microseconds.
  private static var patience: Int { 4000 }

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// Takes the lock; blocks until the holder lets it go.
  package func acquire(_ attention: Attention) {
    if take() { return }
    for _ in 0..<GlobalLock.patience {
      if !isHeld.load(ordering: .relaxed), take() { return }
    }
    sleepUntilTaken(attention)
  }

  private func take() -> Bool {
    guard
      isHeld.compareExchange(
        expected: false, desired: true, ordering: .sequentiallyConsistent
      ).exchanged
    else { return false }
    turn.wrappingAdd(1, ordering: .relaxed)
    return true
  }

  /// Takes the lock unless others hold it for so long, in slices of five milliseconds; whether it was
  /// taken.
  package func tryAcquire(_ attention: Attention, slices: Int) -> Bool {
    if take() { return true }
    for _ in 0..<GlobalLock.patience {
      if !isHeld.load(ordering: .relaxed), take() { return true }
    }
    return sleepUntilTaken(attention, slices: slices)
  }

  @discardableResult
  private func sleepUntilTaken(_ attention: Attention, slices: Int = .max) -> Bool {
    pthread_mutex_lock(mutex)
    // Counted before the lock is tried again: whoever lets it go either is seen here or sees this.
    waiting.wrappingAdd(1, ordering: .sequentiallyConsistent)
    var left = slices
    var isTaken = take()
    while !isTaken, left > 0 {
      let seen = turn.load(ordering: .relaxed)
      if sleep(nanoseconds: 5_000_000) == ETIMEDOUT {
        left -= 1
        if isHeld.load(ordering: .relaxed), seen == turn.load(ordering: .relaxed) {
          attention.set(Attention.handOver)
        }
      }
      isTaken = take()
    }
    waiting.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    pthread_mutex_unlock(mutex)
    return isTaken
  }

  /// Sleeps on the condition, with the mutex, for so long at most.
  private func sleep(nanoseconds: Int) -> Int32 {
    var deadline = timespec()
    clock_gettime(CLOCK_REALTIME, &deadline)
    deadline.tv_nsec += nanoseconds
    if deadline.tv_nsec >= 1_000_000_000 {
      deadline.tv_nsec -= 1_000_000_000
      deadline.tv_sec += 1
    }
    return pthread_cond_timedwait(condition, mutex, &deadline)
  }

  /// Lets the lock go; wakes one thread that waits for it.
  package func release() {
    isHeld.store(false, ordering: .sequentiallyConsistent)
    if waiting.load(ordering: .sequentiallyConsistent) > 0 { wakeOne() }
  }

  private func wakeOne() {
    // With the mutex taken once, a thread that counted itself is asleep, or sees the lock free.
    pthread_mutex_lock(mutex)
    pthread_mutex_unlock(mutex)
    pthread_cond_signal(condition)
  }

  /// Gives another thread its turn, if one waits.
  package func handOver(_ attention: Attention) {
    attention.clear(Attention.handOver)
    guard waiting.load(ordering: .relaxed) > 0 else { return }
    let seen = turn.load(ordering: .relaxed)
    release()
    // Wait for the other thread to have had the lock, or this one would take it right back.
    for _ in 0..<2000 where turn.load(ordering: .relaxed) == seen { sched_yield() }
    acquire(attention)
  }
}
