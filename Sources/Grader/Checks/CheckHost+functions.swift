import Interpreter
import Lab
import Sockets
import StandardModules
import Synchronization

/// A call of one of the learner's functions, and what came of it.
struct LearnerCall: Sendable {
  /// The submission that makes it; nil for what was loaded only.
  var submission: Submission?
  /// What it returned or raised.
  var result: PlainValue?
}

/// Calling the learner's functions, in the learner's own terminal.
extension CheckHost {
  /// Runs the learner's file as a module of that name: None, or `('raised', type, message)`, or why it
  /// did not return.
  func load(as module: String) -> PlainValue {
    let file = file
    let timeline = lab.timeline
    let program = program
    let submission = program.perform("import \(module)") { vm, main in
      guard let source = LearnerFile.contents(of: file) else { return }
      timeline.keep(source: String(decoding: source, as: UTF8.self), of: file)
      let made = try StandardModules.runModule(vm, source, as: module, fileName: file)
      main.set(vm.interpreter.intern(module), made)
    }
    let ending = wait(CheckHost.patience) { submission.result != nil }
    switch submission.result?.outcome {
    case .completed: return .none
    case .raised(let type, let message):
      return .tuple([.text("raised"), .text(type), .text(message)])
    default: return .tuple([.text(ending.rawValue)])
    }
  }

  /// Whether a module that was loaded has a name; None while an earlier call goes on.
  func has(_ name: String, in module: String) -> PlainValue {
    ask { vm, main in
      let module = main.get(vm.interpreter.intern(module)) ?? .none
      return .bool(try vm.findAttribute(module, name) != nil)
    }
  }

  /// Hands a descriptor to the learner's Python, as a socket that is kept: the number of it. While an
  /// earlier call goes on, the socket is made after it.
  func take(_ descriptor: Descriptor) -> Int {
    let number = newCall()
    notes.withLock { $0.handed.append(descriptor) }
    _ = ask { vm, main in
      try Kept(vm, main).set(number, try vm.takeSocket(descriptor))
      return .none
    }
    return number
  }

  /// The descriptor of a kept socket, -1 for a closed one; None while an earlier call goes on.
  func descriptor(of number: Int) -> PlainValue {
    ask { vm, main in
      .int((try Kept(vm, main)[number]?.socket).map { Int($0.descriptor.rawValue) } ?? -1)
    }
  }

  /// Has the learner's terminal answer, when it has nothing else to do; none where it does not come to
  /// that.
  private func ask(
    _ body: @escaping @Sendable (VM, PyDict) throws -> PlainValue
  ) -> PlainValue {
    let answer = Mutex(PlainValue.none)
    let submission = program.perform("look") { vm, main in
      let found = try body(vm, main)
      answer.withLock { $0 = found }
    }
    _ = wait(CheckHost.patience) { submission.result != nil }
    return answer.withLock { $0 }
  }

  private func newCall() -> Int {
    notes.withLock { notes in
      notes.calls.append(LearnerCall())
      return notes.calls.count - 1
    }
  }

  /// Calls a function `(module, name)`, or a method `(number of a kept result, name)`. Each argument is
  /// `('plain', value)`, `('socket', descriptor)`, which the function's socket then owns,
  /// `('kept', number)` or `('code', expression)`. Returns at once: the number of the call.
  func call(_ target: PlainValue, _ arguments: [PlainValue]) -> Int {
    let number = newCall()
    let name = target.items.last?.text ?? ""
    let timeline = lab.timeline
    let submission = program.perform("\(name)()") { [self] vm, main in
      let first = timeline.end
      let result = try outcome(vm, main, number) {
        let values = try arguments.map { try learnerValue($0, vm, main) }
        return try vm.call(callee(target, vm, main), values)
      }
      if try isOfProgram(target, vm, main) {
        timeline.note(
          .returned(CheckHost.end(of: arguments, result, from: first)), in: CheckHost.programName)
      }
      notes.withLock { $0.calls[number].result = result }
    }
    notes.withLock { $0.calls[number].submission = submission }
    return number
  }

  /// Whether a call is of what the learner wrote, and not of a socket's own methods.
  private func isOfProgram(_ target: PlainValue, _ vm: VM, _ main: PyDict) throws -> Bool {
    guard let number = target.items.first?.int else { return true }
    return try Kept(vm, main)[number]?.socket == nil
  }

  /// What is noted of a call that is over.
  private static func end(
    of arguments: [PlainValue], _ result: PlainValue, from first: Int
  ) -> NoteRecord.Return {
    let numbers = arguments.compactMap { argument in
      argument.items.first == .text("plain") ? argument.items.last?.int : nil
    }
    var end = NoteRecord.Return(first: first, asked: numbers.count == 1 ? numbers[0] : nil)
    if result.items.first == .text("value"), case .bytes(let bytes)? = result.items.last {
      end.byteCount = bytes.count
    }
    return end
  }

  /// Whether a call has returned, or raised.
  func isDone(_ number: Int) -> Bool {
    notes.withLock { notes in
      notes.calls.indices.contains(number) && notes.calls[number].submission?.result != nil
    }
  }

  /// What came of a call: `('value', value)`, `('kept', number, class, repr)`,
  /// `('raised', names of its classes, message, errno)`, or None.
  func result(_ number: Int) -> PlainValue {
    notes.withLock { notes in
      notes.calls.indices.contains(number) ? notes.calls[number].result ?? .none : .none
    }
  }

  /// Has the exception of a call count as one that nobody caught.
  func raise(_ number: Int) {
    let program = program
    let submission = program.perform("raise") { vm, main in
      guard let exception = try Kept(vm, main)[number]?.exception else { return }
      throw PyError(exception)
    }
    _ = wait(CheckHost.patience) { submission.result != nil }
  }

  private func callee(_ target: PlainValue, _ vm: VM, _ main: PyDict) throws -> Value {
    let items = target.items
    guard items.count == 2, let name = items[1].text else {
      throw vm.typeError("a call needs a target")
    }
    if let number = items[0].int {
      return try vm.getAttribute(try Kept(vm, main)[number] ?? .none, name)
    }
    let module = main.get(vm.interpreter.intern(items[0].text ?? "")) ?? .none
    return try vm.getAttribute(module, name)
  }

  private func learnerValue(_ value: PlainValue, _ vm: VM, _ main: PyDict) throws -> Value {
    let items = value.items
    guard items.count == 2, let kind = items[0].text else { return .none }
    switch kind {
    case "socket": return try vm.takeSocket(Descriptor(rawValue: Int32(items[1].int ?? -1)))
    case "kept": return try Kept(vm, main)[items[1].int ?? -1] ?? .none
    case "code":
      let code = try vm.compileExpression(Array((items[1].text ?? "").utf8), fileName: "<check>")
      let variables = vm.dict()
      variables.set(vm.interpreter.intern("__builtins__"), .object(vm.builtinsModule()))
      return try vm.run(code, in: variables)
    default: return try items[1].python(vm)
    }
  }

  private func outcome(
    _ vm: VM, _ main: PyDict, _ number: Int, _ body: () throws -> Value
  ) throws -> PlainValue {
    do {
      let value = try body()
      if let plain = PlainValue(value, vm) { return .tuple([.text("value"), plain]) }
      try Kept(vm, main).set(number, value)
      return .tuple([
        .text("kept"), .int(number), .text(vm.typeName(value)),
        .text((try? vm.repr(value).string) ?? ""),
      ])
    } catch let error as PyError {
      let exception = error.exception
      try Kept(vm, main).set(number, .object(exception))
      var errno = PlainValue.none
      if case .int(let number)? = exception.fields["errno"] { errno = .int(number) }
      return .tuple([
        .text("raised"),
        .list(
          exception.type.order.map {
            .text($0.takeUnretainedValue().name)
          }),
        .text((try? vm.string(.object(exception)).string) ?? ""), errno,
      ])
    }
  }

  /// Results that mean something in the learner's interpreter only, by the numbers of their calls.
  private struct Kept {
    let vm: VM
    let values: PyDict

    /// A name that no program can write.
    private static let name = "<kept>"

    init(_ vm: VM, _ main: PyDict) throws {
      self.vm = vm
      let key = vm.interpreter.intern(Kept.name)
      if let known = main.get(key)?.dict {
        values = known
      } else {
        values = vm.dict()
        main.set(key, .object(values))
      }
    }

    subscript(_ number: Int) -> Value? { values.get(vm.interpreter.intern("\(number)")) }

    func set(_ number: Int, _ value: Value) {
      values.set(vm.interpreter.intern("\(number)"), value)
    }
  }
}
