import Interpreter

/// What `import` finds: modules written in Swift, modules written in Python that travel in the
/// binary, and the program's own files.
package enum StandardModules {
  /// The modules written in Swift, by name. Each is made at its first import.
  static var makers: [String: (VM) throws -> Value] {
    [:]
  }

  /// Makes the modules known to an interpreter, and `sys` with the standard streams. The calling
  /// thread becomes the program's main thread; it holds the global lock.
  ///
  /// Returns what other threads stop and interrupt the program with. Errors: what making the streams
  /// raises.
  @discardableResult
  package static func install(
    in vm: VM, configuration: Configuration = Configuration()
  ) throws -> ProgramControl {
    let interpreter = vm.interpreter
    let state = SystemState(interpreter, configuration)
    interpreter.host = state
    for (name, make) in makers { interpreter.moduleMakers[name] = make }
    for name in EmbeddedText.names { addPythonModule(name, to: interpreter) }
    interpreter.missingModuleMessage = { name in missingModuleMessage(name, interpreter) }
    if !interpreter.limits.isGraded { findProgramFiles(interpreter) } else { findMemoryFiles(interpreter) }
    let own = interpreter.sourceLine
    interpreter.sourceLine = { file, line in sourceLine(file, line, otherwise: own) }
    return state.control
  }

  /// CPython's text, but for a standard module of CPython that socktutor leaves out.
  private static func missingModuleMessage(_ name: String, _ interpreter: Interpreter) -> String {
    guard ModuleNames.isStandard(name), interpreter.moduleMakers[name] == nil else {
      return "No module named '\(name)'"
    }
    let names = interpreter.moduleMakers.keys.filter { !$0.hasPrefix("_") }.sorted()
    return "socktutor has no module \(name); it has \(names.joined(separator: ", "))"
  }
}
