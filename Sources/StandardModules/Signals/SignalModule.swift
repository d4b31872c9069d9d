import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StandardModules {
  /// The module `_signal`, which `signal` stands on.
  static func makeSignal(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "_signal")
    builder.constant("SIG_DFL", 0)
    builder.constant("SIG_IGN", 1)
    builder.constant("NSIG", 65)
    for (name, number) in signalNumbers { builder.constant(name, Int(number)) }
    for (name, number) in [("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2)] {
      builder.constant(name, number)
    }
    builder.constant("ItimerError", .object(vm.interpreter.exceptionType(.osError)))
    builder.function("default_int_handler", .positional(2, 2)) { vm, _, _ in
      throw vm.error(.keyboardInterrupt)
    }
    addHandlers(builder)
    addSending(builder)
    addTimers(builder)
    addMasks(builder)
    return .object(builder.module)
  }

  /// The signals by name.
  static var signalNumbers: [(String, Int32)] {
    var all: [(String, Int32)] = [
      ("SIGHUP", SIGHUP), ("SIGINT", SIGINT), ("SIGQUIT", SIGQUIT), ("SIGILL", SIGILL),
      ("SIGTRAP", SIGTRAP), ("SIGABRT", SIGABRT), ("SIGIOT", SIGABRT), ("SIGFPE", SIGFPE),
      ("SIGKILL", SIGKILL), ("SIGBUS", SIGBUS), ("SIGSEGV", SIGSEGV), ("SIGSYS", SIGSYS),
      ("SIGPIPE", SIGPIPE), ("SIGALRM", SIGALRM), ("SIGTERM", SIGTERM), ("SIGURG", SIGURG),
      ("SIGSTOP", SIGSTOP), ("SIGTSTP", SIGTSTP), ("SIGCONT", SIGCONT), ("SIGCHLD", SIGCHLD),
      ("SIGTTIN", SIGTTIN), ("SIGTTOU", SIGTTOU), ("SIGIO", SIGIO), ("SIGXCPU", SIGXCPU),
      ("SIGXFSZ", SIGXFSZ), ("SIGVTALRM", SIGVTALRM), ("SIGPROF", SIGPROF),
      ("SIGWINCH", SIGWINCH), ("SIGUSR1", SIGUSR1), ("SIGUSR2", SIGUSR2),
    ]
    #if !canImport(Darwin)
      all += [
        ("SIGCLD", SIGCHLD), ("SIGPOLL", SIGIO), ("SIGPWR", 30), ("SIGSTKFLT", 16),
        ("SIGRTMIN", 34), ("SIGRTMAX", 64),
      ]
    #endif
    return all
  }

  private static func number(_ vm: VM, _ value: Value) throws -> Int32 {
    let number = try vm.index(value)
    guard number >= 1, number < 65 else { throw vm.valueError("signal number out of range") }
    return Int32(number)
  }

  /// What a signal does now: 0 or 1 for the standard, a callable, or None.
  private static func handler(_ vm: VM, _ number: Int32) throws -> Value {
    if let known = vm.interpreter.system.signalHandlers[number] { return known }
    if number == SIGINT {
      return try vm.getAttribute(vm.importOne("_signal"), "default_int_handler")
    }
    return .int(number == SIGPIPE || number == SIGXFSZ ? 1 : 0)
  }

  private static func addHandlers(_ builder: ModuleBuilder) {
    builder.function("getsignal", .one) { vm, _, arguments in
      try handler(vm, number(vm, arguments[0]))
    }
    builder.function("signal", .positional(2, 2)) { vm, _, arguments in
      if !vm.isMain {
        throw vm.valueError("signal only works in main thread of the main interpreter")
      }
      let signal = try number(vm, arguments[0])
      var disposition = SignalDesk.Disposition.received
      var handler = arguments[1]
      switch handler {
      case .int(0): disposition = .standard
      case .int(1): disposition = .ignored
      default:
        if !vm.isCallable(handler) {
          throw vm.typeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
        }
      }
      let old = try StandardModules.handler(vm, signal)
      if signal == SIGKILL || signal == SIGSTOP { throw vm.osError(.invalidArgument) }
      if takesSignals(vm), !isBlocked(vm, signal) {
        // A broken pipe never ends this process, whatever the program says.
        if signal == SIGPIPE, disposition == .standard { disposition = .ignored }
        do {
          try SignalDesk.shared.set(signal, disposition)
        } catch {
          throw vm.osError(error as? Errno ?? .invalidArgument)
        }
      }
      if case .int = arguments[1] { handler = arguments[1] }
      vm.interpreter.system.signalHandlers[signal] = handler
      return old
    }
    builder.function("strsignal", .one) { vm, _, arguments in
      guard let text = strsignal(try number(vm, arguments[0])) else { return .none }
      return vm.str(String(cString: text))
    }
    builder.function("siginterrupt", .positional(2, 2)) { _, _, _ in .none }
    builder.function("set_wakeup_fd", .any) { vm, _, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("set_wakeup_fd expected 1 argument, got 0")
      }
      let number = Int32(truncatingIfNeeded: try vm.index(arguments[0]))
      return .int(Int(SignalDesk.shared.setWakeDescriptor(number)))
    }
  }

  /// Whether signals of the process are this program's.
  static func takesSignals(_ vm: VM) -> Bool {
    vm.interpreter.system.configuration.takesSignals && !vm.interpreter.limits.isGraded
  }

  /// Sends a signal to the program itself. Where signals of the process are not the program's, one
  /// that nothing is set for ends the program as the system would end the process.
  static func send(_ vm: VM, _ signal: Int32) throws {
    if takesSignals(vm) {
      // To the calling thread: it has come when the call returns, as in a process of one thread.
      if raise(signal) != 0 { throw vm.osError(Errno(rawValue: errno)) }
    } else if try isFatal(vm, signal) {
      vm.interpreter.system.control.stop()
    } else {
      vm.interpreter.system.control.deliver(signal: signal)
    }
    try vm.checkpoint()
  }

  /// Whether a signal ends a program that has set nothing for it.
  private static func isFatal(_ vm: VM, _ signal: Int32) throws -> Bool {
    let harmless = [SIGINT, SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGTSTP, SIGTTIN, SIGTTOU, SIGSTOP]
    guard !harmless.contains(signal), case .int(0) = try handler(vm, signal) else { return false }
    return true
  }

  private static func addSending(_ builder: ModuleBuilder) {
    builder.function("raise_signal", .one) { vm, _, arguments in
      let signal = try vm.index(arguments[0])
      guard signal >= 1, signal < 65 else { throw vm.osError(.invalidArgument) }
      try send(vm, Int32(signal))
      return .none
    }
    builder.function("pause", .none) { vm, _, _ in
      let pipe = try vm.wakePipe()
      try vm.checkpoint()
      _ = vm.withoutLock { Descriptor.none.tryWait(for: [], wakeups: pipe) }
      pipe.drain()
      try vm.checkpoint()
      return .none
    }
  }

  private static func addTimers(_ builder: ModuleBuilder) {
    func interval(_ seconds: Double) -> timeval {
      let whole = min(max(seconds, 0), 1e9)
      let part = (whole - whole.rounded(.down)) * 1e6
      var time = timeval()
      time.tv_sec = Int(whole.rounded(.down))
      time.tv_usec = numericCast(Int(part.rounded(.up)))
      return time
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    func set(_ vm: VM, _ delay: Double, _ repeated: Double) throws -> itimerval {
      guard takesSignals(vm) else { throw vm.osError(.notSupported) }
      if delay.isNaN || repeated.isNaN || delay < 0 || repeated < 0 {
        throw vm.osError(.invalidArgument)
      }
      var new = itimerval(it_interval: interval(repeated), it_value: interval(delay))
      var old = itimerval()
      _ = setitimer(realTimer, &new, &old)
      return old
    }
    builder.function("alarm", .one) { vm, _, arguments in
      let old = try set(vm, Double(try vm.index(arguments[0])), 0)
      return .int(Int(seconds(old.it_value).rounded(.up)))
    }
    builder.function("setitimer", .positional(2, 3)) { vm, _, arguments in
      guard try vm.index(arguments[0]) == 0 else { throw vm.osError(.invalidArgument) }
      let repeated = try arguments.at(2).bound.map { try vm.double($0) } ?? 0
      let old = try set(vm, try vm.double(arguments[1]), repeated)
      return .object(
        vm.tuple([.float(seconds(old.it_value)), .float(seconds(old.it_interval))]))
    }
    builder.function("getitimer", .one) { vm, _, _ in
      var now = itimerval()
      _ = getitimer(realTimer, &now)
      return .object(
        vm.tuple([.float(seconds(now.it_value)), .float(seconds(now.it_interval))]))
    }
  }

  /// Makes the calling thread the program's main thread: the one that handles signals.
  static func becomeMainThread(_ vm: VM) {
    let state = vm.interpreter.system
    vm.isMain = true
    state.mainThread = ThreadIdentity.current
    vm.handleSignals = { vm in
      for signal in vm.interpreter.system.control.takeSignals() { try handle(vm, signal) }
    }
    guard takesSignals(vm), let pipe = try? vm.wakePipe() else { return }
    SignalDesk.shared.connect(state.control, pipe)
    try? SignalDesk.shared.set(SIGPIPE, .ignored)
    try? SignalDesk.shared.set(SIGXFSZ, .ignored)
    try? SignalDesk.shared.set(SIGINT, .received)
  }

  /// Does what the program has set for a signal. Errors: KeyboardInterrupt, SystemExit for a signal
  /// that would have ended the process, and what the handler raises.
  private static func handle(_ vm: VM, _ signal: Int32) throws {
    let state = vm.interpreter.system
    let isInterrupt = signal == SIGINT && state.control.takeInterrupt()
    if isInterrupt, isHandlingInterrupt(vm) { throw endByInterrupt(vm) }
    guard let handler = state.signalHandlers[signal] else {
      if signal != SIGINT { return }
      let error = vm.error(.keyboardInterrupt)
      error.exception.isFromInterrupt = isInterrupt
      throw error
    }
    if case .int = handler { return }
    if handler.isNone { return }
    state.signalsHandled &+= 1
    if isInterrupt { state.interruptHandlers += 1 }
    defer { if isInterrupt { state.interruptHandlers -= 1 } }
    do {
      _ = try vm.call(handler, .int(Int(signal)), .none)
    } catch let error as PyError {
      if isInterrupt { error.exception.isFromInterrupt = true }
      throw error
    }
  }

  /// Whether the program is not yet done with the last Ctrl-C: its handler runs, or an `except` or
  /// `finally` that the exception led to.
  private static func isHandlingInterrupt(_ vm: VM) -> Bool {
    if vm.interpreter.system.interruptHandlers > 0 { return true }
    return vm.handledExceptions.contains { exception in
      let chain = sequence(first: exception) { $0.context }.prefix(100)
      return chain.contains { $0.isFromInterrupt }
    }
  }

  /// Ends the program by a KeyboardInterrupt that it cannot catch: what Ctrl-C does while the program
  /// still handles the one before.
  private static func endByInterrupt(_ vm: VM) -> Interruption {
    vm.interpreter.lastException = vm.error(.keyboardInterrupt).exception
    vm.interpreter.stopThreads()
    return .stopped
  }
}

#if canImport(Glibc)
  private let realTimer = __itimer_which_t(ITIMER_REAL.rawValue)
#else
  private let realTimer = ITIMER_REAL
#endif
