import Sockets
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where signals of the process arrive: the one program that takes them.
///
/// A signal handler may only touch what needs no lock, so the receiver is two pointers that are set
/// once and never freed.
final class SignalDesk: @unchecked Sendable {
  static let shared = SignalDesk()

  private let control = Atomic<UnsafeRawPointer?>(nil)
  private let waker = Atomic<UnsafeRawPointer?>(nil)
  private let wakeDescriptor = Atomic<Int32>(-1)
  /// When the Ctrl-C came that the program has not yet been told of, in milliseconds.
  private let interruptTime = Atomic<Int>(0)
  /// Signals that come within so many milliseconds are one Ctrl-C: a process and its group get one
  /// each.
  private static let patience = 100

  private init() {}

  /// Makes a program the receiver of the process's signals; its main thread waits with `pipe`.
  func connect(_ control: ProgramControl, _ pipe: WakePipe) {
    self.control.store(
      UnsafeRawPointer(Unmanaged.passRetained(control).toOpaque()), ordering: .releasing)
    waker.store(UnsafeRawPointer(Unmanaged.passRetained(pipe).toOpaque()), ordering: .releasing)
  }

  /// `signal.set_wakeup_fd`: a descriptor that gets the number of each signal as a byte; gives the
  /// one before.
  func setWakeDescriptor(_ number: Int32) -> Int32 {
    wakeDescriptor.exchange(number, ordering: .acquiringAndReleasing)
  }

  /// What the signal handler does.
  fileprivate func receive(_ signal: Int32, isOwn: Bool) {
    let kept = errno
    if let pointer = control.load(ordering: .acquiring) {
      Unmanaged<ProgramControl>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
        if signal == SIGINT, !isOwn {
          noteInterrupt(isUnheard: $0.isPending(signal: signal))
          $0.markInterrupt()
        } else {
          $0.mark(signal: signal)
        }
      }
    }
    if let pointer = waker.load(ordering: .acquiring) {
      Unmanaged<WakePipe>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.wake() }
    }
    let number = wakeDescriptor.load(ordering: .relaxed)
    if number >= 0 {
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(number, &byte, 1)
    }
    errno = kept
  }

  /// Ends the process by a Ctrl-C that comes while the main thread is deaf to the one before.
  private func noteInterrupt(isUnheard: Bool) {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    if !isUnheard {
      interruptTime.store(now, ordering: .relaxed)
    } else if now - interruptTime.load(ordering: .relaxed) > SignalDesk.patience {
      signal(SIGINT, SIG_DFL)
      kill(getpid(), SIGINT)
    }
  }

  /// What the system does with a signal.
  enum Disposition { case standard, ignored, received }

  /// Sets what the system does with a signal (sigaction(2), without SA_RESTART). Errors: Errno.
  func set(_ signal: Int32, _ disposition: Disposition) throws(Errno) {
    // It wakes threads that wait in a socket's call, whatever the program does with it.
    if signal == WakePipe.signal { return }
    var action = sigaction()
    #if canImport(Darwin)
      switch disposition {
      case .standard: action.__sigaction_u.__sa_handler = SIG_DFL
      case .ignored: action.__sigaction_u.__sa_handler = SIG_IGN
      case .received:
        action.sa_flags = SA_SIGINFO
        action.__sigaction_u.__sa_sigaction = { signal, info, _ in
          SignalDesk.shared.receive(signal, isOwn: info?.pointee.si_pid == getpid())
        }
      }
    #else
      switch disposition {
      case .standard: action.__sigaction_handler.sa_handler = SIG_DFL
      case .ignored: action.__sigaction_handler.sa_handler = SIG_IGN
      case .received:
        action.sa_flags = SA_SIGINFO
        action.__sigaction_handler.sa_sigaction = { signal, info, _ in
          // The program sends signals to its own threads only: raise(3) is tgkill(2).
          let code = info.map { Int($0.pointee.si_code) }
          SignalDesk.shared.receive(signal, isOwn: code == Int(SI_TKILL))
        }
      }
    #endif
    sigemptyset(&action.sa_mask)
    if sigaction(signal, &action, nil) != 0 { throw Errno(rawValue: errno) }
  }
}
