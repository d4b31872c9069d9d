import Interpreter
import Sockets

/// A `select.poll` object.
final class PyPoll: PyObject {
  /// The descriptors in the order of their registration.
  private(set) var order: [Int32] = []
  private var events: [Int32: PollEvents] = [:]
  fileprivate var isPolling = false

  init(_ type: PyType) { super.init(type, .other) }

  func contains(_ number: Int32) -> Bool { events[number] != nil }

  func set(_ number: Int32, _ mask: PollEvents) {
    if events.updateValue(mask, forKey: number) == nil { order.append(number) }
  }

  func remove(_ number: Int32) -> Bool {
    guard events.removeValue(forKey: number) != nil else { return false }
    order.removeAll { $0 == number }
    return true
  }

  var entries: [PollEntry] {
    order.map { PollEntry(Descriptor(rawValue: $0), events[$0] ?? []) }
  }

  /// Makes the class.
  static func makeType(_ vm: VM) -> PyType {
    let type = vm.interpreter.makeType("select.poll", module: "select")
    type.qualifiedName = "poll"
    type.isBase = false
    type.construct = { vm, _, _ in throw vm.typeError("cannot create 'select.poll' instances") }
    func mask(_ vm: VM, _ value: Value) throws -> PollEvents {
      guard vm.isIntegerValue(value) else { throw vm.typeError("an integer is required") }
      let number = try vm.bigIndex(value)
      if number.isNegative { throw vm.valueError("value must be positive") }
      guard let bits = number.asInt.flatMap({ UInt16(exactly: $0) }) else {
        throw vm.error(.overflowError, "Python int too large for C unsigned short")
      }
      return PollEvents(rawValue: Int16(bitPattern: bits))
    }
    type.method("register", .positional(1, 2)) { vm, receiver, arguments in
      let poll = try vm.pollObject(receiver)
      let number = try vm.pollableDescriptor(arguments[0])
      poll.set(
        number,
        arguments.count > 1
          ? try mask(vm, arguments[1]) : [.readable, .urgent, .writable])
      return .none
    }
    type.method("modify", .positional(2, 2)) { vm, receiver, arguments in
      let poll = try vm.pollObject(receiver)
      let number = try vm.pollableDescriptor(arguments[0])
      let events = try mask(vm, arguments[1])
      guard poll.contains(number) else { throw vm.osError(.noEntry) }
      poll.set(number, events)
      return .none
    }
    type.method("unregister", .one) { vm, receiver, arguments in
      let poll = try vm.pollObject(receiver)
      let number = try vm.pollableDescriptor(arguments[0])
      if !poll.remove(number) { throw vm.keyError(.int(Int(number))) }
      return .none
    }
    type.method("poll", .positional(0, 1)) { vm, receiver, arguments in
      try vm.pollObject(receiver).poll(vm, arguments.at(0))
    }
    return type
  }

  /// `poll([timeout])`, the timeout in milliseconds.
  private func poll(_ vm: VM, _ timeout: Value) throws -> Value {
    let deadline = try vm.waitDeadline(timeout, isMilliseconds: true)
    if isPolling { throw vm.error(.runtimeError, "concurrent poll() invocation") }
    isPolling = true
    defer { isPolling = false }
    var entries = self.entries
    return try vm.interpreter.network.perform(
      vm, "poll", nil, .init(numbers: [vm.span(deadline)], watched: self.order)
    ) { call in
      try vm.pollObserved(call, &entries, until: deadline)
      call?.ready = entries
      let ready = entries.filter { !$0.ready.isEmpty }.map { entry -> Value in
        let events = Int(UInt16(bitPattern: entry.ready.rawValue))
        return .object(vm.tuple([.int(Int(entry.descriptor.rawValue)), .int(events)]))
      }
      return .object(vm.list(ready))
    }
  }
}

extension VM {
  fileprivate func pollObject(_ value: Value) throws -> PyPoll {
    guard let poll = value.object as? PyPoll else {
      throw typeError("a poll object is required, not '\(typeName(value))'")
    }
    return poll
  }

  /// Nanoseconds from now until a deadline; -1 for never.
  func span(_ deadline: Deadline?) -> Int {
    deadline.map { $0.nanoseconds == .min ? 0 : Int(clock.remaining(until: $0)) } ?? -1
  }

  /// When the time of `poll` or `epoll.poll` is up: nil for never, which None and negative numbers
  /// mean. Errors: TypeError, ValueError, OverflowError.
  func waitDeadline(_ timeout: Value, isMilliseconds: Bool) throws -> Deadline? {
    guard let timeout = timeout.bound, !timeout.isNone else { return nil }
    let span: Int64
    do {
      span =
        isMilliseconds
        ? try Span.nanoseconds(self, milliseconds: timeout)
        : try Span.nanoseconds(self, seconds: timeout)
    } catch let error as PyError where error.matches(self, .typeError) {
      throw typeError("timeout must be an integer or None")
    }
    if span / 1_000_000 > Int64(Int32.max) { throw error(.overflowError, "timeout is too large") }
    if span < 0 { return nil }
    return span == 0 ? Deadline(nanoseconds: .min) : clock.after(nanoseconds: span)
  }
}
