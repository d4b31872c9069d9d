import Interpreter
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The life of a program on its thread: what python3 does with one file.
struct ProgramRun {
  private let program: Program

  init(_ program: Program) { self.program = program }

  func run() -> Program.ExitStatus {
    let streams = program.setup.terminal.map { ProgramStreams($0) }
    let session = Session(setup(streams))
    var status: Program.ExitStatus
    var control: ProgramControl?
    do {
      let made = try session.install()
      control = made
      program.connect(made)
      status = try runMain(session)
    } catch {
      status = session.report(error, quietly: program.setup.isQuietWhenInterrupted)
    }
    // `os._exit` leaves nothing to write out.
    if control?.exitStatus == nil, !session.flush(), status == .exit(0) { status = .exit(120) }
    session.end(status)
    streams?.end()
    let interpreter = session.interpreter
    if let limit = interpreter.limitReached {
      let place = interpreter.limitPlace.map { " (\(Program.name(of: $0.file)), line \($0.line))" }
      Output.error(
        "socktutor: stopped: \(limit)\(place ?? "")\n", terminal: program.setup.terminal)
      status = .exit(1)
    }
    if let number = control?.exitStatus { status = .exit(number) }
    if let counts = interpreter.counts { program.count(counts) }
    return status
  }

  private func setup(_ streams: ProgramStreams?) -> Session.Setup {
    let given = program.setup
    var setup = Session.Setup()
    setup.limits = given.limits
    setup.file = given.file
    setup.arguments = given.arguments
    setup.takesSignals = streams == nil
    setup.isCounted = given.isCounted
    setup.timeline = given.timeline
    setup.terminal = given.name
    setup.network = given.network
    setup.conditions = given.conditions
    setup.watcher = given.watcher
    setup.socketFolder = given.socketFolder
    setup.input = streams?.input
    setup.output = streams?.output
    setup.error = streams?.error
    // A program alone has no other that waits for it to be ready.
    if streams != nil { setup.activity = program.waits }
    return setup
  }

  private func runMain(_ session: Session) throws -> Program.ExitStatus {
    let main = session.makeMainModule()
    var status = Program.ExitStatus.exit(0)
    do {
      if try session.runFile(in: main) == nil {
        return try refuse(session.vm, errno)
      }
    } catch {
      status = session.report(error, quietly: program.setup.isQuietWhenInterrupted)
      if error is Interruption { return status }
    }
    // Threads that are no daemons go on; the program ends with the last of them.
    try session.leave(main)
    return status
  }

  /// Says why there is nothing to run.
  private func refuse(_ vm: VM, _ number: Int32) throws -> Program.ExitStatus {
    let file = program.setup.file
    let name = "'\(Program.absolute(file))'"
    let isFolder = Program.isFolder(file)
    let reason =
      isFolder
      ? "can't find '__main__' module in \(name)"
      : "can't open file \(name): [Errno \(number)] \(String(cString: strerror(number)))"
    try vm.write(vm.interpreter.string("socktutor: \(reason)\n"), to: vm.standardErrorStream)
    return .exit(isFolder ? 1 : 2)
  }
}
