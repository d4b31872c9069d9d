extension Compiler {
  mutating func raise(
    _ exception: Expression?, _ cause: Expression?
  ) throws(PythonSyntaxError) {
    guard let exception else {
      emit(Instruction(opcode: .raise, b: UInt16.max))
      return
    }
    let range = block.range
    let register = try operand(exception)
    var flags = consuming(b: register)
    var causeRegister: UInt16 = 0
    if let cause {
      causeRegister = try operand(cause)
      flags.formUnion(consuming(c: causeRegister))
      flags.insert(.hasCause)
    }
    block.range = range
    emit(Instruction(opcode: .raise, flags: flags, b: register, c: causeRegister))
  }

  // MARK: Protected regions

  /// Begins a stretch of instructions whose exceptions go to one handler.
  mutating func enter(_ kind: Enclosure.Kind) {
    block.enclosures.append(Enclosure(kind: kind, start: block.unit.instructions.count))
  }

  /// Ends the innermost stretch and sends its exceptions to `target`, which finds them in
  /// `register` with all registers from `depth` on empty.
  mutating func leave(to target: Int32, register: UInt16, depth: UInt16) {
    let enclosure = block.enclosures.removeLast()
    var segments = enclosure.segments
    if let start = enclosure.start { segments.append((start, block.unit.instructions.count)) }
    for (start, end) in segments where start < end {
      block.pendingHandlers.append(
        PendingHandler(
          start: start, end: end, label: target, depth: depth, level: block.level,
          register: register))
    }
  }

  /// Emits what leaving all enclosures above `count` asks for, without their protection.
  private mutating func unwind(to count: Int, keeping result: UInt16?) throws(PythonSyntaxError) {
    var saved = block.enclosures
    let level = block.level
    let range = block.range
    while block.enclosures.count > count, let enclosure = block.enclosures.popLast() {
      let depth = block.enclosures.count
      if let start = enclosure.start {
        saved[depth].segments.append((start, block.unit.instructions.count))
        saved[depth].start = nil
      }
      let mark = block.top
      switch enclosure.kind {
      case .loop(_, _, let iterator):
        if let iterator, iterator != result { emit(Instruction(opcode: .clear, a: iterator)) }
      case .finally(let body): for statement in body { try compile(statement) }
      case .with(let exit):
        block.range = range
        emitExit(exit)
      case .handler(let register, let name):
        emit(Instruction(opcode: .popHandled))
        block.level -= 1
        emit(Instruction(opcode: .clear, a: register))
        if let name { unbind(name) }
      case .region: break
      }
      release(to: mark)
      saved.replaceSubrange(0..<depth, with: block.enclosures)
    }
    for i in count..<saved.count where saved[i].isProtected {
      saved[i].start = block.unit.instructions.count
    }
    block.enclosures = saved
    block.level = level
    block.range = range
  }

  mutating func emitExit(_ exit: UInt16) {
    let mark = block.top
    let first = temporaries(4)
    emit(Instruction(opcode: .take, a: first, b: exit))
    for i in 1...3 { emitConstant(.none, into: first + UInt16(i)) }
    emit(Instruction(opcode: .call, a: first, b: first, c: 3, d: -1))
    emit(Instruction(opcode: .clear, a: first))
    release(to: mark)
  }

  mutating func compileReturn(_ value: Expression?) throws(PythonSyntaxError) {
    let range = block.range
    let register = temporary()
    if let value {
      try evaluate(value, into: register)
    } else {
      emitConstant(.none, into: register)
    }
    let assigned = block.assigned
    try unwind(to: 0, keeping: register)
    block.assigned = assigned
    block.range = range
    emit(Instruction(opcode: .returnValue, b: register))
    release(to: register)
  }

  mutating func leaveLoop(isBreak: Bool, _ range: SourceRange) throws(PythonSyntaxError) {
    let found = block.enclosures.lastIndex { if case .loop = $0.kind { true } else { false } }
    guard let found,
      case .loop(let breakLabel, let continueLabel, let iterator) =
        block.enclosures[found].kind
    else {
      throw error(isBreak ? "'break' outside loop" : "'continue' not properly in loop", range)
    }
    let assigned = block.assigned
    try unwind(to: found + 1, keeping: nil)
    block.assigned = assigned
    if isBreak {
      if let iterator { emit(Instruction(opcode: .clear, a: iterator)) }
      jump(.jump, to: breakLabel)
    } else {
      jump(.jumpBack, to: continueLabel)
    }
  }

  // MARK: try

  mutating func compileTry(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orelse: [Statement],
    _ finalbody: [Statement], _ star: Bool
  ) throws(PythonSyntaxError) {
    if finalbody.isEmpty {
      return try compileExcept(body, handlers, orelse, star)
    }
    let caught = label()
    let end = label()
    let register = temporary()
    let before = block.assigned
    enter(.finally(finalbody))
    if handlers.isEmpty {
      for statement in body { try compile(statement) }
    } else {
      try compileExcept(body, handlers, orelse, star)
    }
    leave(to: caught, register: register, depth: register)
    for statement in finalbody { try compile(statement) }
    let after = block.assigned
    jump(.jump, to: end)

    place(caught)
    block.assigned = before
    emit(Instruction(opcode: .pushHandled, b: register))
    block.level += 1
    block.enclosures.append(Enclosure(kind: .handler(register: register, name: nil)))
    for statement in finalbody { try compile(statement) }
    block.enclosures.removeLast()
    block.level -= 1
    emit(Instruction(opcode: .reraise, b: register))
    block.assigned = after
    place(end)
  }

  private mutating func compileExcept(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orelse: [Statement], _ star: Bool
  ) throws(PythonSyntaxError) {
    let caught = label()
    let end = label()
    let register = temporary()
    let before = block.assigned
    enter(.region)
    for statement in body { try compile(statement) }
    leave(to: caught, register: register, depth: register)
    for statement in orelse { try compile(statement) }
    var after = block.assigned
    jump(.jump, to: end)

    place(caught)
    block.assigned = before
    emit(Instruction(opcode: .pushHandled, b: register))
    block.level += 1
    if star {
      try starClauses(handlers, register, end, &after)
    } else {
      try clauses(handlers, register, end, &after)
    }
    block.level -= 1
    block.assigned = after
    place(end)
  }

  private mutating func clauses(
    _ handlers: [ExceptHandler], _ register: UInt16, _ end: Int32, _ after: inout Set<String>
  ) throws(PythonSyntaxError) {
    let before = block.assigned
    for (i, handler) in handlers.enumerated() {
      if handler.type == nil, i < handlers.count - 1 {
        throw error("default 'except:' must be last", handler.range)
      }
      let next = label()
      block.assigned = before
      block.range = handler.range
      let mark = block.top
      if let type = handler.type {
        let test = temporary()
        let wanted = try operand(type)
        block.range = type.range
        emit(
          Instruction(
            opcode: .matchException, flags: consuming(c: wanted), a: test, b: register, c: wanted))
        jump(.jumpIfFalse, to: next, b: test)
      }
      release(to: mark)
      try handlerBody(handler, register)
      after.formIntersection(block.assigned)
      block.range = handler.range
      emit(Instruction(opcode: .popHandled))
      emit(Instruction(opcode: .clear, a: register))
      jump(.jump, to: end)
      place(next)
    }
    emit(Instruction(opcode: .reraise, b: register))
  }

  /// The body of an except clause; its name is bound first and unbound however it ends.
  private mutating func handlerBody(
    _ handler: ExceptHandler, _ register: UInt16
  ) throws(PythonSyntaxError) {
    guard let name = handler.name else {
      block.enclosures.append(Enclosure(kind: .handler(register: register, name: nil)))
      for statement in handler.body { try compile(statement) }
      block.enclosures.removeLast()
      return
    }
    let mark = block.top
    let copy = temporary()
    emit(Instruction(opcode: .move, a: copy, b: register))
    store(name, from: copy)
    let failed = label()
    let done = label()
    enter(.handler(register: register, name: name))
    for statement in handler.body { try compile(statement) }
    leave(to: failed, register: copy, depth: copy)
    let assigned = block.assigned
    unbind(name)
    jump(.jump, to: done)
    place(failed)
    unbind(name)
    emit(Instruction(opcode: .reraise, b: copy))
    place(done)
    block.assigned = assigned
    block.assigned.remove(block.scope.mangle(name))
    release(to: mark)
  }

  /// `except*` (PEP 654): each clause takes its part of the group; what is left or raised anew is
  /// raised together at the end.
  private mutating func starClauses(
    _ handlers: [ExceptHandler], _ register: UInt16, _ end: Int32, _ after: inout Set<String>
  ) throws(PythonSyntaxError) {
    let mark = block.top
    let raised = temporary()
    let original = temporary()
    let parts = temporaries(2)
    emit(Instruction(opcode: .buildList, a: raised, b: raised))
    emit(Instruction(opcode: .move, a: original, b: register))
    emit(Instruction(opcode: .move, a: parts, b: register))
    let before = block.assigned
    for handler in handlers {
      let next = label()
      block.assigned = before
      block.range = handler.range
      if let type = handler.type {
        let wanted = try operand(type)
        emit(
          Instruction(
            opcode: .matchGroup, flags: consuming(c: wanted), a: parts, b: parts, c: wanted))
        release(to: parts + 2)
      }
      jump(.jumpIfUnbound, to: next, b: parts + 1)
      let caught = label()
      let failure = temporary()
      enter(.region)
      emit(Instruction(opcode: .pushHandled, b: parts + 1))
      block.level += 1
      try handlerBody(
        ExceptHandler(type: nil, name: handler.name, body: handler.body, range: handler.range),
        parts + 1)
      emit(Instruction(opcode: .popHandled))
      block.level -= 1
      leave(to: caught, register: failure, depth: failure)
      jump(.jump, to: next)
      place(caught)
      emit(Instruction(opcode: .listAppend, flags: .consumeB, a: raised, b: failure))
      release(to: failure)
      after.formIntersection(block.assigned)
      place(next)
      emit(Instruction(opcode: .clear, a: parts + 1))
    }
    block.assigned = before
    let result = temporary()
    let done = label()
    emit(Instruction(opcode: .regroup, a: result, b: raised, c: parts))
    emit(Instruction(opcode: .popHandled))
    jump(.jumpIfUnbound, to: done, b: result)
    emit(Instruction(opcode: .reraise, b: result))
    place(done)
    emit(Instruction(opcode: .clear, a: raised))
    emit(Instruction(opcode: .clear, a: register))
    emit(Instruction(opcode: .clear, a: parts))
    emit(Instruction(opcode: .clear, a: original))
    jump(.jump, to: end)
    release(to: mark)
  }

  // MARK: with

  mutating func with(
    _ items: ArraySlice<WithItem>, _ body: [Statement], _ range: SourceRange
  ) throws(PythonSyntaxError) {
    guard let item = items.first else {
      for statement in body { try compile(statement) }
      return
    }
    let mark = block.top
    let exit = temporaries(2)
    let context = temporary()
    try evaluate(item.context, into: context)
    block.range = range
    emit(Instruction(opcode: .enterContext, flags: .consumeB, a: exit, b: context))
    release(to: context)
    let caught = label()
    let end = label()
    let before = block.assigned
    enter(.with(exit))
    if let target = item.target {
      try store(to: target, from: exit + 1)
    } else {
      emit(Instruction(opcode: .clear, a: exit + 1))
    }
    try with(items.dropFirst(), body, range)
    // A context manager may swallow an exception: nothing done inside is certain afterwards.
    leave(to: caught, register: exit + 1, depth: exit + 1)
    block.range = range
    emitExit(exit)
    jump(.jump, to: end)
    place(caught)
    block.assigned = before
    emit(Instruction(opcode: .pushHandled, b: exit + 1))
    block.level += 1
    let swallowed = temporary()
    emit(Instruction(opcode: .exitContext, a: swallowed, b: exit, c: exit + 1))
    let handled = label()
    jump(.jumpIfTrue, to: handled, b: swallowed)
    emit(Instruction(opcode: .reraise, b: exit + 1))
    place(handled)
    emit(Instruction(opcode: .popHandled))
    block.level -= 1
    emit(Instruction(opcode: .clear, a: exit))
    emit(Instruction(opcode: .clear, a: exit + 1))
    place(end)
    release(to: mark)
  }
}
