extension Compiler {
  /// Compiles an inner block with its own state and returns its code.
  mutating func inner(
    _ scope: Scope, _ body: (inout Compiler) throws(PythonSyntaxError) -> Void
  ) throws(PythonSyntaxError) -> CodeObject {
    let prefix: String
    switch block.scope.kind {
    case .module: prefix = ""
    case .classBody: prefix = block.unit.qualifiedName + "."
    default: prefix = block.unit.qualifiedName + ".<locals>."
    }
    let isGlobal = scope.kind == .function && block.scope.globals.contains(scope.name)
    var state = BlockState(
      scope, qualifiedName: (isGlobal ? "" : prefix) + scope.name, fileName: fileName)
    state.layOutVariables(interpreter: interpreter)
    state.range = block.range
    state.unit.firstLine = Int(block.range.line)
    state.unit.isGenerator = scope.isGenerator
    let outer = block
    block = state
    for parameter in scope.parameters { markAssigned(parameter) }
    for name in scope.cells.sorted() where name != "__class__" || scope.kind != .classBody {
      emit(Instruction(opcode: .makeCell, a: local(name)))
    }
    if scope.kind == .classBody, scope.cells.contains("__class__") {
      emit(Instruction(opcode: .makeCell, a: local("__class__")))
    }
    try body(&self)
    if block.isTooLarge { throw error("block is too large", block.range) }
    let code = finish()
    block = outer
    return code
  }

  /// Compiles a function's parameters and body.
  mutating func function(
    _ scope: Scope, _ parameters: Parameters,
    _ body: (inout Compiler) throws(PythonSyntaxError) -> Void
  ) throws(PythonSyntaxError) -> CodeObject {
    try inner(scope) { compiler throws(PythonSyntaxError) in
      compiler.block.unit.positionalOnlyCount = parameters.positionalOnly.count
      compiler.block.unit.positionalCount =
        parameters.positionalOnly.count + parameters.positional.count
      compiler.block.unit.keywordOnlyCount = parameters.keywordOnly.count
      compiler.block.unit.hasVariadic = parameters.variadic != nil
      compiler.block.unit.hasKeywords = parameters.keywords != nil
      try body(&compiler)
    }
  }

  mutating func compile(
    _ definition: FunctionDefinition, _ range: SourceRange
  ) throws(PythonSyntaxError) {
    let mark = block.top
    let decorators = try evaluateDecorators(definition.decorators)
    block.range = range
    let target = temporary()
    guard let scope = block.scope.children[ObjectIdentifier(definition)] else { return }
    let documentation = Compiler.documentation(of: definition.body)
    var annotations: [(String, Expression)] = []
    for parameter in definition.parameters.asWritten {
      if let annotation = parameter.annotation {
        annotations.append((block.scope.mangle(parameter.name), annotation))
      }
    }
    if let returns = definition.returns { annotations.append(("return", returns)) }
    try makeFunction(into: target, definition.parameters, annotations, scope) {
      compiler throws(PythonSyntaxError) in
      try compiler.function(scope, definition.parameters) { compiler throws(PythonSyntaxError) in
        if let first = definition.decorators.first {
          compiler.block.unit.firstLine = Int(first.range.line)
        }
        var body = definition.body[...]
        if let documentation {
          compiler.block.unit.documentation = .object(compiler.interpreter.string(documentation))
          body = body.dropFirst()
        }
        for statement in body { try compiler.compile(statement) }
        compiler.emitReturnNone()
      }
    }
    try applyDecorators(decorators, definition.decorators, to: target)
    block.range = range
    store(definition.name, from: target)
    release(to: mark)
  }

  mutating func evaluateDecorators(
    _ decorators: [Expression]
  ) throws(PythonSyntaxError) -> [UInt16] {
    var registers: [UInt16] = []
    for decorator in decorators {
      let register = temporaries(2)
      try evaluate(decorator, into: register)
      registers.append(register)
    }
    return registers
  }

  mutating func applyDecorators(
    _ registers: [UInt16], _ decorators: [Expression], to target: UInt16
  ) throws(PythonSyntaxError) {
    for (register, decorator) in zip(registers, decorators).reversed() {
      block.range = decorator.range
      emit(Instruction(opcode: .take, a: register + 1, b: target))
      emit(Instruction(opcode: .call, a: target, b: register, c: 1, d: -1))
    }
  }

  /// Emits the making of a function: defaults, annotations and closure first, then the function.
  mutating func makeFunction(
    into target: UInt16, _ parameters: Parameters, _ annotations: [(String, Expression)],
    _ scope: Scope, _ compileBody: (inout Compiler) throws(PythonSyntaxError) -> CodeObject
  ) throws(PythonSyntaxError) {
    let mark = block.top
    var present: Int32 = 0
    let range = block.range
    let first = temporaries(4)
    let defaults = (parameters.positionalOnly + parameters.positional).compactMap(\.default)
    if !defaults.isEmpty {
      present |= 1
      try buildSequence(.buildTuple, defaults, into: first)
    }
    let keywordDefaults = parameters.keywordOnly.filter { $0.default != nil }
    if !keywordDefaults.isEmpty {
      present |= 2
      try buildNamed(
        keywordDefaults.compactMap { p in p.default.map { (block.scope.mangle(p.name), $0) } },
        into: first + 1)
    }
    if !annotations.isEmpty {
      present |= 4
      try buildNamed(annotations, into: first + 2)
    }
    block.range = range
    if !scope.frees.isEmpty {
      present |= 8
      let start = block.top
      for name in scope.frees {
        let register = temporary()
        if block.scope.cells.contains(name) {
          emit(Instruction(opcode: .move, a: register, b: local(name)))
        } else {
          emit(
            Instruction(opcode: .loadClosure, a: register, c: block.freeNumbers[name] ?? 0))
        }
      }
      emit(
        Instruction(
          opcode: .buildTuple, a: first + 3, b: start, c: UInt16(scope.frees.count)))
      release(to: start)
    }
    let code = try compileBody(&self)
    block.range = range
    emit(
      Instruction(
        opcode: .makeFunction, a: target, b: first, d: constant(.object(code)), e: present))
    release(to: mark)
  }

  private mutating func buildNamed(
    _ pairs: [(String, Expression)], into target: UInt16
  ) throws(PythonSyntaxError) {
    let start = block.top
    for (name, value) in pairs {
      let key = temporary()
      emitConstant(.object(interpreter.intern(name)), into: key)
      let register = temporary()
      try evaluate(value, into: register)
    }
    emit(Instruction(opcode: .buildDict, a: target, b: start, c: UInt16(pairs.count)))
    release(to: start)
  }

  mutating func compile(_ definition: ClassDefinition, _ range: SourceRange)
    throws(PythonSyntaxError)
  {
    let mark = block.top
    let decorators = try evaluateDecorators(definition.decorators)
    block.range = range
    let target = temporary()
    guard let scope = block.scope.children[ObjectIdentifier(definition)] else { return }
    let callee = temporary()
    emit(Instruction(opcode: .loadBuildClass, a: callee))
    let body = temporary()
    try makeFunction(into: body, Parameters(), [], scope) { compiler throws(PythonSyntaxError) in
      try compiler.classBody(scope, definition)
    }
    let nameRegister = temporary()
    emitConstant(.object(interpreter.intern(definition.name)), into: nameRegister)
    try emitCall(
      into: target, callee: callee, leading: 2, definition.bases, definition.keywords, range)
    try applyDecorators(decorators, definition.decorators, to: target)
    block.range = range
    store(definition.name, from: target)
    release(to: mark)
  }

  /// A class body is a function of its namespace that returns the `__class__` cell, or None.
  private mutating func classBody(
    _ scope: Scope, _ definition: ClassDefinition
  ) throws(PythonSyntaxError) -> CodeObject {
    try inner(scope) { compiler throws(PythonSyntaxError) in
      compiler.block.unit.positionalCount = 1
      let register = compiler.temporary()
      compiler.emit(.loadGlobal, a: register, d: compiler.name("__name__"), cached: true)
      compiler.store("__module__", from: register)
      compiler.emitConstant(
        .object(compiler.interpreter.string(compiler.block.unit.qualifiedName)), into: register)
      compiler.store("__qualname__", from: register)
      var body = definition.body[...]
      if let text = Compiler.documentation(of: definition.body) {
        compiler.emitConstant(.object(compiler.interpreter.string(text)), into: register)
        compiler.store("__doc__", from: register)
        body = body.dropFirst()
      }
      if Compiler.hasAnnotations(definition.body) {
        compiler.emit(Instruction(opcode: .setupAnnotations))
      }
      compiler.release(to: register)
      for statement in body { try compiler.compile(statement) }
      if scope.cells.contains("__class__") {
        compiler.emit(Instruction(opcode: .returnValue, b: compiler.local("__class__")))
      } else {
        compiler.emitReturnNone()
      }
    }
  }
}
