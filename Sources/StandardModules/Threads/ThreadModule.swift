import Interpreter

extension StandardModules {
  /// The module `_thread` (Python's library reference, "Low-level threading API").
  static func makeThread(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "_thread")
    builder.constant("error", .object(vm.interpreter.exceptionType(.runtimeError)))
    builder.constant("TIMEOUT_MAX", .float(ThreadIdentity.longestWait))
    installLock(builder)
    installReentrantLock(builder)
    installLocal(builder)
    installThreadFunctions(builder)
    return .object(builder.module)
  }

  private static func installThreadFunctions(_ builder: ModuleBuilder) {
    for name in ["start_new_thread", "start_new"] {
      builder.function(name, .positional(2, 3)) { vm, _, arguments in
        if !vm.isCallable(arguments[0]) { throw vm.typeError("first arg must be callable") }
        guard let positional = arguments[1].tuple else {
          throw vm.typeError("2nd arg must be a tuple")
        }
        var named: [(PyStr, Value)] = []
        if let given = arguments.at(2).bound {
          guard let dict = given.dict else {
            throw vm.typeError("optional 3rd arg must be a dictionary")
          }
          named = dict.snapshot.compactMap { entry in entry.key.str.map { ($0, entry.value) } }
        }
        try startThread(vm, arguments[0], Array(positional.values), named)
        return .int(0)
      }
    }
    builder.function("get_ident", .none) { vm, _, _ in
      vm.int(BigInt(Int(bitPattern: ThreadIdentity.current)))
    }
    builder.function("get_native_id", .none) { _, _, _ in .int(ThreadIdentity.native) }
    builder.function("_tell_uncaught", .one) { vm, _, arguments in
      if let exception = arguments[0].exception {
        vm.interpreter.observer?.uncaught(exception, vm)
      }
      return .none
    }
    builder.function("_tell_no_target", .none) { vm, _, _ in
      vm.interpreter.observer?.startedWithoutTarget(vm)
      return .none
    }
    builder.function("_count", .none) { vm, _, _ in .int(vm.interpreter.system.threadCount) }
    builder.function("stack_size", .positional(0, 1)) { vm, _, arguments in
      if let size = arguments.at(0).bound {
        let bytes = try vm.index(size)
        if bytes < 0 { throw vm.valueError("size must be 0 or a positive value") }
        if bytes > 0, bytes < 32768 {
          throw vm.valueError("size not valid: \(bytes) bytes")
        }
      }
      return .int(0)
    }
    for name in ["exit", "exit_thread"] {
      builder.function(name, .none) { vm, _, _ in throw vm.error(.systemExit) }
    }
    builder.function("interrupt_main", .positional(0, 1)) { vm, _, arguments in
      let number = try arguments.at(0).bound.map { try vm.index($0) } ?? 2
      guard number >= 1, number < 65 else { throw vm.valueError("signal number out of range") }
      vm.interpreter.system.control.deliver(signal: Int32(number))
      return .none
    }
  }
}

extension VM {
  /// Whether `callable(value)` holds.
  func isCallable(_ value: Value) -> Bool {
    switch value.kind {
    case .function, .native, .method, .type: true
    case nil: false
    default: !type(of: value).special(.call).isUnbound
    }
  }
}
