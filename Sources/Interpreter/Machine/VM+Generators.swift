extension VM {
  /// Turns the innermost frame, just made for a generator function, into a generator.
  func takeGenerator() -> Value {
    let frame = self.frame
    let function = frame.pointee.function.takeUnretainedValue()
    let count = function.code.registerCount
    let registers = Heap.allocate(count, of: Value.self)
    registers.moveInitialize(from: frame.pointee.base, count: count)
    frame.pointee.function.release()
    depth &-= 1
    return .object(PyGenerator(types.generator, function: function, registers: registers))
  }

  /// Makes a suspended generator's frame the innermost one. In a loop (`kind` is `iteration`) the
  /// caller's register `destination` gets the value, and the caller goes on at `exhausted` when
  /// there is none.
  func enter(
    _ generator: PyGenerator, sending value: consuming Value, kind: Frame.Kind,
    destination: UInt16 = 0, exhausted: Int32 = 0
  ) throws {
    switch generator.state {
    case .running: throw valueError("generator already executing")
    case .created where !value.isNone:
      throw typeError("can't send non-None value to a just-started generator")
    default: break
    }
    try checkDepth(0)
    guard let registers = generator.registers else { return }
    if generator.state == .suspended {
      (registers + Int(generator.resultRegister)).set(value)
    }
    let function = Unmanaged.passUnretained(generator.function)
    (frames + depth).initialize(
      to: Frame(
        code: function.code, function: function, base: registers, top: top,
        next: function.code.instructions + generator.pc,
        kind: kind, destination: destination, exhausted: exhausted, handledCount: handledCount,
        generator: Unmanaged.passUnretained(generator), instance: nil))
    depth &+= 1
    if generator.hasHandled {
      handled.append(contentsOf: generator.handled)
      generator.handled.removeAll()
    }
    generator.state = .running
  }

  /// Suspends the innermost frame, which gave a value.
  @inline(__always)
  func suspend(at next: UnsafeMutablePointer<Instruction>, result register: UInt16) {
    let frame = self.frame
    guard let generator = frame.pointee.generator else { return }
    generator.suspend(at: next - frame.pointee.code.instructions, result: register)
    if handledCount > frame.pointee.handledCount { keepHandled(generator) }
    depth &-= 1
  }

  /// Moves the exceptions that the innermost frame handles to its generator.
  @inline(never) private func keepHandled(_ generator: Unmanaged<PyGenerator>) {
    let count = frame.pointee.handledCount
    generator.takeUnretainedValue().handled = Array(handled[count...])
    handled.removeLast(handled.count - count)
  }

  /// Runs a generator to its next value, or nil at its end, when `generatorResult` holds what it
  /// returned. Errors: what its body raises.
  package func resume(_ generator: PyGenerator, sending value: Value) throws -> Value? {
    if generator.state == .finished {
      generatorResult = .none
      return nil
    }
    try enterNative()
    defer { leaveNative() }
    try enter(generator, sending: value, kind: .entry)
    return try finish(generator, run())
  }

  private func finish(_ generator: PyGenerator, _ result: Value) -> Value? {
    if generator.state == .suspended { return result }
    generatorResult = result
    return nil
  }

  /// Raises an error inside a generator where it waits; the next value, or nil at its end.
  package func resume(_ generator: PyGenerator, throwing error: PyError) throws -> Value? {
    switch generator.state {
    case .running: throw valueError("generator already executing")
    case .finished: throw error
    case .created:
      // The frame is shown in the traceback although nothing of it has run.
      try enterNative()
      defer { leaveNative() }
      try enter(generator, sending: .none, kind: .entry)
      frame.pointee.next += 1
      return try finish(generator, run(raising: error))
    case .suspended: break
    }
    try enterNative()
    defer { leaveNative() }
    guard let registers = generator.registers else { throw error }
    let instruction = generator.function.code.instructions[generator.pc]
    guard instruction.opcode == .yieldFrom, generator.resultRegister == instruction.c else {
      try enter(generator, sending: .none, kind: .entry)
      return try finish(generator, run(raising: error))
    }
    // It waits for an inner iterator: the error goes there first.
    let inner = registers[Int(instruction.b)]
    generator.state = .running
    do {
      if let value = try throwInto(inner, error) {
        generator.state = .suspended
        return value
      }
      generator.state = .suspended
      let result = generatorResult
      generator.pc += 1
      generator.resultRegister = instruction.a
      try enter(generator, sending: result, kind: .entry)
      return try finish(generator, run())
    } catch let failure as PyError {
      generator.state = .suspended
      generator.pc += 1
      try enter(generator, sending: .none, kind: .entry)
      return try finish(generator, run(raising: failure))
    }
  }

  /// Throws into what `yield from` waits for; nil when that ended, with `generatorResult`.
  private func throwInto(_ inner: Value, _ error: PyError) throws -> Value? {
    if error.matches(self, .generatorExit) {
      if let generator = inner.generator {
        try close(generator)
      } else if let method = try findAttribute(inner, interpreter.names.close) {
        _ = try call(method)
      }
      throw error
    }
    if let generator = inner.generator { return try resume(generator, throwing: error) }
    guard let method = try findAttribute(inner, interpreter.names.throwName) else { throw error }
    do {
      return try call(method, .object(error.exception))
    } catch let stop as PyError where stop.matches(self, .stopIteration) {
      generatorResult = stop.exception.fields["value"] ?? .none
      return nil
    }
  }

  /// `generator.close()`. Errors: RuntimeError if it goes on, and what its clean-up raises.
  package func close(_ generator: PyGenerator) throws {
    switch generator.state {
    case .finished: return
    case .created:
      generator.releaseRegisters()
      return
    case .running: throw valueError("generator already executing")
    case .suspended: break
    }
    do {
      if try resume(generator, throwing: error(.generatorExit)) != nil {
        throw error(.runtimeError, "generator ignored GeneratorExit")
      }
    } catch let error as PyError where error.matches(self, .generatorExit, .stopIteration) {}
  }

  /// One step of `yield from`: the value to hand on, or nil when the iterator has ended, with
  /// `generatorResult`.
  func step(_ iterator: Value, sending value: Value) throws -> Value? {
    if let generator = iterator.generator { return try resume(generator, sending: value) }
    do {
      if value.isNone {
        if case .object(let o) = iterator, o.kind == .iterator, o.isExact {
          generatorResult = .none
          return try unsafeDowncast(o, to: PyIterator.self).next(self)
        }
        return try callSpecial(type(of: iterator).special(.next), iterator)
      }
      return try call(getAttribute(iterator, interpreter.names.send), value)
    } catch let stop as PyError where stop.matches(self, .stopIteration) {
      generatorResult = stop.exception.fields["value"] ?? .none
      return nil
    }
  }
}

extension Value {
  /// The generator behind the value.
  package var generator: PyGenerator? {
    if case .object(let o) = self, o.kind == .generator {
      return unsafeDowncast(o, to: PyGenerator.self)
    }
    return nil
  }
}
