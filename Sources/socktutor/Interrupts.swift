import Lab
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Signals that come while programs run.
enum Interrupts {
  /// Runs the programs; the first Ctrl-C interrupts them, a second one ends the process, as what
  /// asks a process to end does at once, but for `whenEnded`, which comes before such an end.
  static func during(
    _ group: ProgramGroup, whenEnded: @escaping @Sendable () -> Void = {}
  ) -> Program.ExitStatus {
    signal(SIGPIPE, SIG_IGN)
    // One program takes its signals itself, as python3 does; a graded one has none.
    if let setup = group.programs.first?.setup, group.programs.count == 1, !setup.limits.isGraded {
      return group.run()
    }
    var signals = watched
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watcher = SignalWatcher(group, whenEnded)
    watcher.start()
    let status = group.run()
    if let signal = watcher.ending {
      whenEnded()
      end(by: signal)
    }
    return status
  }

  /// Ends the process with a status.
  static func end(with status: Int32) -> Never { exit(status) }

  /// Ends the process as one that a signal has ended, so that a shell's loop ends too.
  static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var signals = watched
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), number)
    exit(128 + number)
  }

  /// What the watcher takes instead of the programs.
  fileprivate static var watched: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    return signals
  }
}

/// A thread that waits for signals.
private final class SignalWatcher: Sendable {
  private let group: ProgramGroup
  private let endingSignal = Atomic<Int32>(0)

  private let whenEnded: @Sendable () -> Void

  init(_ group: ProgramGroup, _ whenEnded: @escaping @Sendable () -> Void) {
    self.group = group
    self.whenEnded = whenEnded
  }

  /// The signal that ends the process; nil while none does.
  var ending: Int32? {
    let number = endingSignal.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }

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
    var signals = Interrupts.watched
    var number: Int32 = 0
    sigwait(&signals, &number)
    if number == SIGINT {
      group.interrupt()
      sigwait(&signals, &number)
    }
    endingSignal.store(number, ordering: .releasing)
    group.stop()
    whenEnded()
    Interrupts.end(by: number)
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
