import Sockets
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C while no line is typed; the editor takes it otherwise.
///
/// A signal handler can do no more than wake: a thread that waits for it calls the body.
enum InterruptKey {
  private static let body = Mutex<Body?>(nil)
  /// Made before the handler is, which finds it without a lock.
  fileprivate static let pipe: WakePipe? = try? WakePipe()
  private static let isWatched = Atomic(false)

  /// A function in a box: each look at a bare one behind a lock would wrap it once more.
  private final class Body: Sendable {
    let call: @Sendable () -> Void

    init(_ call: @escaping @Sendable () -> Void) { self.call = call }
  }

  /// Has the body called, on a thread of its own, at each Ctrl-C from now on.
  static func onPress(_ new: @escaping @Sendable () -> Void) {
    guard pipe != nil else { return }
    let made = Body(new)
    body.withLock { $0 = made }
    if !isWatched.exchange(true, ordering: .acquiringAndReleasing) {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      guard pthread_create(&thread, nil, watchInterrupts, nil) == 0 else { return }
    }
    signal(SIGINT, noteInterrupt)
  }

  fileprivate static func watch() {
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    guard let pipe else { return }
    while true {
      guard case .ready = pipe.descriptor.tryWait(for: .readable, until: nil), pipe.drain() else {
        continue
      }
      body.withLock { $0 }?.call()
    }
  }
}

private func noteInterrupt(_ number: Int32) {
  let saved = errno
  InterruptKey.pipe?.wake()
  errno = saved
}

#if canImport(Darwin)
  private func watchInterrupts(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    InterruptKey.watch()
    return nil
  }
#else
  private func watchInterrupts(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    InterruptKey.watch()
    return nil
  }
#endif
