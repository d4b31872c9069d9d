/// Turns a tree into code objects, one block at a time.
///
/// Every expression leaves its value in a register. Local variables are registers of their own, and
/// operands read them in place; everything else stands in temporaries, which grow and shrink like a
/// stack and are contiguous where a call or a display needs them to be.
struct Compiler {
  let interpreter: Interpreter
  let fileName: String
  var block: BlockState
  /// Whether expression statements print their values, as at a prompt.
  let isInteractive: Bool
  /// The line of the last statement behind which no `from __future__ import` may stand.
  var lastFutureLine: Int32 = 0

  /// Compiles a module. Errors: the syntax errors that only the whole block shows.
  static func compile(
    _ tree: Module, fileName: String, interpreter: Interpreter, interactive: Bool = false
  ) throws(PythonSyntaxError) -> CodeObject {
    let scope = try ScopeBuilder.build(tree, fileName: fileName)
    var compiler = Compiler(
      interpreter: interpreter, fileName: fileName,
      block: BlockState(scope, qualifiedName: "<module>", fileName: fileName),
      isInteractive: interactive)
    try compiler.compileModule(tree)
    let code = compiler.finish()
    code.warnings = scope.warnings
    return code
  }

  /// Compiles one expression as a module that returns its value.
  static func compile(
    _ expression: Expression, fileName: String, interpreter: Interpreter
  ) throws(PythonSyntaxError) -> CodeObject {
    let tree = Module(body: [Statement(.expression(expression), expression.range)])
    let scope = try ScopeBuilder.build(tree, fileName: fileName)
    var compiler = Compiler(
      interpreter: interpreter, fileName: fileName,
      block: BlockState(scope, qualifiedName: "<module>", fileName: fileName),
      isInteractive: false)
    let result = compiler.temporary()
    try compiler.evaluate(expression, into: result)
    compiler.emit(Instruction(opcode: .returnValue, b: result))
    return compiler.finish()
  }

  private mutating func compileModule(_ tree: Module) throws(PythonSyntaxError) {
    let leading = tree.body.prefix(try FutureFeatures.count(in: tree.body))
    lastFutureLine = leading.last?.range.line ?? 0
    var body = tree.body[...]
    if !isInteractive, let text = Compiler.documentation(of: tree.body) {
      let register = temporary()
      emitConstant(.object(interpreter.string(text)), into: register)
      emit(.storeGlobal, b: register, d: name("__doc__"), cached: true)
      release(to: register)
      body = body.dropFirst()
    }
    if Compiler.hasAnnotations(tree.body) { emit(Instruction(opcode: .setupAnnotations)) }
    for statement in body { try compile(statement) }
    emitReturnNone()
  }

  /// The docstring of a body, if its first statement is a string.
  static func documentation(of body: [Statement]) -> [UInt32]? {
    guard let first = body.first, case .expression(let expression) = first.kind,
      case .constant(.string(let text)) = expression.kind
    else { return nil }
    return text
  }

  /// Whether a body annotates a variable, at any depth of its own statements.
  static func hasAnnotations(_ body: [Statement]) -> Bool {
    body.contains { statement in
      switch statement.kind {
      case .annAssign: true
      case .if(_, let a, let b), .while(_, let a, let b), .for(_, _, let a, let b):
        hasAnnotations(a) || hasAnnotations(b)
      case .with(_, let a): hasAnnotations(a)
      case .try(let a, let handlers, let b, let c, _):
        hasAnnotations(a) || hasAnnotations(b) || hasAnnotations(c)
          || handlers.contains { hasAnnotations($0.body) }
      default: false
      }
    }
  }

  // MARK: Emitting

  mutating func emit(_ instruction: Instruction) {
    block.unit.instructions.append(instruction)
    block.unit.ranges.append(block.range)
  }

  /// Emits an instruction that needs an inline cache.
  mutating func emit(
    _ opcode: Opcode, a: UInt16 = 0, b: UInt16 = 0, c: UInt16 = 0, d: Int32 = 0,
    flags: Instruction.Flags = [], cached: Bool = false
  ) {
    var instruction = Instruction(opcode: opcode, flags: flags, a: a, b: b, c: c, d: d)
    if cached {
      instruction.e = Int32(block.unit.cacheCount)
      block.unit.cacheCount += 1
    }
    emit(instruction)
  }

  mutating func emitConstant(_ value: Value, into register: UInt16) {
    emit(Instruction(opcode: .loadConst, a: register, d: constant(value)))
  }

  mutating func emitReturnNone() {
    let register = temporary()
    emitConstant(.none, into: register)
    emit(Instruction(opcode: .returnValue, b: register))
    release(to: register)
  }

  /// The number of a constant; equal immediate values share one.
  mutating func constant(_ value: Value) -> Int32 {
    if let key = ConstantKey(value) {
      if let known = block.constantNumbers[key] { return known }
      block.constantNumbers[key] = Int32(block.unit.constants.count)
    }
    block.unit.constants.append(value)
    return Int32(block.unit.constants.count - 1)
  }

  /// The number of a name in the block's table, mangled where it must be.
  mutating func name(_ text: String) -> Int32 {
    let mangled = block.scope.mangle(text)
    if let known = block.nameNumbers[mangled] { return known }
    let number = Int32(block.unit.names.count)
    block.unit.names.append(interpreter.intern(mangled))
    block.nameNumbers[mangled] = number
    return number
  }

  // MARK: Labels

  /// A place that instructions jump to, which may not be known yet.
  mutating func label() -> Int32 {
    block.labels.append(-1)
    return Int32(block.labels.count - 1)
  }

  mutating func place(_ label: Int32) {
    block.labels[Int(label)] = Int32(block.unit.instructions.count)
  }

  mutating func jump(_ opcode: Opcode, to label: Int32, b: UInt16 = 0, consume: Bool = false) {
    block.jumps.append(block.unit.instructions.count)
    emit(Instruction(opcode: opcode, flags: consume ? .consumeB : [], b: b, d: label))
  }

  mutating func emitJump(_ instruction: Instruction) {
    block.jumps.append(block.unit.instructions.count)
    emit(instruction)
  }

  // MARK: Registers

  mutating func temporary() -> UInt16 {
    let register = block.top
    block.top &+= 1
    if Int(block.top) > block.unit.registerCount { block.unit.registerCount = Int(block.top) }
    if block.top > 60000 {
      block.isTooLarge = true
      block.top = 30000
    }
    return register
  }

  mutating func temporaries(_ count: Int) -> UInt16 {
    let first = block.top
    for _ in 0..<count { _ = temporary() }
    return first
  }

  mutating func release(to register: UInt16) { block.top = register }

  func isTemporary(_ register: UInt16) -> Bool { register >= block.firstTemporary }

  // MARK: Finishing

  mutating func finish() -> CodeObject {
    for i in block.jumps {
      let label = Int(block.unit.instructions[i].d)
      block.unit.instructions[i].d = block.labels[label]
    }
    block.unit.handlers = block.pendingHandlers.map { handler in
      ExceptionHandler(
        start: Int32(handler.start), end: Int32(handler.end),
        target: block.labels[Int(handler.label)], depth: handler.depth,
        level: UInt16(handler.level), register: handler.register)
    }
    return CodeObject(interpreter.types.code, block.unit)
  }

  func error(_ message: String, _ range: SourceRange) -> PythonSyntaxError {
    PythonSyntaxError(
      .syntaxError, message, line: Int(range.line), offset: Int(range.column) + 1,
      endLine: Int(range.endLine), endOffset: Int(range.endColumn) + 1)
  }
}

/// A constant by which equal ones are found again.
enum ConstantKey: Hashable {
  case none
  case bool(Bool)
  case int(Int)
  case float(UInt64)
  case object(ObjectIdentifier)

  init?(_ value: Value) {
    switch value {
    case .none: self = .none
    case .bool(let b): self = .bool(b)
    case .int(let i): self = .int(i)
    case .float(let d): self = .float(d.bitPattern)
    case .object(let o): self = .object(ObjectIdentifier(o))
    case .unbound: return nil
    }
  }
}
