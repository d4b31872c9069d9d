import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a new thread is to run. It is made on one thread and used on another while the first holds
/// nothing of it.
private final class ThreadTask: @unchecked Sendable {
  let interpreter: Interpreter
  let function: Value
  let arguments: [Value]
  let named: [(PyStr, Value)]

  init(
    _ interpreter: Interpreter, _ function: Value, _ arguments: [Value], _ named: [(PyStr, Value)]
  ) {
    self.interpreter = interpreter
    self.function = function
    self.arguments = arguments
    self.named = named
  }
}

extension StandardModules {
  /// Bytes of native stack for a thread of the program. Only what is used is ever backed by memory.
  private static var stackSize: Int { 64 << 20 }

  /// Starts a thread that calls a function. Errors: RuntimeError where there are too many.
  static func startThread(
    _ vm: VM, _ function: Value, _ arguments: [Value], _ named: [(PyStr, Value)]
  ) throws {
    let state = vm.interpreter.system
    func refuse() -> PyError { vm.error(.runtimeError, "can't start new thread") }
    if state.threadCount >= vm.interpreter.limits.threads { throw refuse() }
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { throw refuse() }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let task = Unmanaged.passRetained(
      ThreadTask(vm.interpreter, function, arguments, named))
    state.threadCount += 1
    #if canImport(Darwin)
      var thread: pthread_t?
      let result = pthread_create(&thread, &attributes, { threadBody($0) }, task.toOpaque())
    #else
      var thread = pthread_t()
      let result = pthread_create(&thread, &attributes, { threadBody($0) }, task.toOpaque())
    #endif
    if result != 0 {
      state.threadCount -= 1
      task.release()
      throw refuse()
    }
  }

  /// Runs a task, holding the global lock.
  private static func run(_ task: ThreadTask, _ vm: VM) {
    do {
      _ = try vm.call(task.function, task.arguments, named: task.named)
    } catch let error as PyError {
      if !error.matches(vm, .systemExit) {
        vm.interpreter.observer?.uncaught(error.exception, vm)
        let text = (try? vm.repr(task.function).string) ?? "?"
        printUnraisable(vm, "Exception ignored in thread started by: \(text)", error.exception)
      }
    } catch {
      // An interruption ends the thread silently.
    }
  }

  fileprivate static func runAndEnd(_ raw: UnsafeMutableRawPointer) {
    var task: ThreadTask? = Unmanaged<ThreadTask>.fromOpaque(raw).takeRetainedValue()
    guard let interpreter = task?.interpreter else { return }
    // Before anything of the program is touched: references are counted by the lock's holder only.
    interpreter.lock.acquire(interpreter.attention)
    var vm: VM? = VM(interpreter, stackSize: stackSize)
    if let task, let vm {
      interpreter.system.threadsBegun += 1
      vm.threadNumber = interpreter.system.threadsBegun
      run(task, vm)
    }
    // What the task and the machine hold goes while this thread still has the global lock; the task
    // first, since finalisers need the machine.
    task = nil
    vm?.detach()
    vm = nil
    interpreter.system.threadCount -= 1
    interpreter.lock.release()
  }

  /// How many threads run besides the main one.
  package static func threadCount(_ vm: VM) -> Int { vm.interpreter.system.threadCount }

  /// Waits until the program's other threads have ended, after `ProgramControl.stop()`; false when
  /// some are left at the deadline. Called with the global lock, which it lets go meanwhile.
  package static func waitForThreads(_ vm: VM, seconds: Double) -> Bool {
    var left = seconds
    while vm.interpreter.system.threadCount > 0 {
      if left <= 0 { return false }
      vm.withoutLock { _ = usleep(2000) }
      left -= 0.002
    }
    return true
  }
}

private func threadBody(_ raw: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let raw { StandardModules.runAndEnd(raw) }
  return nil
}
