import Interpreter

/// What the functions of one module `re` share: its classes and the patterns compiled last.
final class ReState {
  let patternType: PyType
  let matchType: PyType
  private let errorType: PyType
  private let flagType: PyType
  private var cache: [Int: PyDict] = [:]
  private var cached = 0

  /// CPython keeps as many.
  private static let cacheSize = 512

  init(_ module: ModuleBuilder) {
    errorType = ReError.make(module)
    flagType = ReFlags.make(module)
    patternType = module.type("Pattern")
    matchType = module.type("Match")
    for type in [patternType, matchType] {
      type.messagePrefix = "re."
      type.isBase = false
      type.constructor { vm, type, _ in
        throw vm.typeError("cannot create 're.\(type.name)' instances")
      }
    }
    RePattern.addMembers(to: patternType)
    ReMatch.addMembers(to: matchType)
  }

  func purge() {
    cache = [:]
    cached = 0
  }

  /// What `re.compile(pattern, flags)` gives. Errors: re.error, TypeError, ValueError.
  func pattern(_ vm: VM, _ source: Value, _ flags: Value) throws -> RePattern {
    if let object = source.object as? RePattern {
      if let flags = flags.bound, try vm.isTrue(flags) {
        throw vm.valueError("cannot process flags argument with a compiled pattern")
      }
      return object
    }
    let bits =
      try flags.bound.map { flags in
        guard vm.type(of: flags).isSubtype(of: vm.interpreter.types.int) else {
          throw vm.typeError(
            "unsupported operand type(s) for &: '\(vm.typeName(flags))' and 'RegexFlag'")
        }
        return try vm.index(flags)
      } ?? 0
    let hash = try vm.hash(source)
    let known = cache[bits]
    if let known {
      let i = try known.find(vm, source, hash: hash)
      if i >= 0, let pattern = known.entries[i].value.object as? RePattern,
        (pattern.source.str == nil) == (source.str == nil)
      {
        return pattern
      }
    }
    let made = try compile(vm, source, bits)
    if cached >= ReState.cacheSize { purge() }
    let kept = cache[bits] ?? vm.dict()
    try kept.set(vm, source, hash: hash, .object(made))
    cache[bits] = kept
    cached += 1
    return made
  }

  private func compile(_ vm: VM, _ source: Value, _ bits: Int) throws -> RePattern {
    let units: [UInt32]
    if let text = source.str {
      units = text.codePoints
    } else if let bytes = source.bytes {
      units = bytes.values.map { UInt32($0) }
    } else {
      throw vm.typeError("first argument must be string or compiled pattern")
    }
    do throws(RegexError) {
      let program = try RegexProgram.compile(
        pattern: units, flags: RegexFlags(rawValue: bits), isBytes: source.str == nil)
      return RePattern(self, program, source)
    } catch {
      throw self.error(vm, error, source)
    }
  }

  /// The Python exception for an error in a pattern or template.
  func error(_ vm: VM, _ error: RegexError, _ source: Value) -> Error {
    switch error.kind {
    case .syntax: ReError.make(vm, errorType, error, source)
    case .value: vm.valueError(error.description)
    case .overflow: vm.error(.overflowError, error.description)
    case .recursion: vm.error(.recursionError, error.description)
    case .index: vm.indexError(error.description)
    }
  }
}
