/// What one block compiles to: instructions, constants and tables. It never changes but for its
/// inline caches.
package final class CodeObject: PyObject {
  /// The name of the function, class or comprehension; `<module>` for a module.
  package let name: String
  let nameObject: PyStr
  let qualifiedNameObject: PyStr
  /// The name with those of the blocks around it: `C.f.<locals>.g`.
  package let qualifiedName: String
  /// The file that tracebacks name.
  package let fileName: String
  /// The line on which it begins, counted from 1.
  package let firstLine: Int
  /// The lines that were typed before the text that it stands in; 0 but for code typed at a prompt.
  package private(set) var linesBefore = 0
  /// What the compiler warned of in the whole text; of a module only.
  package internal(set) var warnings: [SyntaxWarning] = []
  let positionalOnlyCount: Int
  /// Positional parameters, positional-only ones included.
  package let positionalCount: Int
  let keywordOnlyCount: Int
  let hasVariadic: Bool
  let hasKeywords: Bool
  let isGenerator: Bool
  /// The names of parameters and local variables, in the order of their registers.
  package let localNames: [PyStr]
  /// The same as addresses: calls compare them with the names of their arguments.
  let localNameAddresses: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// The names of enclosing functions that it uses, in the order of its closure.
  package let freeNames: [PyStr]
  let cellNames: [PyStr]
  let registerCount: Int
  let instructions: UnsafeMutablePointer<Instruction>
  let instructionCount: Int
  let constants: UnsafeMutablePointer<Value>
  let constantCount: Int
  let names: UnsafeMutablePointer<PyStr>
  let nameCount: Int
  let caches: UnsafeMutablePointer<InlineCache>
  let cacheCount: Int
  let handlers: [ExceptionHandler]
  /// The source range of each instruction.
  let ranges: [SourceRange]
  /// The docstring, or None.
  package let documentation: Value
  /// Whether arguments that are all positional and as many as there are can be moved as they are.
  let isSimple: Bool
  /// The number of arguments with which a call is a frame and nothing else; -1 where it never is.
  let plainCount: Int

  /// Says of it, and of the blocks in it, how many lines were typed before.
  func place(behind lines: Int) {
    linesBefore = lines
    for i in 0..<constantCount {
      if case .object(let object) = constants[i], let block = object as? CodeObject {
        block.place(behind: lines)
      }
    }
  }

  init(_ type: PyType, _ unit: CodeUnit) {
    name = unit.name
    nameObject = type.interpreter.intern(unit.name)
    qualifiedNameObject = type.interpreter.string(unit.qualifiedName)
    qualifiedName = unit.qualifiedName
    fileName = unit.fileName
    firstLine = unit.firstLine
    positionalOnlyCount = unit.positionalOnlyCount
    positionalCount = unit.positionalCount
    keywordOnlyCount = unit.keywordOnlyCount
    hasVariadic = unit.hasVariadic
    hasKeywords = unit.hasKeywords
    isGenerator = unit.isGenerator
    isSimple = keywordOnlyCount == 0 && !hasVariadic && !hasKeywords
    plainCount = isSimple && !isGenerator ? positionalCount : -1
    localNames = unit.localNames
    localNameAddresses = .allocate(capacity: max(localNames.count, 1))
    for (i, name) in localNames.enumerated() {
      (localNameAddresses + i).initialize(to: Unmanaged.passUnretained(name).toOpaque())
    }
    freeNames = unit.freeNames
    cellNames = unit.cellNames
    registerCount = unit.registerCount
    instructionCount = unit.instructions.count
    instructions = .allocate(capacity: max(instructionCount, 1))
    instructions.initialize(from: unit.instructions, count: instructionCount)
    constantCount = unit.constants.count
    constants = .allocate(capacity: max(constantCount, 1))
    constants.initialize(from: unit.constants, count: constantCount)
    nameCount = unit.names.count
    names = .allocate(capacity: max(nameCount, 1))
    names.initialize(from: unit.names, count: nameCount)
    cacheCount = unit.cacheCount
    caches = .allocate(capacity: max(cacheCount, 1))
    caches.initialize(repeating: InlineCache(), count: cacheCount)
    handlers = unit.handlers
    ranges = unit.ranges
    documentation = unit.documentation
    super.init(type, .code)
  }

  deinit {
    localNameAddresses.deallocate()
    instructions.deallocate()
    constants.deinitialize(count: constantCount)
    constants.deallocate()
    names.deinitialize(count: nameCount)
    names.deallocate()
    caches.deinitialize(count: cacheCount)
    caches.deallocate()
  }
}

/// What an instruction remembers of its last run, checked before it is believed.
struct InlineCache {
  /// The class version (attributes) or the version of the globals' keys.
  var version: UInt32 = 0
  /// The version of the built-ins' keys, for a built-in; 0 for a global.
  var secondVersion: UInt32 = 0
  /// The slot or entry number, or -1.
  var slot: Int = -1
  /// The shape of the instance: compared, never followed.
  var shape: UnsafeMutableRawPointer?
  /// The shape that an instance takes when the attribute is added.
  var nextShape: Unmanaged<Shape>?
  /// The method, or value of the class, found.
  var value: Value = .unbound
}

extension UnsafeMutablePointer where Pointee == InlineCache {
  /// Where the value stands.
  @inline(__always) var value: UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &pointee.value) { $0 }
  }
}

/// The parts of a code object while they are put together.
struct CodeUnit {
  var name: String
  var qualifiedName: String
  var fileName: String
  var firstLine = 1
  var positionalOnlyCount = 0
  var positionalCount = 0
  var keywordOnlyCount = 0
  var hasVariadic = false
  var hasKeywords = false
  var isGenerator = false
  var localNames: [PyStr] = []
  var freeNames: [PyStr] = []
  var cellNames: [PyStr] = []
  var registerCount = 0
  var instructions: [Instruction] = []
  var ranges: [SourceRange] = []
  var constants: [Value] = []
  var names: [PyStr] = []
  var cacheCount = 0
  var handlers: [ExceptionHandler] = []
  var documentation: Value = .none
}
