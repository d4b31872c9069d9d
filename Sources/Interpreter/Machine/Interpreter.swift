/// One isolated Python: its classes, modules and objects, shared by the threads of one program.
///
/// Threads hold the global lock while they run Python code and let it go around calls that block,
/// so objects need no locks of their own. Nothing is shared between two interpreters.
package final class Interpreter {
  /// The built-in classes.
  package let types = BuiltinTypes()
  /// Names that the machine itself looks up.
  package let names = CommonNames()
  private(set) var specialNames: [PyStr] = []
  /// The variables of the module `builtins`.
  package private(set) lazy var builtins = PyDict(types.dict, capacity: 256)
  /// `sys.modules`.
  package private(set) lazy var modules = PyDict(types.dict)
  /// Held by the thread that runs Python code.
  package let lock = GlobalLock()
  /// Which objects are told of the end of which others.
  package let watches = Watches()
  /// Looked at by every loop and call; not zero when something wants the machine's attention.
  package let attention = Attention()
  /// What the program may use.
  package var limits: Limits
  /// Makes a module by its name: what `import` asks first.
  package var moduleMakers: [String: (VM) throws -> Value] = [:]
  /// Finds a module that is none of the built-in ones: the program's own files.
  package var findModule: (VM, String) throws -> Value? = { _, _ in nil }
  /// The lines of a source file, for tracebacks: (file name, line from 1).
  package var sourceLine: (String, Int) -> String? = { _, _ in nil }
  /// Told of a value that `sys.displayhook` shows; the body writes it. nil when nobody wants to know.
  package var showValue: ((VM, Value, () throws -> Void) throws -> Void)?
  /// What `sys.stdout`, `sys.stderr` and `sys.stdin` are until the program replaces them.
  package var standardOutput: Value = .none
  /// What `sys.stderr` is until the program replaces it.
  package var standardError: Value = .none
  /// What `sys.stdin` is until the program replaces it.
  package var standardInput: Value = .none
  /// Where `sys`'s variables are, so that `print` finds a replaced `sys.stdout`.
  package var systemVariables: PyDict?
  /// Told of an exception in a finaliser, which nobody can catch.
  package var reportUnraisable: (VM, PyException, String) -> Void = { _, _, _ in }
  /// Told of what the program does; nil costs nothing.
  package var observer: ProgramObserver?
  /// Makes the text of the error for a module that isn't there, by its name.
  package var missingModuleMessage: (String) -> String = { "No module named '\($0)'" }
  /// What the standard modules keep for this interpreter.
  package var host: AnyObject?
  /// What a class statement calls.
  var buildClassFunction: PyNative!
  /// What modules keep for this interpreter, by the class of what they keep.
  package var extensions: [ObjectIdentifier: AnyObject] = [:]
  /// Bytes of memory that the program holds, for the limit of memory.
  package var heapInUse: () -> Int = { 0 }
  /// Steps that all threads have taken, while they are counted.
  var steps = 0
  var stepsAtMemoryCheck = 0
  var chargedSinceCheck = 0
  /// The limit that the program has passed, in words; nil while it has passed none.
  package internal(set) var limitReached: String?
  /// The line of the program that ran when it passed the limit.
  package internal(set) var limitPlace: (file: String, line: Int)?
  /// What is told of a program that is ended by an exception which it cannot catch.
  package var lastException: PyException?
  /// Stops all threads of the program, also those that wait.
  package lazy var stopThreads: () -> Void = { [attention] in attention.set(Attention.stop) }
  /// What the program has done, while that is counted.
  package var counts: RunCounts?
  /// What lookups of attributes on classes found last.
  let lookups = LookupCache()
  private lazy var internTable = PyDict(types.dict, capacity: 1024)
  private var characters: [PyStr?] = Array(repeating: nil, count: 256)
  private var exceptionTypes: [PyType] = []
  private var lastTypeVersion: UInt32 = 0
  /// Set while the built-in classes get their methods: what was looked up meanwhile is forgotten once
  /// at the end, and not after each.
  private(set) var isInstalling = true
  /// The one empty tuple.
  package private(set) lazy var emptyTuple = PyTuple(types.tuple, [])
  /// The one empty string.
  package private(set) lazy var emptyString = PyStr(types.str, asciiCount: 0) { _ in }
  /// The one empty bytes object.
  package private(set) lazy var emptyBytes = PyBytes(types.bytes, [])
  /// `NotImplemented`.
  package private(set) lazy var notImplemented = PySingleton(
    types.notImplementedType, "NotImplemented")
  /// `Ellipsis`.
  package private(set) lazy var ellipsis = PySingleton(types.ellipsis, "Ellipsis")

  /// Makes a Python with its built-in classes and functions, and no modules.
  package init(limits: Limits = Limits()) {
    self.limits = limits
    types.bootstrap(self)
    specialNames = Special.allCases.map { intern($0.name) }
    names.fill(self)
    makeExceptionTypes()
    installBuiltins()
    isInstalling = false
    types.object.invalidate()
  }

  func nextTypeVersion() -> UInt32 {
    lastTypeVersion &+= 1
    return lastTypeVersion
  }

  // MARK: Strings

  /// The one string object for attribute names of this text.
  package func intern(_ text: String) -> PyStr { intern(string(text)) }

  /// The one string object for attribute names of this text.
  package func intern(_ string: PyStr) -> PyStr {
    if string.isInterned { return string }
    let i = internTable.find(string)
    if i >= 0, case .object(let known) = internTable.entries[i].key {
      return unsafeDowncast(known, to: PyStr.self)
    }
    let kept = string.isExact ? string : self.string(string.codePoints)
    kept.isInterned = true
    internTable.insert(.object(kept), kept.hash, .none)
    return kept
  }

  /// The one string object of this text; nil when no name has it yet.
  func known(_ text: String) -> PyStr? {
    let i = internTable.find(string(text))
    guard i >= 0, case .object(let known) = internTable.entries[i].key else { return nil }
    return unsafeDowncast(known, to: PyStr.self)
  }

  /// A string object of a text.
  package func string(_ text: String) -> PyStr {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 < 128 }) { return string(ascii: bytes) }
      let points = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      return string(points)
    }
  }

  /// A string of code points, which may be lone surrogates.
  package func string(_ points: some Collection<UInt32>) -> PyStr {
    let count = points.count
    if points.allSatisfy({ $0 < 128 }) {
      return PyStr(types.str, asciiCount: count) { target in
        var i = 0
        for point in points {
          target[i] = UInt8(truncatingIfNeeded: point)
          i &+= 1
        }
      }
    }
    return PyStr(types.str, wideCount: count) { target in
      var i = 0
      for point in points {
        target[i] = point
        i &+= 1
      }
    }
  }

  /// A string of bytes that are all below 128.
  package func string(ascii bytes: some Collection<UInt8>) -> PyStr {
    PyStr(types.str, asciiCount: bytes.count) { target in
      var i = 0
      for byte in bytes {
        target[i] = byte
        i &+= 1
      }
    }
  }

  /// A string of one code point; the common ones are made once.
  package func character(_ point: UInt32) -> PyStr {
    if point < 256 {
      if let known = characters[Int(point)] { return known }
      let made = string(CollectionOfOne(point))
      characters[Int(point)] = made
      return made
    }
    return string(CollectionOfOne(point))
  }

  // MARK: Values

  /// The class of a value.
  @inline(__always) package func type(of value: Value) -> PyType {
    switch value {
    case .object(let object): return object.type
    case .int: return types.int
    case .float: return types.float
    case .bool: return types.bool
    case .none, .unbound: return types.noneType
    }
  }

  /// The value of an int that was computed.
  package func value(_ result: IntegerResult) -> Value {
    switch result {
    case .small(let i): return .int(i)
    case .big(let b): return value(b)
    }
  }

  /// The value of a number, immediate where it fits.
  package func value(_ number: BigInt) -> Value {
    if let small = number.asInt { return .int(small) }
    return .object(PyInt(types.int, number))
  }

  /// The value that a literal stands for.
  func value(of constant: Constant) -> Value {
    switch constant {
    case .none: return .none
    case .bool(let b): return .bool(b)
    case .ellipsis: return .object(ellipsis)
    case .int(let i): return .int(i)
    case .bigInt(let b): return value(b)
    case .float(let d): return .float(d)
    case .imaginary(let d): return .object(PyComplex(types.complex, 0, d))
    case .string(let points):
      let made = string(points)
      return .object(isNameLike(made) ? intern(made) : made)
    case .bytes(let bytes): return .object(PyBytes(types.bytes, bytes))
    }
  }

  private func isNameLike(_ string: PyStr) -> Bool {
    string.isASCII && string.count <= 40
      && string.ascii.allSatisfy { byte in
        byte == UInt8(ascii: "_") || (byte | 32) &- 97 < 26 || byte &- 48 < 10
      }
  }

  func isTruthy(_ constant: Constant) -> Bool {
    switch constant {
    case .none: false
    case .bool(let b): b
    case .ellipsis: true
    case .int(let i): i != 0
    case .bigInt(let b): !b.isZero
    case .float(let d), .imaginary(let d): d != 0
    case .string(let s): !s.isEmpty
    case .bytes(let b): !b.isEmpty
    }
  }

  // MARK: Exceptions

  /// The class of a built-in exception.
  package func exceptionType(_ kind: ExceptionKind) -> PyType { exceptionTypes[kind.rawValue] }

  private func makeExceptionTypes() {
    for kind in ExceptionKind.allCases {
      var bases: [PyType] = [kind.parent.map { exceptionTypes[$0.rawValue] } ?? types.object!]
      if kind == .exceptionGroup { bases.append(exceptionTypes[ExceptionKind.exception.rawValue]) }
      let type = types.make(self, kind.name, bases: bases, layout: .exception)
      type.hasAttributes = true
      exceptionTypes.append(type)
    }
  }
}
