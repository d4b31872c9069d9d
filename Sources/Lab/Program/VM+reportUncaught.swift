import Interpreter

extension VM {
  /// Shows an exception that nobody caught as python3 does, and says how the program ends.
  /// Errors: what a replaced `sys.excepthook` and the program's own file objects raise.
  func reportUncaught(
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
    try callExceptHook(exception)
    return isInterrupt ? .interrupted : .exit(1)
  }

  /// Shows an exception by `sys.excepthook`. Errors: what a replaced one raises.
  func callExceptHook(_ exception: PyException) throws {
    interpreter.observer?.uncaught(exception, self)
    try flushStandardOutput()
    let traceback = exception.traceback.map { Value.object($0) } ?? .none
    if let hook = interpreter.systemVariables?.get(interpreter.intern("excepthook")) {
      _ = try call(hook, .object(exception.type), .object(exception), traceback)
    }
  }

  /// `sys.stderr` as it is now.
  var standardErrorStream: Value {
    interpreter.systemVariables?.get(interpreter.intern("stderr")) ?? .none
  }

  private func flushStandardOutput() throws {
    _ = try? callMethod(standardOutput(), "flush")
  }
}
