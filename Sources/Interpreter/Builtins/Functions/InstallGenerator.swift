extension Interpreter {
  /// The class of generators (Python reference, "Generator-iterator methods").
  func installGenerator() {
    let type = types.generator!
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let generator = receiver.generator else { return .none }
      return vm.str(
        "<generator object \(generator.qualifiedName.string) at \(vm.addressText(receiver))>")
    }
    type.method("__iter__", .none) { _, receiver, _ in receiver }
    type.method("__next__", .none) { vm, receiver, _ in
      guard let generator = receiver.generator else { return .none }
      return try vm.valueOrStop(vm.resume(generator, sending: .none))
    }
    type.method("send", .one) { vm, receiver, arguments in
      guard let generator = receiver.generator else { return .none }
      return try vm.valueOrStop(vm.resume(generator, sending: arguments[0]))
    }
    type.method("throw", .positional(1, 3)) { vm, receiver, arguments in
      guard let generator = receiver.generator else { return .none }
      let error = try vm.errorToThrow(arguments)
      return try vm.valueOrStop(vm.resume(generator, throwing: error))
    }
    type.method("close", .none) { vm, receiver, _ in
      guard let generator = receiver.generator else { return .none }
      try vm.close(generator)
      return .none
    }
    installGeneratorAttributes(type)
  }

  private func installGeneratorAttributes(_ type: PyType) {
    type.attribute(
      "__name__",
      { _, receiver in
        receiver.generator.map { .object($0.name) } ?? .none
      }
    ) { vm, receiver, value in
      guard let text = value.str else {
        throw vm.typeError("__name__ must be set to a string object")
      }
      receiver.generator?.name = text
    }
    type.attribute(
      "__qualname__",
      { _, receiver in
        receiver.generator.map { .object($0.qualifiedName) } ?? .none
      }
    ) { vm, receiver, value in
      guard let text = value.str else {
        throw vm.typeError("__qualname__ must be set to a string object")
      }
      receiver.generator?.qualifiedName = text
    }
    type.attribute("gi_running") { _, receiver in .bool(receiver.generator?.state == .running) }
    type.attribute("gi_suspended") { _, receiver in
      .bool(receiver.generator?.state == .suspended)
    }
    type.attribute("gi_code") { _, receiver in
      receiver.generator.map { .object($0.function.code) } ?? .none
    }
    type.attribute("gi_yieldfrom") { _, receiver in receiver.generator?.delegate ?? .none }
  }
}

extension PyGenerator {
  /// What a `yield from` waits for.
  fileprivate var delegate: Value? {
    guard state == .suspended, let registers, pc < function.code.instructionCount else {
      return nil
    }
    let instruction = function.code.instructions[pc]
    guard instruction.opcode == .yieldFrom, resultRegister == instruction.c else { return nil }
    return registers[Int(instruction.b)]
  }
}

extension VM {
  /// What a resumed generator gave; at its end, StopIteration with what it returned.
  fileprivate func valueOrStop(_ value: Value?) throws -> Value {
    if let value { return value }
    let result = generatorResult
    generatorResult = .none
    throw result.isNone ? error(.stopIteration) : error(.stopIteration, result)
  }

  /// The exception that `throw(type, value, traceback)` or `throw(value)` means.
  fileprivate func errorToThrow(_ arguments: Arguments) throws -> PyError {
    let value = arguments.at(1).bound ?? .none
    var traceback: PyTraceback?
    if let given = arguments.at(2).bound, !given.isNone {
      guard case .object(let o) = given, o.kind == .traceback else {
        throw typeError("throw() third argument must be a traceback object")
      }
      traceback = unsafeDowncast(o, to: PyTraceback.self)
    }
    let exception: PyException
    if let given = arguments[0].exception {
      if !value.isNone { throw typeError("instance exception may not have a separate value") }
      exception = given
    } else if let type = arguments[0].pyType,
      type.isSubtype(of: interpreter.exceptionType(.baseException))
    {
      if let given = value.exception, given.type.isSubtype(of: type) {
        exception = given
      } else {
        let parts = value.tuple.map { Array($0.values) } ?? (value.isNone ? [] : [value])
        exception = try self.exception(toRaise: call(arguments[0], parts))
      }
    } else {
      throw typeError(
        "exceptions must be classes or instances deriving from BaseException, not "
          + typeName(arguments[0]))
    }
    if let traceback { exception.traceback = traceback }
    return PyError(exception)
  }
}
