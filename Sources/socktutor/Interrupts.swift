import Lab
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C while programs run.
enum Interrupts {
  /// Runs the programs; the first Ctrl-C interrupts them, a second one ends the process.
  static func during(_ group: ProgramGroup) -> Program.ExitStatus {
    // One program takes its signals itself, as python3 does.
    if group.programs.count == 1 { return group.run() }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watcher = SignalWatcher { group.interrupt() }
    watcher.start()
    return group.run()
  }

  /// Ends the process as one that SIGINT has ended, so that a shell's loop ends too.
  static func endByInterrupt() -> Never {
    signal(SIGINT, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), SIGINT)
    exit(130)
  }
}

/// A thread that waits for SIGINT.
private final class SignalWatcher: Sendable {
  private let first: @Sendable () -> Void

  init(_ first: @escaping @Sendable () -> Void) { self.first = first }

  func start() {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let me = Unmanaged.passRetained(self).toOpaque()
    pthread_create(&thread, nil, watchSignals, me)
  }

  fileprivate func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    var number: Int32 = 0
    sigwait(&signals, &number)
    first()
    sigwait(&signals, &number)
    _exit(130)
  }
}

#if canImport(Darwin)
  private func watchSignals(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<SignalWatcher>.fromOpaque(argument).takeUnretainedValue().watch()
    return nil
  }
#else
  private func watchSignals(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument {
      Unmanaged<SignalWatcher>.fromOpaque(argument).takeUnretainedValue().watch()
    }
    return nil
  }
#endif
