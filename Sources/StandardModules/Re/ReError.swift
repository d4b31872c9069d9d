import Interpreter

/// The exception `re.error`.
enum ReError {
  static func make(_ module: ModuleBuilder) -> PyType {
    let type = module.exception("error")
    let signature = PythonSignature("error.__init__", "msg, pattern=, pos=")
    type.method("__init__", .any) { vm, receiver, arguments in
      let (values, _) = try signature.bind(vm, arguments, receivers: 1)
      var text = try vm.string(values[0]).string
      var line: Int?
      var column: Int?
      if let pattern = values[1].some, let given = values[2].some {
        let position = try vm.index(given)
        let units = pattern.str?.codePoints ?? pattern.bytes?.values.map { UInt32($0) } ?? []
        let before = units.prefix(max(0, position))
        line = before.count { $0 == 10 } + 1
        let (place, isFar) = position.subtractingReportingOverflow(before.lastIndex(of: 10) ?? -1)
        if isFar {
          throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
        }
        column = place
        text += " at position \(position)"
        if units.contains(10) { text += " (line \(line ?? 1), column \(column ?? 1))" }
      }
      receiver.exception?.arguments = vm.tuple([vm.str(text)])
      try set(vm, receiver, values[0], values[1].orNone, values[2].orNone, line, column)
      return .none
    }
    return type
  }

  private static func set(
    _ vm: VM, _ error: Value, _ message: Value, _ pattern: Value, _ position: Value, _ line: Int?,
    _ column: Int?
  ) throws {
    try vm.setAttribute(error, "msg", message)
    try vm.setAttribute(error, "pattern", pattern)
    try vm.setAttribute(error, "pos", position)
    try vm.setAttribute(error, "lineno", line.map { .int($0) } ?? .none)
    try vm.setAttribute(error, "colno", column.map { .int($0) } ?? .none)
  }

  /// The exception for an error that the compiler found in `source`.
  static func make(_ vm: VM, _ type: PyType, _ error: RegexError, _ source: Value) -> PyError {
    let made = NativeError.make(vm, type, error.description)
    let position: Value = error.position.map { .int($0) } ?? .none
    try? set(
      vm, .object(made.exception), vm.str(error.message), source, position, error.line,
      error.column)
    return made
  }
}
