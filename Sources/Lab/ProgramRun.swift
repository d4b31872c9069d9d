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
    let setup = program.setup
    let interpreter = Interpreter(limits: setup.limits)
    let vm = VM(interpreter, stackSize: VM.nativeStackSize)
    vm.isMain = true
    interpreter.lock.acquire(interpreter.attention)
    defer {
      interpreter.lock.release()
      vm.detach()
    }
    if setup.limits.memory != nil {
      let use = MemoryUse()
      interpreter.heapInUse = { use.sinceStart }
    }
    if setup.limits.steps != nil || setup.limits.memory != nil {
      interpreter.attention.set(Attention.counting)
    }
    if setup.isCounted { interpreter.counts = RunCounts() }
    interpreter.whenWaiting = { [program] in program.becameReady() }
    let terminal = setup.terminal.map { Terminal($0) }
    var status: Program.ExitStatus
    var control: ProgramControl?
    do {
      let made = try StandardModules.install(in: vm, configuration: configuration(setup, terminal))
      control = made
      program.connect(made)
      if let folder = setup.socketFolder { interpreter.network.policy.folder = folder }
      status = try runMain(vm, setup)
    } catch {
      status = report(error, vm)
    }
    if control?.exitStatus == nil { status = finish(vm, status) }
    end(vm)
    terminal?.end()
    if let limit = interpreter.limitReached {
      let place = interpreter.limitPlace.map { " (\(Program.name(of: $0.file)), line \($0.line))" }
      Output.error("socktutor: stopped: \(limit)\(place ?? "")\n", terminal: setup.terminal)
      status = .exit(1)
    }
    if let number = control?.exitStatus { status = .exit(number) }
    if let counts = interpreter.counts { program.count(counts) }
    return status
  }

  private func configuration(
    _ setup: Program.Setup, _ terminal: Terminal?
  ) -> StandardModules.Configuration {
    var configuration = StandardModules.Configuration()
    configuration.arguments = [setup.file] + setup.arguments
    configuration.programFolder =
      Program.isFolder(setup.file) ? Program.absolute(setup.file) : Program.folder(of: setup.file)
    configuration.takesSignals = setup.terminal == nil
    if let terminal {
      configuration.input = terminal.input
      configuration.output = terminal.output
      configuration.error = terminal.error
      configuration.isLineBuffered = true
    }
    return configuration
  }

  private func runMain(_ vm: VM, _ setup: Program.Setup) throws -> Program.ExitStatus {
    var path = Program.absolute(setup.file)
    let isFolder = Program.isFolder(path)
    if isFolder { path += path.hasSuffix("/") ? "__main__.py" : "/__main__.py" }
    guard let source = Program.contents(of: path) else {
      let number = errno
      let name = "'\(Program.absolute(setup.file))'"
      if isFolder {
        return try refuse(vm, "can't find '__main__' module in \(name)", status: 1)
      }
      let reason = "[Errno \(number)] \(String(cString: strerror(number)))"
      return try refuse(vm, "can't open file \(name): \(reason)", status: 2)
    }
    let main = vm.makeMainModule(fileName: path)
    let status: Program.ExitStatus
    do {
      let code = try vm.compile(source, fileName: path)
      vm.showWarnings(of: code)
      try vm.run(code, in: main.variables)
      status = .exit(0)
    } catch {
      status = report(error, vm)
      if error is Interruption { return status }
    }
    // Threads that are no daemons go on; the program ends with the last of them.
    do {
      try StandardModules.runAtExit(vm)
      vm.interpreter.watches.isSilent = true
      main.variables.removeAll()
    } catch {
      return report(error, vm)
    }
    return status
  }

  /// Says why there is nothing to run.
  private func refuse(_ vm: VM, _ reason: String, status: Int) throws -> Program.ExitStatus {
    try vm.write(vm.interpreter.string("socktutor: \(reason)\n"), to: vm.standardErrorStream)
    return .exit(status)
  }

  /// Shows an error that nobody caught, and says how the program ends.
  private func report(_ error: Error, _ vm: VM) -> Program.ExitStatus {
    if let error = error as? PyError {
      do {
        return try vm.reportUncaught(error.exception, quietly: program.setup.isQuietWhenInterrupted)
      } catch let failure {
        if failure is PyError { return .exit(1) }
        return report(failure, vm)
      }
    }
    // Stopped, by a limit or from outside: nothing of the program runs any more but what its
    // streams do to write out what they hold.
    vm.interpreter.stopThreads()
    _ = StandardModules.waitForThreads(vm, seconds: 1)
    vm.isClosing = true
    guard let last = vm.interpreter.lastException else { return .exit(1) }
    vm.interpreter.lastException = nil
    return report(PyError(last), vm)
  }

  private func finish(_ vm: VM, _ status: Program.ExitStatus) -> Program.ExitStatus {
    let worked = StandardModules.flushStandardStreams(vm)
    return worked || status != .exit(0) ? status : .exit(120)
  }

  /// Ends what the program leaves behind: threads that are daemons, sockets, the private folder of
  /// a graded run.
  private func end(_ vm: VM) {
    vm.interpreter.stopThreads()
    _ = StandardModules.waitForThreads(vm, seconds: 1)
    vm.interpreter.network.end()
  }
}

extension Program {
  /// Whether there is a file of this name.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The bytes of a file; nil when it can't be read, with the reason in `errno`.
  static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A path from the root, as python3 shows the main file's.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let folder = String(cString: current)
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that a file stands in, without links and dots.
  static func folder(of path: String) -> String {
    let real = realpath(path, nil)
    defer { free(real) }
    let parts = (real.map { String(cString: $0) } ?? absolute(path)).split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }
}

extension VM {
  /// Shows an exception that nobody caught as python3 does, and says how the program ends.
  /// Errors: what a replaced `sys.excepthook` and the program's own file objects raise.
  fileprivate func reportUncaught(
    _ exception: PyException, quietly: Bool
  ) throws -> Program.ExitStatus {
    if exception.type.isSubtype(of: interpreter.exceptionType(.systemExit)) {
      let code = exception.fields["code"] ?? .none
      switch code {
      case .none, .unbound: return .exit(0)
      case .int(let number): return .exit(number & 0xff)
      case .bool(let flag): return .exit(flag ? 1 : 0)
      default:
        if code.kind == .int {
          return .exit(Int(truncatingIfNeeded: (try? index(code)) ?? -1) & 0xff)
        }
        try flushStandardOutput()
        let text = try string(code).string + "\n"
        try write(interpreter.string(text), to: standardErrorStream)
        return .exit(1)
      }
    }
    let isInterrupt = exception.type.isSubtype(of: interpreter.exceptionType(.keyboardInterrupt))
    if isInterrupt, quietly { return .interrupted }
    try flushStandardOutput()
    let traceback = exception.traceback.map { Value.object($0) } ?? .none
    if let hook = interpreter.systemVariables?.get(interpreter.intern("excepthook")) {
      _ = try call(hook, .object(exception.type), .object(exception), traceback)
    }
    return isInterrupt ? .interrupted : .exit(1)
  }

  /// `sys.stderr` as it is now.
  fileprivate var standardErrorStream: Value {
    interpreter.systemVariables?.get(interpreter.intern("stderr")) ?? .none
  }

  private func flushStandardOutput() throws {
    _ = try? callMethod(standardOutput(), "flush")
  }
}
