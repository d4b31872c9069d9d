import Interpreter
import Sockets

/// A `select.epoll` object (Linux).
final class PyEpoll: PyObject {
  private(set) var queue: EventQueue?
  private let network: NetworkState

  init(_ type: PyType, _ queue: EventQueue, _ network: NetworkState) {
    self.queue = queue
    self.network = network
    super.init(type, .other)
    network.addLoose(queue.descriptor.rawValue)
  }

  deinit { close() }

  func close() {
    guard let open = queue else { return }
    network.removeLoose(open.descriptor.rawValue)
    queue = nil
  }

  /// Makes the class.
  static func makeType(_ vm: VM) -> PyType {
    let type = vm.interpreter.makeType("select.epoll", module: "select")
    type.qualifiedName = "epoll"
    type.constructor(.any) { vm, type, arguments in
      let values = try vm.epollArguments(arguments)
      let size = values.0.isUnbound ? -1 : try CNumber.strictInt(vm, values.0)
      let flags = values.1.isUnbound ? 0 : try CNumber.strictInt(vm, values.1)
      if size != -1, size <= 0 { throw vm.valueError("negative sizehint") }
      let closesOnExec = SocketConstants.value(named: "EPOLL_CLOEXEC") ?? 0
      if Int(flags) & ~closesOnExec != 0 { throw vm.plainOSError("invalid flags") }
      let network = vm.interpreter.network
      try network.admit(vm)
      let queue = try vm.rethrow { () throws(SocketError) in try EventQueue() }
      return .object(PyEpoll(type, queue, network))
    }
    type.classMethod("fromfd", .one) { vm, receiver, arguments in
      let number = try CNumber.strictInt(vm, arguments[0])
      let network = vm.interpreter.network
      if network.isGraded, !network.owns(number) { throw vm.osError(.badDescriptor) }
      guard let made = receiver.pyType else { return .none }
      let queue = EventQueue(owning: Descriptor(rawValue: number))
      return .object(PyEpoll(made, queue, network))
    }
    addControl(type)
    addWaiting(type)
    return type
  }

  private static func addControl(_ type: PyType) {
    let usual = EventQueue.Events([.readable, .urgent, .writable])
    type.method("register", .named(ParameterList("fd, eventmask="))) { vm, receiver, arguments in
      let queue = try vm.openEpoll(receiver)
      let number = try vm.pollableDescriptor(arguments[0])
      let events =
        arguments[1].isUnbound
        ? usual : EventQueue.Events(rawValue: try CNumber.maskedUnsigned(vm, arguments[1]))
      try vm.rethrow { () throws(SocketError) in
        try queue.add(Descriptor(rawValue: number), events)
      }
      return .none
    }
    type.method("modify", .named(ParameterList("fd, eventmask"))) { vm, receiver, arguments in
      let queue = try vm.openEpoll(receiver)
      let number = try vm.pollableDescriptor(arguments[0])
      let events = EventQueue.Events(rawValue: try CNumber.maskedUnsigned(vm, arguments[1]))
      try vm.rethrow { () throws(SocketError) in
        try queue.modify(Descriptor(rawValue: number), events)
      }
      return .none
    }
    type.method("unregister", .named(ParameterList("fd"))) { vm, receiver, arguments in
      let queue = try vm.openEpoll(receiver)
      let number = try vm.pollableDescriptor(arguments[0])
      try vm.rethrow { () throws(SocketError) in try queue.remove(Descriptor(rawValue: number)) }
      return .none
    }
    type.method("close", .none) { _, receiver, _ in
      (receiver.object as? PyEpoll)?.close()
      return .none
    }
    type.method("fileno", .none) { vm, receiver, _ in
      .int(Int(try vm.openEpoll(receiver).descriptor.rawValue))
    }
    type.attribute("closed") { _, receiver in
      .bool((receiver.object as? PyEpoll)?.queue == nil)
    }
    type.method("__enter__", .none) { vm, receiver, _ in
      _ = try vm.openEpoll(receiver)
      return receiver
    }
    type.method("__exit__", .any) { _, receiver, _ in
      (receiver.object as? PyEpoll)?.close()
      return .none
    }
  }

  private static func addWaiting(_ type: PyType) {
    type.method("poll", .named(ParameterList("timeout=, maxevents="))) {
      vm, receiver, arguments in
      let queue = try vm.openEpoll(receiver)
      let deadline = try vm.waitDeadline(arguments[0], isMilliseconds: false)
      var maximum = arguments[1].isUnbound ? -1 : try CNumber.strictInt(vm, arguments[1])
      if maximum == -1 { maximum = 1023 }
      if maximum <= 0 {
        throw vm.valueError("maxevents must be greater than 0, got \(maximum)")
      }
      let network = vm.interpreter.network
      let now = Deadline(nanoseconds: .min)
      return try network.perform(
        vm, "epoll", nil, .init(numbers: [vm.span(deadline)])
      ) { call in
        while true {
          let events = try vm.rethrow { () throws(SocketError) in
            try queue.wait(maximum: Int(maximum), until: now)
          }
          let isOver = deadline.map { $0 == now || vm.clock.remaining(until: $0) == 0 } ?? false
          if !events.isEmpty || isOver {
            call?.ready = events.map { event in
              // The first five have poll's numbers.
              let bits = Int16(truncatingIfNeeded: event.events.rawValue & 0x1f)
              return PollEntry(event.descriptor, [], ready: PollEvents(rawValue: bits))
            }
            return .object(vm.list(events.map { vm.eventValue($0) }))
          }
          _ = try network.wait(vm, call, queue.descriptor, .readable, until: deadline)
        }
      }
    }
  }
}

extension VM {
  /// The events of an epoll object. Errors: ValueError for a closed one.
  fileprivate func openEpoll(_ value: Value) throws -> EventQueue {
    guard let queue = (value.object as? PyEpoll)?.queue else {
      throw valueError("I/O operation on closed epoll object")
    }
    return queue
  }

  fileprivate func eventValue(_ event: EventQueue.Event) -> Value {
    .object(
      tuple([.int(Int(event.descriptor.rawValue)), .int(Int(event.events.rawValue))]))
  }

  /// The arguments of `epoll(sizehint=-1, flags=0)`. Errors: TypeError.
  fileprivate func epollArguments(_ arguments: Arguments) throws -> (Value, Value) {
    var values = (arguments.at(0), arguments.at(1))
    if arguments.count > 2 {
      throw typeError("epoll() takes at most 2 arguments (\(arguments.count) given)")
    }
    for (key, value) in arguments.named {
      switch key.string {
      case "sizehint": values.0 = value
      case "flags": values.1 = value
      default:
        throw typeError("'\(key.string)' is an invalid keyword argument for epoll()")
      }
    }
    return values
  }
}
