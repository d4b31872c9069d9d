import Interpreter
import Sockets

/// What the standard modules keep for one interpreter.
final class SystemState {
  let control: ProgramControl
  let configuration: StandardModules.Configuration
  /// Told of what the program's threads wait for; nil costs nothing.
  let activity: ProgramActivity?
  /// The time as the program sees it.
  var clock: ProgramClock
  /// The calls that `atexit` is to make, oldest first.
  var exitCalls: [ExitCall] = []
  /// Threads that run Python code, without the main one.
  var threadCount = 0 { didSet { activity?.threadsDidChange(count: threadCount) } }
  /// Threads that have begun, without the main one.
  var threadsBegun = 0
  /// What Python handles signals with, by number.
  var signalHandlers: [Int32: Value] = [:]
  /// How many signals the program's own handlers were called for.
  var signalsHandled = 0
  /// How many of them run that Ctrl-C called.
  var interruptHandlers = 0
  /// The main thread's identifier, as `threading` knows it.
  var mainThread: UInt = 0
  /// The private folder of a graded program; nil where files are real.
  let memoryFolder: MemoryFolder?
  /// The classes of module `io`, made when first needed.
  private var ioTypes: IOTypes?

  /// A function that `atexit` is to call.
  struct ExitCall {
    let function: Value
    let arguments: [Value]
    let named: [(PyStr, Value)]
  }

  init(_ interpreter: Interpreter, _ configuration: StandardModules.Configuration) {
    control = ProgramControl(attention: interpreter.attention)
    self.configuration = configuration
    activity = configuration.activity
    clock = configuration.clock
    memoryFolder = interpreter.limits.isGraded ? MemoryFolder(configuration.files) : nil
  }

  /// The classes of module `io`.
  func io(_ vm: VM) -> IOTypes {
    if let ioTypes { return ioTypes }
    let made = IOTypes(vm.interpreter)
    ioTypes = made
    made.install()
    return made
  }
}

extension Interpreter {
  /// The state of the standard modules; made empty where `install` has not been called.
  var system: SystemState {
    if let state = host as? SystemState { return state }
    let made = SystemState(self, StandardModules.Configuration())
    host = made
    return made
  }
}
