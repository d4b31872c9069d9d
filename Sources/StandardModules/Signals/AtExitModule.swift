import Interpreter

extension StandardModules {
  /// The module `_atexit`: calls to make when the program ends.
  static func makeAtExit(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "_atexit")
    builder.function("register", .any) { vm, _, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("register() takes at least 1 argument (0 given)")
      }
      guard vm.isCallable(arguments[0]) else {
        throw vm.typeError("the first argument must be callable")
      }
      vm.interpreter.system.exitCalls.append(
        SystemState.ExitCall(
          function: arguments[0], arguments: arguments.from(1).array,
          named: arguments.named.map { ($0.name, $0.value) }))
      return arguments[0]
    }
    builder.function("unregister", .one) { vm, _, arguments in
      let state = vm.interpreter.system
      var kept: [SystemState.ExitCall] = []
      for call in state.exitCalls where try !vm.isEqual(call.function, arguments[0]) {
        kept.append(call)
      }
      state.exitCalls = kept
      return .none
    }
    builder.function("_clear", .none) { vm, _, _ in
      vm.interpreter.system.exitCalls = []
      return .none
    }
    builder.function("_ncallbacks", .none) { vm, _, _ in
      .int(vm.interpreter.system.exitCalls.count)
    }
    builder.function("_run_exitfuncs", .none) { vm, _, _ in
      try runExitCalls(vm)
      return .none
    }
    return .object(builder.module)
  }

  /// Ends the program as CPython does: waits for the threads that are no daemons, then makes the
  /// calls of `atexit`, the last registered first, and ends the daemon threads. Exceptions of the
  /// calls are told on standard error.
  ///
  /// Errors: only an interruption.
  package static func runAtExit(_ vm: VM) throws {
    do {
      if case .object(let module)? = vm.interpreter.modules.get(vm.interpreter.intern("threading")),
        let function = module.attributes?.get(vm.interpreter.intern("_shutdown"))
      {
        _ = try vm.call(function)
      }
    } catch let error as PyError {
      printUnraisable(vm, "Exception ignored in: <module 'threading'>", error.exception)
    }
    try runExitCalls(vm)
    vm.interpreter.attention.set(Attention.finalizing)
    vm.interpreter.system.control.wakeAll()
    _ = waitForThreads(vm, seconds: 0.1)
  }

  private static func runExitCalls(_ vm: VM) throws {
    while let call = vm.interpreter.system.exitCalls.popLast() {
      do {
        _ = try vm.call(call.function, call.arguments, named: call.named)
      } catch let error as PyError {
        let text = (try? vm.repr(call.function).string) ?? "?"
        printUnraisable(vm, "Exception ignored in atexit callback: \(text)", error.exception)
      }
    }
  }
}
