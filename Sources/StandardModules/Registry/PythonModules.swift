import Interpreter

/// The modules written in Python that travel in the binary.
extension StandardModules {
  /// The file name that tracebacks show for a module of the binary: `<socktutor>/threading.py`.
  private static let folder = "<socktutor>/"

  /// Whether a file that a traceback names is the program's, and none of the binary's.
  package static func isProgramFile(_ name: String) -> Bool { !name.hasPrefix(folder) }

  /// The module that an embedded file is: `collections_abc.py` is `collections.abc`.
  private static func moduleName(ofFile file: String) -> String {
    switch file {
    case "collections_abc.py": "collections.abc"
    case "concurrent_futures.py": "concurrent.futures"
    case "logging_handlers.py": "logging.handlers"
    case "urllib_parse.py": "urllib.parse"
    default: String(file.dropLast(3))
    }
  }

  static func addPythonModule(_ file: String, to interpreter: Interpreter) {
    let name = moduleName(ofFile: file)
    interpreter.moduleMakers[name] = { vm in
      guard let source = EmbeddedText.text(file) else { return .none }
      let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
      return try run(vm, Array(bytes), as: name, fileName: folder + file, package: nil)
    }
  }

  /// Makes a module known whose source travels in another part of the binary, as if it were one of
  /// these.
  package static func addModule(
    _ name: String, _ source: StaticString, to interpreter: Interpreter
  ) {
    interpreter.moduleMakers[name] = { vm in
      let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
      return try run(vm, Array(bytes), as: name, fileName: "\(folder)\(name).py", package: nil)
    }
  }

  /// Runs a module's source in a new module of `sys.modules`, which is taken out again when it
  /// raises. Errors: what compiling and running raise.
  package static func runModule(
    _ vm: VM, _ source: [UInt8], as name: String, fileName: String
  ) throws -> Value {
    try run(vm, source, as: name, fileName: fileName, package: nil)
  }

  /// Runs a module's source in a new module of `sys.modules`, which is taken out again when it
  /// raises. Errors: what compiling and running raise.
  static func run(
    _ vm: VM, _ source: [UInt8], as name: String, fileName: String, package folder: String?
  ) throws -> Value {
    let builder = ModuleBuilder(vm, name)
    builder.constant("__file__", vm.str(fileName))
    builder.constant("__builtins__", .object(vm.builtinsModule()))
    if let folder {
      builder.constant("__path__", .object(vm.list([vm.str(folder)])))
      builder.constant("__package__", vm.str(name))
    } else if let dot = name.lastIndex(of: ".") {
      builder.constant("__package__", vm.str(String(name[..<dot])))
    }
    let key = vm.interpreter.intern(name)
    let code = try vm.compile(source, fileName: fileName)
    vm.showWarnings(of: code)
    vm.interpreter.modules.set(key, .object(builder.module))
    do {
      try vm.run(code, in: builder.module.variables)
    } catch {
      _ = vm.interpreter.modules.remove(key)
      throw error
    }
    return vm.interpreter.modules.get(key) ?? .object(builder.module)
  }

  /// The files whose modules CPython 3.11 carries frozen: its tracebacks show no lines of them.
  private static let frozenFiles: Set = [
    "abc.py", "codecs.py", "collections_abc.py", "importlib.py", "os.py", "posixpath.py", "stat.py",
  ]

  /// A line of an embedded text, for tracebacks; others are asked of `otherwise`.
  static func sourceLine(
    _ file: String, _ line: Int, otherwise: (String, Int) -> String?
  ) -> String? {
    guard file.hasPrefix(folder) else { return otherwise(file, line) }
    let name = String(file.dropFirst(folder.count))
    guard !frozenFiles.contains(name), let source = EmbeddedText.text(name), line > 0 else {
      return nil
    }
    let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    return line <= lines.count ? String(decoding: lines[line - 1], as: UTF8.self) : nil
  }
}
