/// What the compiler knows of the block it is in.
struct BlockState {
  let scope: Scope
  var unit: CodeUnit
  var registers: [String: UInt16] = [:]
  var freeNumbers: [String: UInt16] = [:]
  /// The first register that is no variable.
  var firstTemporary: UInt16 = 0
  var top: UInt16 = 0
  var constantNumbers: [ConstantKey: Int32] = [:]
  var nameNumbers: [String: Int32] = [:]
  var labels: [Int32] = []
  var jumps: [Int] = []
  var range = SourceRange.none
  /// Variables that certainly have a value here.
  var assigned: Set<String> = []
  /// What a `break`, `continue` or `return` has to leave, innermost last.
  var enclosures: [Enclosure] = []
  /// How many exceptions are being handled here.
  var level = 0
  var isTooLarge = false
  var pendingHandlers: [PendingHandler] = []

  init(_ scope: Scope, qualifiedName: String, fileName: String) {
    self.scope = scope
    unit = CodeUnit(name: scope.name, qualifiedName: qualifiedName, fileName: fileName)
  }

  /// Gives every variable of the block its register.
  mutating func layOutVariables(interpreter: Interpreter) {
    if scope.kind == .classBody {
      unit.localNames = [interpreter.intern(".namespace")]
      firstTemporary = 1
    } else if scope.kind != .module {
      for name in scope.bound where !scope.globals.contains(name) && !scope.isFree(name) {
        registers[name] = firstTemporary
        unit.localNames.append(interpreter.intern(name))
        firstTemporary += 1
      }
    }
    for name in scope.cells.sorted() {
      if registers[name] == nil {
        registers[name] = firstTemporary
        unit.localNames.append(interpreter.intern(name))
        firstTemporary += 1
      }
      unit.cellNames.append(interpreter.intern(name))
    }
    for (i, name) in scope.frees.enumerated() {
      freeNumbers[name] = UInt16(i)
      unit.freeNames.append(interpreter.intern(name))
    }
    top = firstTemporary
    unit.registerCount = Int(top)
  }
}

/// Something that leaving a block early must undo.
struct Enclosure {
  enum Kind {
    /// A loop; `iterator` is let go by a break.
    case loop(breakLabel: Int32, continueLabel: Int32, iterator: UInt16?)
    /// The body of a try with a finally.
    case finally([Statement])
    /// The body of a with; the register holds `__exit__`.
    case with(UInt16)
    /// An except clause: the register holds the exception, the name is unbound at the end.
    case handler(register: UInt16, name: String?)
    /// The body of a try with except clauses: nothing to undo, but a region to interrupt.
    case region
  }

  var kind: Kind
  /// Where the protected instructions begin; nil where nothing is protected.
  var start: Int?
  /// Stretches already ended.
  var segments: [(Int, Int)] = []
  let isProtected: Bool

  init(kind: Kind, start: Int? = nil) {
    self.kind = kind
    self.start = start
    isProtected = start != nil
  }
}

/// A protected stretch whose handler's place is not known yet.
struct PendingHandler {
  var start: Int
  var end: Int
  var label: Int32
  var depth: UInt16
  var level: Int
  var register: UInt16
}
