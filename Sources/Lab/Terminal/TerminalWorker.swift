import Interpreter
import Sockets
import StandardModules
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a terminal's thread does: one Python after another, and in each one command after another.
struct TerminalWorker {
  private let terminal: LabTerminal

  init(_ terminal: LabTerminal) { self.terminal = terminal }

  /// How the life of one Python ends.
  private enum Exit {
    case ended(TerminalEnd)
    /// A new one runs a file.
    case runFile(Submission, arguments: [String], endsAfter: Bool)
  }

  /// A file to run at the start of a Python.
  private struct Start {
    var submission: Submission
    var arguments: [String]
    /// Whether the terminal ends with it.
    var endsAfter: Bool
  }

  func run() {
    var start: Start?
    while true {
      switch live(start) {
      case .ended(let end): return terminal.ended(end)
      case .runFile(let submission, let arguments, let endsAfter):
        start = Start(submission: submission, arguments: arguments, endsAfter: endsAfter)
      }
    }
  }

  /// The life of one Python. When it returns, nothing of it is left.
  private func live(_ start: Start?) -> Exit {
    var setup = Session.Setup()
    setup.limits = terminal.limits
    setup.file = start?.submission.text
    setup.arguments = start?.arguments ?? []
    setup.input = TerminalInput(terminal)
    setup.output = TerminalOutput(terminal, .output)
    setup.error = TerminalOutput(terminal, .error)
    setup.activity = TerminalActivity(terminal)
    setup.timeline = terminal.timeline
    setup.terminal = terminal.name
    setup.conditions = terminal.conditions
    setup.network = terminal.network
    setup.prepare = terminal.setup.prepare
    if terminal.setup.tellsCalls {
      setup.watcher = { [terminal] in terminal.tell(.called($0)) }
      setup.watchesCall = { [terminal] in terminal.wantsCall }
    }
    let session = Session(setup)
    let main = session.makeMainModule()
    var exit: Exit
    do {
      let control = try session.install()
      session.interpreter.showValue = { [terminal] in try terminal.show($0, $1, $2) }
      connect(control, session, main)
      exit = start.flatMap { runFile($0, session, main) } ?? serve(session, main)
      if let status = control.exitStatus { exit = .ended(.exit(status)) }
    } catch {
      exit = .ended(.stopped)
    }
    if let limit = session.interpreter.limitReached {
      // Known before what it held is closed.
      terminal.core.withLock { $0.limitReached = limit }
      exit = .ended(.limit(limit, line: session.interpreter.limitPlace?.line))
    }
    disconnect(session)
    session.clear(main)
    session.flush()
    if case .ended(.exit(let code)) = exit {
      session.end(.exit(code))
    } else {
      session.end()
    }
    return exit
  }

  private func connect(_ control: ProgramControl, _ session: Session, _ main: PyModule) {
    terminal.core.withLock {
      $0.limitReached = nil
      $0.control = control
      if $0.isStopping { control.stop(abruptly: $0.endsAbruptly) }
    }
    terminal.python.withLock {
      $0 = InterpreterReference(session.vm, main.variables)
    }
  }

  /// Lets nobody else look at the interpreter any more.
  private func disconnect(_ session: Session) {
    terminal.core.withLock { $0.control = nil }
    let reference = session.vm.withoutLock { terminal.python.withLock { $0.take() } }
    // It goes while this thread has the global lock.
    _ = reference
  }

  // MARK: Commands

  /// Runs commands until the Python ends.
  private func serve(_ session: Session, _ main: PyModule) -> Exit {
    var memory: NamespaceMemory?
    var typed = TypedText(terminal.name)
    while let command = session.vm.withoutLock({ nextCommand() }) {
      switch command {
      case .undo(let reply):
        let result = memory.map {
          UndoResult.undone(
            $0.restore(
              main.variables, session.vm, threadCount: session.threadCount,
              terminal.timeline.effects(of: terminal.name, from: $0.firstEvent)))
        }
        memory = nil
        done { reply.withLock { $0 = result ?? .nothing } }
      case .run(let submission, let isPasted):
        memory = NamespaceMemory(
          submission.text, main.variables, session.vm, threadCount: session.threadCount,
          firstEvent: terminal.timeline.end)
        if let end = runInput(submission, isPasted, &typed, session, main) { return .ended(end) }
      case .perform(let submission, let body):
        memory = nil
        if let end = perform(submission, body, session, main) { return .ended(end) }
      case .runFile(let submission, let arguments, let endsAfter):
        if !Program.isReadable(Program.mainFile(of: submission.text)) {
          finish(submission, .unreadable(errno: errno), session)
          continue
        }
        return .runFile(submission, arguments: arguments, endsAfter: endsAfter)
      }
    }
    return .ended(.stopped)
  }

  /// Waits for a command and takes it; nil when the terminal is stopped.
  private func nextCommand() -> TerminalCore.Command? {
    terminal.core.wait { $0.isStopping || !$0.commands.isEmpty }
    return terminal.core.withLock { core in
      if core.isStopping { return nil }
      // From here on it is busy, though nothing has begun: nobody is to find it idle in between.
      core.busySince = Deadline.now().nanoseconds
      return core.commands.removeFirst()
    }
  }

  /// A submission begins to run.
  private func begin(_ submission: Submission) {
    terminal.core.withLock { core in
      core.busySince = Deadline.now().nanoseconds
      core.current = submission
    }
    terminal.changed()
  }

  /// A command is done: Ctrl-C that comes from now on is nobody's. Whoever sees what came of it finds
  /// the terminal idle, and the other way round.
  private func done<T>(_ result: () -> T) -> T {
    defer { terminal.changed() }
    return terminal.core.withLock { core in
      core.busySince = nil
      core.current = nil
      core.control?.discardSignals()
      return result()
    }
  }

  private func finish(
    _ submission: Submission, _ outcome: SubmissionResult.Outcome, _ session: Session
  ) {
    session.flush()
    session.vm.withoutLock { terminal.tell(.finishing(terminal: terminal.name)) }
    let result = done { submission.finish(outcome) }
    session.vm.withoutLock {
      terminal.tell(.finished(terminal: terminal.name, result))
    }
  }

  /// Runs an input; how the terminal ends when it does.
  private func runInput(
    _ submission: Submission, _ isPasted: Bool, _ typed: inout TypedText, _ session: Session,
    _ main: PyModule
  ) -> TerminalEnd? {
    begin(submission)
    let vm = session.vm
    do {
      let code: CodeObject
      do {
        code = try vm.compileInteractive(
          Array(submission.text.utf8), isPasted: isPasted, linesBefore: typed.count)
        typed.add(submission.text, isPython: true, to: terminal.timeline)
      } catch {
        typed.add(submission.text, isPython: false, to: terminal.timeline)
        throw error
      }
      vm.showWarnings(of: code)
      try vm.run(code, in: main.variables)
      finish(submission, .completed, session)
      return nil
    } catch {
      return fail(submission, error, session, main)
    }
  }

  /// Runs native code; how the terminal ends when it does.
  private func perform(
    _ submission: Submission, _ body: (VM, PyDict) throws -> Void, _ session: Session,
    _ main: PyModule
  ) -> TerminalEnd? {
    begin(submission)
    do {
      try body(session.vm, main.variables)
      finish(submission, .completed, session)
      return nil
    } catch {
      return fail(submission, error, session, main, mayExit: false)
    }
  }

  /// Runs a program at the start of a Python, and says how the terminal ends with it.
  private func runProgram(_ start: Start, _ session: Session, _ main: PyModule) -> Exit? {
    begin(start.submission)
    var status = Program.ExitStatus.exit(0)
    do {
      guard try session.runFile(in: main) != nil else {
        finish(start.submission, .unreadable(errno: errno), session)
        return nil
      }
    } catch {
      status = session.report(error)
      if error is Interruption { return .ended(.stopped) }
    }
    do { try session.leave(main) } catch { status = session.report(error) }
    if session.isStopping { return .ended(.stopped) }
    if case .exit(let code) = status { return .ended(.exit(code)) }
    return .ended(.exit(130))
  }

  /// Runs a file at the start of a Python; how that ends when it does. As with `python3 -i`, exit()
  /// in the file does not end it.
  private func runFile(_ start: Start, _ session: Session, _ main: PyModule) -> Exit? {
    if start.endsAfter { return runProgram(start, session, main) }
    begin(start.submission)
    do {
      if try session.runFile(in: main) == nil {
        finish(start.submission, .unreadable(errno: errno), session)
      } else {
        finish(start.submission, .completed, session)
      }
      return nil
    } catch {
      return fail(start.submission, error, session, main, mayExit: false).map { .ended($0) }
    }
  }

  /// Shows the error that an input ended with; how the terminal ends when it does, and the input with
  /// it.
  private func fail(
    _ submission: Submission, _ error: Error, _ session: Session, _ main: PyModule,
    mayExit: Bool = true
  ) -> TerminalEnd? {
    var end: TerminalEnd?
    if let error = error as? PyError {
      let vm = session.vm
      let exception = error.exception
      if error.matches(vm, .systemExit), mayExit {
        var status = session.report(error)
        do { try session.leave(main) } catch { status = session.report(error) }
        if case .exit(let code) = status { end = .exit(code) } else { end = .exit(130) }
      } else {
        do { try vm.callExceptHook(exception) } catch { _ = session.report(error) }
        let message = (try? vm.string(.object(exception)).string) ?? ""
        let outcome = SubmissionResult.Outcome.raised(
          type: exception.type.qualifiedName, message: message)
        if !session.isStopping {
          finish(submission, outcome, session)
          return nil
        }
        end = .stopped
      }
    } else {
      _ = session.report(error)
      end = .stopped
    }
    if let limit = session.interpreter.limitReached {
      end = .limit(limit, line: session.interpreter.limitPlace?.line)
    }
    return end
  }
}
