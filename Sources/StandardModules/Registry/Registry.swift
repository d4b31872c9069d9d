import Interpreter

/// What `import` finds: modules written in Swift, modules written in Python that travel in the
/// binary, and the program's own files.
package enum StandardModules {
  /// The modules written in Swift, by name. Each is made at its first import.
  static var makers: [String: (VM) throws -> Value] {
    [
      "_atexit": makeAtExit,
      "_io": makeIO,
      "_signal": makeSignal,
      "_thread": makeThread,
      "_traceback": { try $0.interpreter.makeTracebackModule($0) },
      "_weakref": makeWeakref,
      "array": makeArray,
      "errno": makeErrno,
      "json": makeJSON,
      "json.encoder": makeJSONEncoderModule,
      "json.decoder": makeJSONDecoderModule,
      "re": makeRe,
      "struct": makeStruct,
      "_struct": makeStruct,
      "math": makeMath,
      "_collections": makeCollections,
      "itertools": makeItertools,
      "_functools": makeFunctools,
      "operator": makeOperator,
      "_operator": makeOperator,
      "hashlib": makeHashlib,
      "_hashlib": makeHashlib,
      "hmac": makeHMAC,
      "binascii": makeBinascii,
      "base64": makeBase64,
      "zlib": makeZlib,
      "_random": makeRandom,
      "unicodedata": makeUnicodedata,
      "datetime": makeDatetime,
      "cmath": makeCMath,
      "io": makeIO,
      "os.path": { try $0.importOne("posixpath") },
      "posix": makePosix,
      "sys": makeSys,
      "time": makeTime,
      "_socket": SocketModule.makeCore,
      "select": SelectModule.make,
      "socket": SocketModule.make,
    ]
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
    interpreter.stopThreads = { [control = state.control] in control.stop() }
    for (name, make) in makers { interpreter.moduleMakers[name] = make }
    for name in EmbeddedText.names { addPythonModule(name, to: interpreter) }
    interpreter.missingModuleMessage = { name in missingModuleMessage(name, interpreter) }
    if interpreter.limits.isGraded {
      findMemoryFiles(interpreter)
    } else {
      findProgramFiles(interpreter)
    }
    let own = interpreter.sourceLine
    interpreter.sourceLine = { file, line in sourceLine(file, line, otherwise: own) }
    becomeMainThread(vm)
    installOpenAndInput(vm)
    _ = try vm.importOne("sys")
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
