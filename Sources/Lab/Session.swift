import Interpreter
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One Python at work on the calling thread, from its making to its end: that of a program which
/// `run` runs, or of a terminal that runs one input after another.
final class Session {
  /// What a session is made with.
  struct Setup {
    /// What it may use.
    var limits = Limits()
    /// The file of its program; nil for one that only takes inputs.
    var file: String?
    /// What follows the file in `sys.argv`.
    var arguments: [String] = []
    /// Where its standard streams lead; nil for the process's own.
    var input: RawDevice?
    /// Where its standard output leads.
    var output: RawDevice?
    /// Where its standard error leads.
    var error: RawDevice?
    /// Whether the signals of the process reach it.
    var takesSignals = false
    /// Whether its instructions are counted.
    var isCounted = false
    /// The folder that stands for all AF_UNIX paths of graded sessions that meet.
    var socketFolder: String?
    /// Told of what its threads wait for.
    var activity: ProgramActivity?
    /// Where what it does is written; nil to write nothing.
    var timeline: Timeline?
    /// The name that its terminal has in the timeline.
    var terminal = ""
    /// The loopback network that it has for itself; nil for the machine's. That of its timeline.
    var network: LoopbackNetwork?
    /// What the network does to it; needs a timeline.
    var conditions: NetworkConditions?
    /// Makes further modules known, and the like, when all else is in place.
    var prepare: (@Sendable (VM) throws -> Void)?
    /// Told after each call what it changed in the kernel; needs a timeline.
    var watcher: (@Sendable (CallChange) -> Void)?
    /// Whether the watcher is to be told of a call that begins.
    var watchesCall: @Sendable () -> Bool = { true }
  }

  let setup: Setup
  let interpreter: Interpreter
  let vm: VM
  private var recorder: Recorder?

  /// Makes the interpreter and takes its global lock.
  init(_ setup: Setup) {
    self.setup = setup
    interpreter = Interpreter(limits: setup.limits)
    vm = VM(interpreter, stackSize: VM.nativeStackSize)
    vm.isMain = true
    interpreter.lock.acquire(interpreter.attention)
    if setup.limits.memory != nil {
      let use = MemoryUse()
      interpreter.heapInUse = { use.sinceStart }
    }
    if setup.limits.steps != nil || setup.limits.memory != nil {
      interpreter.attention.set(Attention.counting)
    }
    if setup.isCounted { interpreter.counts = RunCounts() }
  }

  /// Makes the modules known, and gives what other threads stop and interrupt the session with.
  /// Errors: what making the streams raises.
  func install() throws -> ProgramControl {
    var configuration = StandardModules.Configuration()
    configuration.arguments = [setup.file ?? ""] + setup.arguments
    configuration.programFolder =
      setup.file.map { Program.isFolder($0) ? Program.absolute($0) : Program.folder(of: $0) } ?? ""
    configuration.takesSignals = setup.takesSignals
    configuration.activity = setup.activity
    if let clock = setup.timeline?.clock { configuration.clock = clock }
    configuration.input = setup.input
    configuration.output = setup.output
    configuration.error = setup.error
    if setup.output != nil { configuration.isLineBuffered = true }
    let control = try StandardModules.install(in: vm, configuration: configuration)
    interpreter.network.policy.network = setup.network
    if let folder = setup.socketFolder { interpreter.network.policy.folder = folder }
    if let timeline = setup.timeline {
      // Graded programs can't read files, also not their own.
      if setup.limits.isGraded {
        let own = interpreter.sourceLine
        interpreter.sourceLine = { own($0, $1) ?? timeline.sourceLine($0, $1) }
      }
      recorder = Recorder.install(
        in: vm, timeline: timeline, terminal: setup.terminal, conditions: setup.conditions)
      if let recorder, let watcher = setup.watcher {
        interpreter.network.observer = CallWatch(recorder, wants: setup.watchesCall, watcher)
      }
    }
    try setup.prepare?(vm)
    return control
  }

  /// Makes `__main__`, of the session's file if it has one.
  func makeMainModule() -> PyModule {
    vm.makeMainModule(fileName: setup.file.map(Program.mainFile(of:)))
  }

  /// Runs the session's file in a module's variables; nil when it can't be read, with the reason in
  /// `errno`. Errors: what the program raises and nobody catches.
  func runFile(in main: PyModule) throws -> Void? {
    guard let file = setup.file.map(Program.mainFile(of:)),
      let source = Program.contents(of: file)
    else { return nil }
    setup.timeline?.keep(source: String(decoding: source, as: UTF8.self), of: file)
    let code = try vm.compile(source, fileName: file)
    vm.showWarnings(of: code)
    try vm.run(code, in: main.variables)
    return ()
  }

  /// Waits for the threads that are no daemons, and makes the calls of `atexit`. Errors: an
  /// interruption.
  func leave(_ main: PyModule) throws {
    try StandardModules.runAtExit(vm)
    clear(main)
  }

  /// Lets the program's variables go, at its end.
  func clear(_ main: PyModule) {
    interpreter.watches.isSilent = true
    main.variables.removeAll()
  }

  /// How many threads it has besides the main one.
  var threadCount: Int { StandardModules.threadCount(vm) }

  /// Whether it is being ended, from outside or by a limit.
  var isStopping: Bool { interpreter.attention.bits & Attention.stop != 0 }

  /// Shows an error that nobody caught, and says how a program ends by it; quietly when a
  /// KeyboardInterrupt goes unsaid.
  func report(_ error: Error, quietly: Bool = false) -> Program.ExitStatus {
    if let error = error as? PyError {
      do {
        return try vm.reportUncaught(error.exception, quietly: quietly)
      } catch let failure {
        if failure is PyError { return .exit(1) }
        return report(failure)
      }
    }
    // Stopped, by a limit or from outside: nothing of the program runs any more but what its
    // streams do to write out what they hold.
    interpreter.stopThreads()
    _ = StandardModules.waitForThreads(vm, seconds: 1)
    vm.isClosing = true
    guard let last = interpreter.lastException else { return .exit(1) }
    interpreter.lastException = nil
    return report(PyError(last))
  }

  /// Writes out what is left in the standard streams; false when standard output could not be written.
  @discardableResult
  func flush() -> Bool { StandardModules.flushStandardStreams(vm) }

  /// Ends what the session leaves behind: threads that are daemons, sockets, the private folder of
  /// a graded one. Lets the global lock go. The timeline is told that it ended, and by which status
  /// where it has one.
  func end(_ status: Program.ExitStatus? = nil) {
    interpreter.stopThreads()
    _ = StandardModules.waitForThreads(vm, seconds: 1)
    interpreter.network.end()
    recorder?.end(vm, status)
    recorder = nil
    interpreter.lock.release()
    vm.detach()
  }
}
