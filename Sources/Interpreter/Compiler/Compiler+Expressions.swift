extension Compiler {
  /// Leaves the value of an expression in some register: a local variable's own, or a temporary.
  mutating func operand(_ expression: Expression) throws(PythonSyntaxError) -> UInt16 {
    if case .name(let raw) = expression.kind, !block.scope.hasNamedExpression {
      let text = block.scope.mangle(raw)
      if block.scope.kind(of: text) == .local {
        let register = local(text)
        let outerRange = block.range
        block.range = expression.range
        checkBound(text, register)
        block.range = outerRange
        return register
      }
    }
    let register = temporary()
    try evaluate(expression, into: register)
    return register
  }

  /// Evaluates an expression into a register, which is written only when all has gone well.
  mutating func evaluate(
    _ expression: Expression, into target: UInt16
  ) throws(PythonSyntaxError) {
    let outerRange = block.range
    block.range = expression.range
    defer { block.range = outerRange }
    let mark = block.top
    defer { block.top = mark }
    switch expression.kind {
    case .constant(let value): emitConstant(interpreter.value(of: value), into: target)
    case .name(let name): load(name, into: target)
    case .boolOp(let op, let values): try evaluate(op, values, into: target)
    case .namedExpr(let name, let value):
      try evaluate(value, into: target)
      if case .name(let text) = name.kind {
        let copy = temporary()
        emit(Instruction(opcode: .move, a: copy, b: target))
        store(text, from: copy)
      }
    case .binOp(let left, let op, let right):
      try evaluate(left, op, right, into: target)
    case .unaryOp(let op, let operand): try evaluate(op, operand, into: target)
    case .lambda(let parameters, let body):
      guard let scope = block.scope.children[ObjectIdentifier(expression)] else { return }
      try makeFunction(into: target, parameters, [], scope) {
        compiler throws(PythonSyntaxError) in
        try compiler.function(scope, parameters) { compiler throws(PythonSyntaxError) in
          let register = compiler.temporary()
          try compiler.evaluate(body, into: register)
          compiler.emit(Instruction(opcode: .returnValue, b: register))
        }
      }
    case .ifExp(let test, let body, let orelse):
      let otherwise = label()
      let end = label()
      try jump(unless: test, to: otherwise)
      let before = block.assigned
      try evaluate(body, into: target)
      jump(.jump, to: end)
      place(otherwise)
      block.assigned = before
      try evaluate(orelse, into: target)
      block.assigned = before
      place(end)
    case .dict(let keys, let values): try evaluateDict(keys, values, into: target)
    case .set(let elements): try buildSequence(.buildSet, elements, into: target)
    case .list(let elements): try buildSequence(.buildList, elements, into: target)
    case .tuple(let elements): try buildSequence(.buildTuple, elements, into: target)
    case .listComp(let element, let generators):
      try comprehension(expression, generators, into: target, building: .buildList) {
        compiler, accumulator throws(PythonSyntaxError) in
        try compiler.emitAppend(.listAppend, element, to: accumulator)
      }
    case .setComp(let element, let generators):
      try comprehension(expression, generators, into: target, building: .buildSet) {
        compiler, accumulator throws(PythonSyntaxError) in
        try compiler.emitAppend(.setAdd, element, to: accumulator)
      }
    case .dictComp(let key, let value, let generators):
      try comprehension(expression, generators, into: target, building: .buildDict) {
        compiler, accumulator throws(PythonSyntaxError) in
        let mark = compiler.block.top
        let k = try compiler.operand(key)
        let v = try compiler.operand(value)
        compiler.emit(
          Instruction(
            opcode: .dictAdd, flags: compiler.consuming(b: k, c: v), a: accumulator, b: k, c: v))
        compiler.release(to: mark)
      }
    case .generatorExp(let element, let generators):
      try comprehension(expression, generators, into: target, building: nil) {
        compiler, _ throws(PythonSyntaxError) in
        let register = compiler.temporary()
        try compiler.evaluate(element, into: register)
        compiler.emit(Instruction(opcode: .yieldValue, a: register, b: register))
        compiler.emit(Instruction(opcode: .clear, a: register))
        compiler.release(to: register)
      }
    case .yield(let value):
      let register = temporary()
      if let value {
        try evaluate(value, into: register)
      } else {
        emitConstant(.none, into: register)
      }
      emit(Instruction(opcode: .yieldValue, a: target, b: register))
    case .yieldFrom(let value):
      let iterator = temporary()
      try evaluate(value, into: iterator)
      emit(Instruction(opcode: .getYieldFromIterator, a: iterator, b: iterator))
      let sent = temporary()
      emitConstant(.none, into: sent)
      emit(Instruction(opcode: .yieldFrom, a: target, b: iterator, c: sent))
      if target != iterator { emit(Instruction(opcode: .clear, a: iterator)) }
    case .compare(let left, let operators, let comparators):
      try evaluate(left, operators, comparators, into: target)
    case .call(let function, let arguments, let keywords):
      try call(function, arguments, keywords, expression.range, into: target)
    case .joinedStr(let parts): try buildSequence(.buildString, parts, into: target)
    case .formattedValue(let value, let conversion, let spec):
      let register = try operand(value)
      var flags: Instruction.Flags = consuming(b: register)
      var specRegister: UInt16 = 0
      if let spec {
        specRegister = temporary()
        try evaluate(spec, into: specRegister)
        flags.insert(.hasSpec)
      }
      emit(
        Instruction(
          opcode: .formatValue, flags: flags, a: target, b: register, c: specRegister,
          d: Int32(conversion ?? 0)))
    case .attribute(let value, let name):
      let register = try operand(value)
      block.range = expression.range.narrowed(toAttribute: name, of: expression.range)
      emit(
        .loadAttribute, a: target, b: register, d: self.name(name),
        flags: consuming(b: register, unless: target), cached: true)
    case .subscript(let value, let index):
      let register = try operand(value)
      if case .constant(.int(let number)) = index.kind, let short = Int32(exactly: number) {
        emit(
          Instruction(
            opcode: .loadItemImmediate, flags: consuming(b: register, unless: target), a: target,
            b: register, d: short))
      } else if case .slice(let lower, let upper, nil) = index.kind {
        let first = temporaries(2)
        try evaluate(lower, into: first)
        try evaluate(upper, into: first + 1)
        emit(
          Instruction(
            opcode: .loadSlice, flags: consuming(b: register, unless: target), a: target,
            b: register, c: first))
      } else {
        let key = try operand(index)
        emit(
          Instruction(
            opcode: .loadItem, flags: consuming(b: register, c: key, unless: target), a: target,
            b: register, c: key))
      }
    case .slice(let lower, let upper, let step):
      let first = temporaries(3)
      for (i, part) in [lower, upper, step].enumerated() {
        try evaluate(part, into: first + UInt16(i))
      }
      emit(Instruction(opcode: .buildSlice, a: target, b: first))
    case .starred:
      throw error("can't use starred expression here", expression.range)
    }
  }

  /// Evaluates a part of a slice; what is left out is None.
  private mutating func evaluate(
    _ part: Expression?, into register: UInt16
  ) throws(PythonSyntaxError) {
    if let part {
      try evaluate(part, into: register)
    } else {
      emitConstant(.none, into: register)
    }
  }

  /// The flags that let go of operands which are temporaries, but for one that is written anyway.
  func consuming(
    b: UInt16? = nil, c: UInt16? = nil, unless target: UInt16? = nil
  ) -> Instruction.Flags {
    var flags: Instruction.Flags = []
    if let b, isTemporary(b), b != target { flags.insert(.consumeB) }
    if let c, isTemporary(c), c != target { flags.insert(.consumeC) }
    return flags
  }

  mutating func emitAppend(
    _ opcode: Opcode, _ element: Expression, to accumulator: UInt16
  ) throws(PythonSyntaxError) {
    let mark = block.top
    let register = try operand(element)
    emit(
      Instruction(opcode: opcode, flags: consuming(b: register), a: accumulator, b: register))
    release(to: mark)
  }

  // MARK: Operators

  private mutating func evaluate(
    _ op: BooleanOperator, _ values: [Expression], into target: UInt16
  ) throws(PythonSyntaxError) {
    // A variable must keep its old value until the whole expression has its own.
    let register = isTemporary(target) ? target : temporary()
    let end = label()
    let before = block.assigned
    for (i, value) in values.enumerated() {
      try evaluate(value, into: register)
      if i == 0 { block.assigned.formUnion(before) }
      if i < values.count - 1 {
        jump(op == .and ? .jumpIfFalse : .jumpIfTrue, to: end, b: register)
      }
    }
    block.assigned = before
    place(end)
    if register != target { emit(Instruction(opcode: .take, a: target, b: register)) }
  }

  private mutating func evaluate(
    _ op: UnaryOperator, _ expression: Expression, into target: UInt16
  ) throws(PythonSyntaxError) {
    if op == .minus, case .constant(let constant) = expression.kind {
      switch constant {
      case .int(let i) where i != .min: return emitConstant(.int(-i), into: target)
      case .float(let d): return emitConstant(.float(-d), into: target)
      default: break
      }
    }
    let register = try operand(expression)
    let opcode: Opcode =
      switch op {
      case .invert: .invert
      case .not: .not
      case .plus: .plus
      case .minus: .negate
      }
    emit(
      Instruction(
        opcode: opcode, flags: consuming(b: register, unless: target), a: target, b: register))
  }

  private mutating func evaluate(
    _ left: Expression, _ op: BinaryOperator, _ right: Expression, into target: UInt16
  ) throws(PythonSyntaxError) {
    // A long chain of operators is a deep tree: walk down its left spine in a loop.
    var chain: [(BinaryOperator, Expression, SourceRange)] = [(op, right, block.range)]
    var first = left
    while case .binOp(let inner, let innerOp, let innerRight) = first.kind {
      chain.append((innerOp, innerRight, first.range))
      first = inner
    }
    var register = try operand(first)
    for (i, (op, right, range)) in chain.enumerated().reversed() {
      block.range = range
      let result = i == 0 ? target : (isTemporary(register) ? register : temporary())
      let mark = block.top
      emitBinary(op, register, try rightOperand(op, right), into: result)
      release(to: mark)
      register = result
    }
  }

  enum RightOperand {
    case register(UInt16)
    case immediate(Int32)
  }

  private mutating func rightOperand(
    _ op: BinaryOperator, _ right: Expression
  ) throws(PythonSyntaxError) -> RightOperand {
    if case .constant(.int(let number)) = right.kind, let short = Int32(exactly: number) {
      switch op {
      case .add, .sub, .mult, .bitAnd: return .immediate(short)
      case .floorDiv where short > 0, .mod where short > 0:
        return .immediate(short)
      default: break
      }
    }
    return .register(try operand(right))
  }

  private mutating func emitBinary(
    _ op: BinaryOperator, _ left: UInt16, _ right: RightOperand, into target: UInt16
  ) {
    switch right {
    case .immediate(let number):
      let opcode: Opcode =
        switch op {
        case .add: .addImmediate
        case .sub: .subtractImmediate
        case .mult: .multiplyImmediate
        case .floorDiv: .floorDivideImmediate
        case .mod: .moduloImmediate
        default: .andImmediate
        }
      emit(
        Instruction(
          opcode: opcode, flags: consuming(b: left, unless: target), a: target, b: left, d: number))
    case .register(let right):
      let opcode: Opcode =
        switch op {
        case .add: .add
        case .sub: .subtract
        case .mult: .multiply
        case .floorDiv: .floorDivide
        case .mod: .modulo
        case .div: .divide
        default: .binary
        }
      emit(
        Instruction(
          opcode: opcode, flags: consuming(b: left, c: right, unless: target), a: target, b: left,
          c: right, d: Int32(op.rawValue)))
    }
  }

  private mutating func evaluate(
    _ left: Expression, _ operators: [ComparisonOperator], _ comparators: [Expression],
    into target: UInt16
  ) throws(PythonSyntaxError) {
    var register = try operand(left)
    if operators.count == 1 {
      let right = try operand(comparators[0])
      emit(
        Instruction(
          opcode: .compare, flags: consuming(b: register, c: right, unless: target), a: target,
          b: register, c: right, d: Int32(operators[0].rawValue)))
      return
    }
    let result = isTemporary(target) && target != register ? target : temporary()
    let end = label()
    for (i, (op, comparator)) in zip(operators, comparators).enumerated() {
      let right = try operand(comparator)
      let isLast = i == operators.count - 1
      emit(
        Instruction(
          opcode: .compare,
          flags: consuming(b: register, c: isLast ? right : nil, unless: result), a: result,
          b: register, c: right, d: Int32(op.rawValue)))
      if !isLast { jump(.jumpIfFalse, to: end, b: result) }
      register = right
    }
    place(end)
    if result != target { emit(Instruction(opcode: .take, a: target, b: result)) }
  }

  // MARK: Displays

  mutating func buildSequence(
    _ opcode: Opcode, _ elements: [Expression], into target: UInt16
  ) throws(PythonSyntaxError) {
    let start = block.top
    let hasStars = elements.contains { if case .starred = $0.kind { true } else { false } }
    if !hasStars, elements.count <= 4096 {
      for element in elements { try evaluate(element, into: temporary()) }
      emit(Instruction(opcode: opcode, a: target, b: start, c: UInt16(elements.count)))
      release(to: start)
      return
    }
    let accumulator = temporary()
    emit(
      Instruction(opcode: opcode == .buildSet ? .buildSet : .buildList, a: accumulator, b: start))
    for element in elements {
      if case .starred(let inner) = element.kind {
        let register = try operand(inner)
        emit(
          Instruction(
            opcode: opcode == .buildSet ? .setUpdate : .listExtend,
            flags: consuming(b: register), a: accumulator, b: register))
      } else {
        try emitAppend(opcode == .buildSet ? .setAdd : .listAppend, element, to: accumulator)
      }
      release(to: accumulator + 1)
    }
    emit(
      Instruction(
        opcode: opcode == .buildTuple ? .listToTuple : .take, a: target, b: accumulator))
    release(to: start)
  }

  private mutating func evaluateDict(
    _ keys: [Expression?], _ values: [Expression], into target: UInt16
  ) throws(PythonSyntaxError) {
    let start = block.top
    if !keys.contains(where: { $0 == nil }), keys.count <= 2048 {
      for (key, value) in zip(keys, values) {
        if let key { try evaluate(key, into: temporary()) }
        try evaluate(value, into: temporary())
      }
      emit(Instruction(opcode: .buildDict, a: target, b: start, c: UInt16(keys.count)))
      release(to: start)
      return
    }
    let accumulator = temporary()
    emit(Instruction(opcode: .buildDict, a: accumulator, b: start))
    for (key, value) in zip(keys, values) {
      if let key {
        let k = try operand(key)
        let v = try operand(value)
        emit(
          Instruction(
            opcode: .dictAdd, flags: consuming(b: k, c: v), a: accumulator, b: k, c: v))
      } else {
        let v = try operand(value)
        emit(Instruction(opcode: .dictUpdate, flags: consuming(b: v), a: accumulator, b: v))
      }
      release(to: accumulator + 1)
    }
    emit(Instruction(opcode: .take, a: target, b: accumulator))
    release(to: start)
  }

  // MARK: Conditions

  /// Jumps when the truth of an expression is `sense`, and goes on otherwise.
  mutating func jump(
    if test: Expression, is sense: Bool, to target: Int32
  ) throws(PythonSyntaxError) {
    let outerRange = block.range
    block.range = test.range
    defer { block.range = outerRange }
    let mark = block.top
    switch test.kind {
    case .unaryOp(.not, let inner): try jump(if: inner, is: !sense, to: target)
    case .boolOp(let op, let values):
      let before = block.assigned
      if (op == .or) == sense {
        for value in values { try jump(if: value, is: sense, to: target) }
      } else {
        let skip = label()
        for value in values.dropLast() { try jump(if: value, is: !sense, to: skip) }
        if let last = values.last { try jump(if: last, is: sense, to: target) }
        place(skip)
      }
      block.assigned = before
    case .compare(let left, let operators, let comparators) where operators.count == 1:
      let register = try operand(left)
      var instruction = Instruction(
        opcode: .jumpCompare, a: UInt16(operators[0].rawValue), b: register, d: target)
      if case .constant(.int(let number)) = comparators[0].kind, let short = Int32(exactly: number),
        operators[0].rawValue <= ComparisonOperator.greaterEqual.rawValue
      {
        instruction.opcode = .jumpCompareImmediate
        instruction.e = short
        instruction.flags = consuming(b: register)
      } else {
        instruction.c = try operand(comparators[0])
        instruction.flags = consuming(b: register, c: instruction.c)
      }
      if sense { instruction.flags.insert(.jumpIfTrue) }
      emitJump(instruction)
    case .constant(let constant):
      if interpreter.isTruthy(constant) == sense { jump(.jump, to: target) }
    default:
      let register = try operand(test)
      jump(
        sense ? .jumpIfTrue : .jumpIfFalse, to: target, b: register,
        consume: isTemporary(register))
    }
    release(to: mark)
  }

  mutating func jump(unless test: Expression, to target: Int32) throws(PythonSyntaxError) {
    try jump(if: test, is: false, to: target)
  }
}
