extension Compiler {
  mutating func compile(_ statement: Statement) throws(PythonSyntaxError) {
    block.range = statement.range
    let mark = block.top
    defer { block.top = mark }
    switch statement.kind {
    case .functionDef(let definition): try compile(definition, statement.range)
    case .classDef(let definition): try compile(definition, statement.range)
    case .return(let value): try compileReturn(value)
    case .delete(let targets): for target in targets { try delete(target) }
    case .assign(let targets, let value): try assign(targets, value)
    case .augAssign(let target, let op, let value): try augment(target, op, value)
    case .annAssign(let target, let annotation, let value, let simple):
      try annotate(target, annotation, value, simple)
    case .for(let target, let iterable, let body, let orelse):
      try loop(over: iterable, target, body, orelse)
    case .while(let test, let body, let orelse): try loop(while: test, body, orelse)
    case .if(let test, let body, let orelse): try branch(test, body, orelse)
    case .with(let items, let body): try with(items[...], body, statement.range)
    case .raise(let exception, let cause): try raise(exception, cause)
    case .try(let body, let handlers, let orelse, let finalbody, let star):
      try compileTry(body, handlers, orelse, finalbody, star)
    case .assert(let test, let message): try assert(test, message)
    case .import(let names): try importModules(names)
    case .importFrom(let module, let names, let level):
      if module == "__future__", level == 0, statement.range.line > lastFutureLine {
        throw error(
          "from __future__ imports must occur at the beginning of the file", statement.range)
      }
      try importNames(module, names, level, statement.range)
    case .global, .nonlocal, .pass: emit(Instruction(opcode: .nop))
    case .expression(let expression):
      if case .constant = expression.kind, !isInteractive { return }
      let register = temporary()
      try evaluate(expression, into: register)
      if isInteractive, block.scope.kind == .module {
        emit(Instruction(opcode: .printExpression, b: register))
      }
      emit(Instruction(opcode: .clear, a: register))
    case .break: try leaveLoop(isBreak: true, statement.range)
    case .continue: try leaveLoop(isBreak: false, statement.range)
    }
  }

  private mutating func compile(_ body: [Statement]) throws(PythonSyntaxError) {
    for statement in body { try compile(statement) }
  }

  // MARK: Assignment

  private mutating func assign(
    _ targets: [Expression], _ value: Expression
  ) throws(PythonSyntaxError) {
    if targets.count == 1, case .name(let raw) = targets[0].kind {
      let text = block.scope.mangle(raw)
      if block.scope.kind(of: text) == .local {
        try evaluate(value, into: local(text))
        markAssigned(text)
        return
      }
    }
    if targets.count == 1, case .tuple(let names) = targets[0].kind,
      case .tuple(let values) = value.kind, names.count == values.count, names.count <= 3,
      !names.contains(where: { if case .starred = $0.kind { true } else { false } }),
      !values.contains(where: { if case .starred = $0.kind { true } else { false } })
    {
      let start = temporaries(values.count)
      for (i, value) in values.enumerated() { try evaluate(value, into: start + UInt16(i)) }
      for (i, name) in names.enumerated() { try store(to: name, from: start + UInt16(i)) }
      return
    }
    let register = temporary()
    try evaluate(value, into: register)
    for (i, target) in targets.enumerated() {
      if i == targets.count - 1 {
        try store(to: target, from: register)
      } else {
        let copy = temporary()
        emit(Instruction(opcode: .move, a: copy, b: register))
        try store(to: target, from: copy)
        release(to: copy)
      }
    }
  }

  /// Stores a temporary, which is let go, in any target.
  mutating func store(to target: Expression, from register: UInt16) throws(PythonSyntaxError) {
    let mark = block.top
    let outer = block.range
    block.range = target.range
    defer { block.range = outer }
    switch target.kind {
    case .name(let name): store(name, from: register)
    case .attribute(let object, let name):
      let holder = try operand(object)
      block.range = target.range.narrowed(toAttribute: name, of: target.range)
      emit(
        .storeAttribute, b: holder, c: register, d: self.name(name),
        flags: consuming(b: holder, c: register), cached: true)
    case .subscript(let object, let index):
      let holder = try operand(object)
      let key = try operand(index)
      block.range = target.range
      var flags = consuming(b: holder, c: key)
      if isTemporary(register) { flags.insert(.consumeA) }
      emit(Instruction(opcode: .storeItem, flags: flags, a: register, b: holder, c: key))
    case .tuple(let elements), .list(let elements): try unpack(register, to: elements)
    case .starred: throw error("starred assignment target must be in a list or tuple", target.range)
    default: throw error("cannot assign to expression", target.range)
    }
    release(to: mark)
  }

  private mutating func unpack(
    _ register: UInt16, to elements: [Expression]
  ) throws(PythonSyntaxError) {
    let start = temporaries(elements.count)
    let star = elements.firstIndex { if case .starred = $0.kind { true } else { false } }
    if let star {
      if elements[(star + 1)...].contains(where: {
        if case .starred = $0.kind { true } else { false }
      }) {
        throw error("multiple starred expressions in assignment", block.range)
      }
      emit(
        Instruction(
          opcode: .unpackRest, flags: consuming(b: register), a: start, b: register,
          c: UInt16(star), d: Int32(elements.count - star - 1)))
    } else {
      emit(
        Instruction(
          opcode: .unpack, flags: consuming(b: register), a: start, b: register,
          c: UInt16(elements.count)))
    }
    for (i, element) in elements.enumerated() {
      if case .starred(let inner) = element.kind {
        try store(to: inner, from: start + UInt16(i))
      } else {
        try store(to: element, from: start + UInt16(i))
      }
    }
  }

  private mutating func augment(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression
  ) throws(PythonSyntaxError) {
    let statementRange = block.range
    func emitInPlace(_ a: UInt16, _ b: UInt16, _ c: UInt16, _ compiler: inout Compiler) {
      compiler.block.range = statementRange
      let flags = compiler.consuming(b: b, c: c, unless: a)
      compiler.emit(
        Instruction(opcode: .inPlace, flags: flags, a: a, b: b, c: c, d: Int32(op.rawValue)))
    }
    switch target.kind {
    case .name(let raw):
      let text = block.scope.mangle(raw)
      if block.scope.kind(of: text) == .local {
        let register = local(text)
        block.range = target.range
        checkBound(text, register)
        block.range = statementRange
        if case .constant(.int(let number)) = value.kind, let short = Int32(exactly: number),
          op == .add || op == .sub
        {
          emit(
            Instruction(
              opcode: op == .add ? .addImmediate : .subtractImmediate, a: register, b: register,
              d: short))
          return
        }
        emitInPlace(register, register, try operand(value), &self)
        return
      }
      let register = temporary()
      block.range = target.range
      load(raw, into: register)
      emitInPlace(register, register, try operand(value), &self)
      store(raw, from: register)
    case .attribute(let object, let name):
      let holder = temporary()
      try evaluate(object, into: holder)
      let register = temporary()
      block.range = target.range.narrowed(toAttribute: name, of: target.range)
      emit(.loadAttribute, a: register, b: holder, d: self.name(name), cached: true)
      emitInPlace(register, register, try operand(value), &self)
      block.range = target.range.narrowed(toAttribute: name, of: target.range)
      emit(
        .storeAttribute, b: holder, c: register, d: self.name(name),
        flags: consuming(b: holder, c: register), cached: true)
    case .subscript(let object, let index):
      let holder = temporary()
      try evaluate(object, into: holder)
      let key = temporary()
      try evaluate(index, into: key)
      let register = temporary()
      block.range = target.range
      emit(Instruction(opcode: .loadItem, a: register, b: holder, c: key))
      emitInPlace(register, register, try operand(value), &self)
      block.range = target.range
      emit(
        Instruction(
          opcode: .storeItem, flags: [.consumeA, .consumeB, .consumeC], a: register, b: holder,
          c: key))
    default: throw error("illegal expression for augmented assignment", target.range)
    }
  }

  private mutating func annotate(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool
  ) throws(PythonSyntaxError) {
    if let value { try assign([target], value) }
    guard !block.scope.isFunctionLike else { return }
    let register = temporary()
    try evaluate(annotation, into: register)
    if simple, case .name(let name) = target.kind {
      let holder = temporary()
      load("__annotations__", into: holder)
      let key = temporary()
      emitConstant(.object(interpreter.intern(block.scope.mangle(name))), into: key)
      emit(
        Instruction(
          opcode: .storeItem, flags: [.consumeA, .consumeB, .consumeC], a: register, b: holder,
          c: key))
    } else {
      emit(Instruction(opcode: .clear, a: register))
    }
  }

  private mutating func delete(_ target: Expression) throws(PythonSyntaxError) {
    let mark = block.top
    block.range = target.range
    switch target.kind {
    case .name(let name): delete(name)
    case .attribute(let object, let name):
      let holder = try operand(object)
      block.range = target.range.narrowed(toAttribute: name, of: target.range)
      emit(
        Instruction(
          opcode: .deleteAttribute, flags: consuming(b: holder), b: holder, d: self.name(name)))
    case .subscript(let object, let index):
      let holder = try operand(object)
      let key = try operand(index)
      block.range = target.range
      emit(
        Instruction(
          opcode: .deleteItem, flags: consuming(b: holder, c: key), b: holder, c: key))
    case .tuple(let elements), .list(let elements):
      for element in elements { try delete(element) }
    default: throw error("cannot delete expression", target.range)
    }
    release(to: mark)
  }

  // MARK: Branches and loops

  private mutating func branch(
    _ test: Expression, _ body: [Statement], _ orelse: [Statement]
  ) throws(PythonSyntaxError) {
    let end = label()
    var test = test
    var body = body
    var orelse = orelse
    var after: Set<String>?
    // An elif chain is a deep tree: walk down its spine in a loop.
    while true {
      let otherwise = label()
      try jump(unless: test, to: otherwise)
      let before = block.assigned
      try compile(body)
      after = after.map { $0.intersection(block.assigned) } ?? block.assigned
      block.assigned = before
      if orelse.isEmpty {
        place(otherwise)
        break
      }
      jump(.jump, to: end)
      place(otherwise)
      if orelse.count == 1, case .if(let nextTest, let nextBody, let nextElse) = orelse[0].kind {
        block.range = orelse[0].range
        test = nextTest
        body = nextBody
        orelse = nextElse
        continue
      }
      try compile(orelse)
      break
    }
    if let after { block.assigned.formIntersection(after) }
    place(end)
  }

  /// Emits the fetching of the next value into a loop's target.
  mutating func forNext(
    _ target: Expression, iterator: UInt16, end: Int32
  ) throws(PythonSyntaxError) {
    if case .name(let raw) = target.kind {
      let text = block.scope.mangle(raw)
      if block.scope.kind(of: text) == .local {
        emitJump(Instruction(opcode: .forIterator, a: local(text), b: iterator, d: end))
        markAssigned(text)
        return
      }
    }
    let register = temporary()
    emitJump(Instruction(opcode: .forIterator, a: register, b: iterator, d: end))
    try store(to: target, from: register)
    release(to: register)
  }

  private mutating func loop(
    over iterable: Expression, _ target: Expression, _ body: [Statement], _ orelse: [Statement]
  ) throws(PythonSyntaxError) {
    let range = block.range
    let iterator = temporary()
    try evaluate(iterable, into: iterator)
    emit(Instruction(opcode: .getIterator, a: iterator, b: iterator))
    let top = label()
    let exhausted = label()
    let end = label()
    let before = block.assigned
    place(top)
    block.range = range
    try forNext(target, iterator: iterator, end: exhausted)
    block.enclosures.append(
      Enclosure(kind: .loop(breakLabel: end, continueLabel: top, iterator: iterator)))
    try compile(body)
    block.enclosures.removeLast()
    jump(.jumpBack, to: top)
    place(exhausted)
    block.assigned = before
    try compile(orelse)
    block.assigned = before
    place(end)
  }

  private mutating func loop(
    while test: Expression, _ body: [Statement], _ orelse: [Statement]
  ) throws(PythonSyntaxError) {
    let top = label()
    let exhausted = label()
    let end = label()
    let before = block.assigned
    place(top)
    try jump(unless: test, to: exhausted)
    block.enclosures.append(
      Enclosure(kind: .loop(breakLabel: end, continueLabel: top, iterator: nil)))
    try compile(body)
    block.enclosures.removeLast()
    jump(.jumpBack, to: top)
    place(exhausted)
    block.assigned = before
    try compile(orelse)
    block.assigned = before
    place(end)
  }

  private mutating func assert(
    _ test: Expression, _ message: Expression?
  ) throws(PythonSyntaxError) {
    let end = label()
    let range = block.range
    try jump(if: test, is: true, to: end)
    let callee = temporary()
    if let comparison = test.lastComparison { block.range = comparison }
    emit(Instruction(opcode: .loadAssertionError, a: callee))
    if let message {
      try evaluate(message, into: temporary())
      emit(Instruction(opcode: .call, a: callee, b: callee, c: 1, d: -1))
    }
    emit(Instruction(opcode: .raise, flags: .consumeB, b: callee))
    block.range = range
    place(end)
  }

  // MARK: Imports

  private mutating func importModules(_ names: [Alias]) throws(PythonSyntaxError) {
    for alias in names {
      let register = temporaries(3)
      emitConstant(.none, into: register + 1)
      emitConstant(.int(0), into: register + 2)
      emit(
        Instruction(
          opcode: .importName, a: register, b: register + 1, c: register + 2,
          d: constant(.object(interpreter.string(alias.name)))))
      if let asName = alias.asName {
        for part in alias.name.split(separator: ".").dropFirst() {
          emit(
            Instruction(opcode: .importFrom, a: register, b: register, d: name(String(part))))
        }
        store(asName, from: register)
      } else {
        store(String(alias.name.prefix { $0 != "." }), from: register)
      }
      release(to: register)
    }
  }

  private mutating func importNames(
    _ module: String?, _ names: [Alias], _ level: Int, _ range: SourceRange
  ) throws(PythonSyntaxError) {
    let register = temporaries(3)
    let list = names.map { Value.object(interpreter.intern($0.name)) }
    emitConstant(.object(PyTuple(interpreter.types.tuple, list)), into: register + 1)
    emitConstant(.int(level), into: register + 2)
    emit(
      Instruction(
        opcode: .importName, a: register, b: register + 1, c: register + 2,
        d: constant(.object(interpreter.string(module ?? "")))))
    for alias in names {
      if alias.name == "*" {
        emit(Instruction(opcode: .importStar, b: register))
        continue
      }
      let value = temporary()
      emit(Instruction(opcode: .importFrom, a: value, b: register, d: name(alias.name)))
      store(alias.asName ?? alias.name, from: value)
      release(to: value)
    }
    emit(Instruction(opcode: .clear, a: register))
  }
}
