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

  @inline(__always) package var bits: UInt32 { word.load(ordering: .relaxed) }
  package func set(_ bit: UInt32) { word.bitwiseOr(bit, ordering: .releasing) }
  package func clear(_ bit: UInt32) { word.bitwiseAnd(~bit, ordering: .releasing) }
}

/// The lock that a thread holds while it runs Python code. A thread that waits asks the holder to
/// hand over after five milliseconds.
package final class GlobalLock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var isHeld = false
  private var waiting = 0
  /// Counts hand-overs, so that a thread that hands over does not take the lock right back.
  private var turn: UInt64 = 0

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
    pthread_mutex_lock(mutex)
    waiting += 1
    while isHeld {
      var deadline = timespec()
      clock_gettime(CLOCK_REALTIME, &deadline)
      deadline.tv_nsec += 5_000_000
      if deadline.tv_nsec >= 1_000_000_000 {
        deadline.tv_nsec -= 1_000_000_000
        deadline.tv_sec += 1
      }
      let seen = turn
      let result = pthread_cond_timedwait(condition, mutex, &deadline)
      if result == ETIMEDOUT, isHeld, seen == turn { attention.set(Attention.handOver) }
    }
    waiting -= 1
    isHeld = true
    turn &+= 1
    pthread_mutex_unlock(mutex)
  }

  /// Lets the lock go; wakes one thread that waits for it.
  package func release() {
    pthread_mutex_lock(mutex)
    isHeld = false
    let wake = waiting > 0
    pthread_mutex_unlock(mutex)
    if wake { pthread_cond_signal(condition) }
  }

  /// Gives another thread its turn, if one waits.
  package func handOver(_ attention: Attention) {
    attention.clear(Attention.handOver)
    pthread_mutex_lock(mutex)
    guard waiting > 0 else {
      pthread_mutex_unlock(mutex)
      return
    }
    isHeld = false
    let seen = turn
    pthread_cond_signal(condition)
    // Wait for the other thread to have had the lock, or this one would take it right back.
    while !isHeld && turn == seen && waiting > 0 {
      var deadline = timespec()
      clock_gettime(CLOCK_REALTIME, &deadline)
      deadline.tv_nsec += 1_000_000
      if deadline.tv_nsec >= 1_000_000_000 {
        deadline.tv_nsec -= 1_000_000_000
        deadline.tv_sec += 1
      }
      if pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { break }
    }
    pthread_mutex_unlock(mutex)
    acquire(attention)
  }
}
