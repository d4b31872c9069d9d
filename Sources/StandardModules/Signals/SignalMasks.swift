import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Signals that wait until the program asks for them. What pthread_sigmask(3) does for one thread
/// holds for the program: its signals are the main thread's alone.
extension StandardModules {
  static func addMasks(_ builder: ModuleBuilder) {
    for (name, number) in [("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2)] {
      builder.constant(name, number)
    }
    builder.function("pthread_sigmask", .positional(2, 2)) { vm, _, arguments in
      let how = try vm.index(arguments[0])
      let signals = try signalBits(vm, arguments[1])
      let control = vm.interpreter.system.control
      let old = control.blockedSignals
      let new: UInt64
      switch how {
      case 0: new = old | signals
      case 1: new = old & ~signals
      case 2: new = signals
      default: throw vm.osError(.invalidArgument)
      }
      control.blockedSignals = new & ~(1 << UInt64(SIGKILL)) & ~(1 << UInt64(SIGSTOP))
      try takeOver(vm, new & ~old, giveBack: old & ~new)
      try vm.checkpoint()
      return signalList(vm, old)
    }
    builder.function("sigpending", .none) { vm, _, _ in
      let control = vm.interpreter.system.control
      return signalList(vm, control.pendingSignals & control.blockedSignals)
    }
    builder.function("sigwait", .one) { vm, _, arguments in
      .int(Int(try waitForSignal(vm, signalBits(vm, arguments[0]))))
    }
  }

  /// Whether a signal waits until the program asks for it.
  static func isBlocked(_ vm: VM, _ signal: Int32) -> Bool {
    vm.interpreter.system.control.blockedSignals & (1 << UInt64(signal & 63)) != 0
  }

  /// Waits for one of some signals, and takes it. Errors: what handlers of others raise, an
  /// interruption.
  private static func waitForSignal(_ vm: VM, _ signals: UInt64) throws -> Int32 {
    let control = vm.interpreter.system.control
    while true {
      for signal in (1..<64) as Range<Int32> where signals & (1 << UInt64(signal)) != 0 {
        if !control.take(among: 1 << UInt64(signal)).isEmpty { return signal }
      }
      _ = try vm.park(until: nil)
    }
  }

  /// Has the system bring blocked signals to the program, which it would otherwise end by some; those
  /// no longer blocked do again what the program has set.
  private static func takeOver(_ vm: VM, _ taken: UInt64, giveBack: UInt64) throws {
    guard takesSignals(vm) else { return }
    for signal in (1..<64) as Range<Int32> {
      let bit = UInt64(1) << UInt64(signal)
      if taken & bit != 0 {
        try? SignalDesk.shared.set(signal, .received)
      } else if giveBack & bit != 0, signal != SIGINT {
        switch vm.interpreter.system.signalHandlers[signal] {
        case nil, .int(0):
          let isIgnored = signal == SIGPIPE || signal == SIGXFSZ
          try? SignalDesk.shared.set(signal, isIgnored ? .ignored : .standard)
          if !vm.interpreter.system.control.take(among: bit).isEmpty { try send(vm, signal) }
        case .int: try? SignalDesk.shared.set(signal, .ignored)
        default: break
        }
      }
    }
  }

  private static func signalBits(_ vm: VM, _ values: Value) throws -> UInt64 {
    var bits: UInt64 = 0
    for value in try vm.array(of: values) {
      let number = try vm.index(value)
      guard 1..<65 ~= number else {
        throw vm.valueError("signal number \(number) out of range [1; 64]")
      }
      if number < 64 { bits |= 1 << UInt64(number) }
    }
    return bits
  }

  private static func signalList(_ vm: VM, _ bits: UInt64) -> Value {
    .object(vm.list((1..<64).filter { bits & (1 << UInt64($0)) != 0 }.map { .int($0) }))
  }
}
