extension Compiler {
  mutating func call(
    _ function: Expression, _ arguments: [Expression], _ keywords: [Keyword],
    _ range: SourceRange, into target: UInt16
  ) throws(PythonSyntaxError) {
    if case .attribute(let object, let name) = function.kind, !isSpread(arguments, keywords) {
      let mark = block.top
      let base = temporaries(2)
      let register = try operand(object)
      block.range = function.range.narrowed(toAttribute: name, of: function.range)
      emit(
        .loadMethod, a: base, b: register, d: self.name(name), flags: consuming(b: register),
        cached: true)
      release(to: base + 2)
      block.range = range.narrowed(toAttribute: name, of: function.range)
      try emitArguments(arguments, keywords, from: base + 2) { count, names in
        Instruction(opcode: .callMethod, a: target, b: base, c: count, d: names)
      }
      release(to: mark)
      return
    }
    let callee = temporary()
    try evaluate(function, into: callee)
    block.range = range
    if case .name("super") = function.kind, arguments.isEmpty, keywords.isEmpty,
      let number = block.freeNumbers["__class__"], let first = block.scope.parameters.first,
      block.unit.positionalCount > 0
    {
      let pyClass = temporary()
      emit(Instruction(opcode: .loadFree, a: pyClass, c: number, d: name("__class__")))
      let receiver = temporary()
      if block.scope.kind(of: first) == .local {
        // A deleted one arrives unbound, which `super` has its own words for.
        emit(Instruction(opcode: .move, a: receiver, b: local(first)))
      } else {
        load(first, into: receiver)
      }
      emit(Instruction(opcode: .call, a: target, b: callee, c: 2, d: -1))
      return
    }
    try emitCall(into: target, callee: callee, leading: 0, arguments, keywords, range)
  }

  private func isSpread(_ arguments: [Expression], _ keywords: [Keyword]) -> Bool {
    keywords.contains { $0.name == nil }
      || arguments.contains { if case .starred = $0.kind { true } else { false } }
      || arguments.count + keywords.count > 2000
  }

  /// Emits a call of the function in `callee`, after which `leading` arguments already stand.
  mutating func emitCall(
    into target: UInt16, callee: UInt16, leading: Int, _ arguments: [Expression],
    _ keywords: [Keyword], _ range: SourceRange
  ) throws(PythonSyntaxError) {
    let first = callee + 1 + UInt16(leading)
    if !isSpread(arguments, keywords) {
      try emitArguments(arguments, keywords, from: first) { count, names in
        Instruction(
          opcode: .call, a: target, b: callee, c: count + UInt16(leading), d: names)
      }
      return
    }
    let outer = block.range
    let list = temporary()
    emit(Instruction(opcode: .buildList, a: list, b: callee + 1, c: UInt16(leading)))
    for argument in arguments {
      if case .starred(let inner) = argument.kind {
        let register = try operand(inner)
        block.range = range
        emit(
          Instruction(
            opcode: .listExtend, flags: consuming(b: register), a: list, b: register, c: callee,
            d: 1))
        block.range = outer
      } else {
        try emitAppend(.listAppend, argument, to: list)
      }
      release(to: list + 1)
    }
    block.range = range
    emit(Instruction(opcode: .listToTuple, a: callee + 1, b: list))
    let map = temporary()
    if keywords.isEmpty {
      emit(Instruction(opcode: .clear, a: callee + 2))
    } else {
      emit(Instruction(opcode: .buildDict, a: map, b: map))
      for keyword in keywords {
        let value = try operand(keyword.value)
        block.range = range
        if let name = keyword.name {
          let pair = temporary()
          let key = temporary()
          emitConstant(.object(interpreter.intern(name)), into: key)
          emit(Instruction(opcode: .buildDict, a: pair, b: pair))
          emit(
            Instruction(
              opcode: .dictAdd, flags: consuming(b: key, c: value), a: pair, b: key, c: value))
          emit(Instruction(opcode: .dictMerge, flags: .consumeB, a: map, b: pair, c: callee))
        } else {
          emit(
            Instruction(
              opcode: .dictMerge, flags: consuming(b: value), a: map, b: value, c: callee))
        }
        release(to: map + 1)
      }
      emit(Instruction(opcode: .take, a: callee + 2, b: map))
    }
    emit(Instruction(opcode: .callSpread, a: target, b: callee))
  }

  private mutating func emitArguments(
    _ arguments: [Expression], _ keywords: [Keyword], from first: UInt16,
    _ instruction: (UInt16, Int32) -> Instruction
  ) throws(PythonSyntaxError) {
    for argument in arguments { try evaluate(argument, into: temporary()) }
    var names: Int32 = -1
    if !keywords.isEmpty {
      for keyword in keywords { try evaluate(keyword.value, into: temporary()) }
      let list = keywords.map { Value.object(interpreter.intern($0.name ?? "")) }
      names = constant(.object(PyTuple(interpreter.types.tuple, list)))
    }
    emit(instruction(UInt16(arguments.count + keywords.count), names))
    release(to: first)
  }

  /// A comprehension is a function of its first iterator.
  mutating func comprehension(
    _ expression: Expression, _ generators: [Comprehension], into target: UInt16,
    building: Opcode?,
    _ element: @escaping (inout Compiler, UInt16) throws(PythonSyntaxError) -> Void
  ) throws(PythonSyntaxError) {
    guard let scope = block.scope.children[ObjectIdentifier(expression)],
      let first = generators.first
    else { return }
    let callee = temporary()
    try makeFunction(into: callee, Parameters(), [], scope) {
      compiler throws(PythonSyntaxError) in
      try compiler.inner(scope) { compiler throws(PythonSyntaxError) in
        compiler.block.unit.positionalCount = 1
        var accumulator: UInt16 = 0
        if let building {
          accumulator = compiler.temporary()
          compiler.emit(Instruction(opcode: building, a: accumulator, b: accumulator))
        }
        try compiler.loops(generators[...], isFirst: true) {
          compiler throws(PythonSyntaxError) in try element(&compiler, accumulator)
        }
        if building != nil {
          compiler.emit(Instruction(opcode: .returnValue, b: accumulator))
        } else {
          compiler.emitReturnNone()
        }
      }
    }
    let iterator = temporary()
    try evaluate(first.iterable, into: iterator)
    block.range = expression.range
    emit(Instruction(opcode: .getIterator, a: iterator, b: iterator))
    emit(Instruction(opcode: .call, a: target, b: callee, c: 1, d: -1))
  }

  private mutating func loops(
    _ generators: ArraySlice<Comprehension>, isFirst: Bool,
    _ element: (inout Compiler) throws(PythonSyntaxError) -> Void
  ) throws(PythonSyntaxError) {
    guard let generator = generators.first else { return try element(&self) }
    let mark = block.top
    let iterator = temporary()
    if isFirst {
      emit(Instruction(opcode: .take, a: iterator, b: 0))
    } else {
      try evaluate(generator.iterable, into: iterator)
      emit(Instruction(opcode: .getIterator, a: iterator, b: iterator))
    }
    let top = label()
    let end = label()
    place(top)
    try forNext(generator.target, iterator: iterator, end: end)
    let assigned = block.assigned
    for condition in generator.conditions { try jump(unless: condition, to: top) }
    try loops(generators.dropFirst(), isFirst: false, element)
    block.assigned = assigned
    jump(.jumpBack, to: top)
    place(end)
    release(to: mark)
  }
}
