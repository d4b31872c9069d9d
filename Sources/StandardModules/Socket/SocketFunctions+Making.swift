import Interpreter
import Sockets

/// Functions that make sockets.
extension ModuleBuilder {
  func addSocketMakers() {
    python("create_connection", "address, timeout=, source_address=, *, all_errors=") {
      vm, values in
      try vm.createConnection(values[0], values[1], values[2], values[3])
    }
    python("create_server", "address, *, family=, backlog=, reuse_port=, dualstack_ipv6=") {
      vm, values in
      try vm.createServer(values[0], values[1], values[2], values[3], values[4])
    }
    python("has_dualstack_ipv6", "") { vm, _ in .bool(VM.hasDualStack()) }
    python("socketpair", "family=, type=, proto=") { vm, values in
      try vm.socketPair(values[0], values[1], values[2])
    }
    python("fromfd", "fd, family, type, proto=") { vm, values in
      let fd = try CNumber.strictInt(vm, values[0])
      let network = vm.interpreter.network
      if network.isGraded, !network.owns(fd) { throw vm.osError(.badDescriptor) }
      try network.admit(vm)
      let copy = try vm.rethrow { () throws(SocketError) in
        try Descriptor(rawValue: fd).duplicate()
      }
      network.sharesDescriptors = true
      let family = try CNumber.strictInt(vm, values[1])
      let type = try CNumber.strictInt(vm, values[2])
      let number = try values[3].bound.map { try CNumber.strictInt(vm, $0) } ?? 0
      return .object(try PySocket.make(vm, copy, family, type, number))
    }
    function("close", .one) { vm, _, arguments in
      let fd = try CNumber.strictInt(vm, arguments[0])
      let network = vm.interpreter.network
      if network.isGraded, !network.owns(fd) { throw vm.osError(.badDescriptor) }
      network.removeLoose(fd)
      try vm.rethrow { () throws(SocketError) in try Descriptor(rawValue: fd).close() }
      return .none
    }
    function("dup", .one) { vm, _, arguments in
      let fd = try CNumber.strictInt(vm, arguments[0])
      let network = vm.interpreter.network
      if network.isGraded, !network.owns(fd) { throw vm.osError(.badDescriptor) }
      try network.admit(vm)
      let copy = try vm.rethrow { () throws(SocketError) in
        try Descriptor(rawValue: fd).duplicate()
      }
      network.sharesDescriptors = true
      network.addLoose(copy.rawValue)
      return .int(Int(copy.rawValue))
    }
  }

  /// Adds a function whose arguments are checked as those of one written in Python.
  func python(
    _ name: String, _ parameters: StaticString, _ body: @escaping (VM, [Value]) throws -> Value
  ) {
    let list = PythonParameters(name, parameters)
    function(name, .any) { vm, _, arguments in try body(vm, list.bind(vm, arguments)) }
  }
}

extension VM {
  /// `socket.create_connection`: tries each address of a host until one connects.
  func createConnection(
    _ address: Value, _ timeout: Value, _ source: Value, _ allErrors: Value
  ) throws -> Value {
    let outer = library
    library = "create_connection"
    defer { library = outer }
    let pair = try unpackPair(address)
    let wantsAll = try !allErrors.isUnbound && isTrue(allErrors)
    var failures: [PyError] = []
    for answer in try addressInformation(pair.0, pair.1, type: .stream) {
      let socket = try newSocket(answer)
      do {
        if let timeout = timeout.bound, !timeout.isIdentical(interpreter.network.unsetTimeout) {
          try socket.setTimeout(self, timeoutArgument(timeout))
        }
        if !source.isUnbound, try isTrue(source) {
          _ = try callMethod(.object(socket), "bind", source)
        }
        try socket.connect(self, answer.address)
        return .object(socket)
      } catch let error as PyError where error.matches(self, .osError) {
        if !wantsAll { failures.removeAll() }
        failures.append(error)
        socket.closeDescriptor()
      }
    }
    if wantsAll, !failures.isEmpty {
      let group = Value.object(interpreter.exceptionType(.exceptionGroup))
      let members = list(failures.map { .object($0.exception) })
      let made = try call(group, str("create_connection failed"), .object(members))
      if let exception = made.exception { throw PyError(exception) }
    }
    throw failures.first ?? plainOSError("getaddrinfo returns an empty list")
  }

  private func unpackPair(_ value: Value) throws -> (Value, Value) {
    guard value.object != nil, let items = try? array(of: value) else {
      throw typeError("cannot unpack non-iterable \(typeName(value)) object")
    }
    if items.count < 2 {
      throw valueError("not enough values to unpack (expected 2, got \(items.count))")
    }
    if items.count > 2 { throw valueError("too many values to unpack (expected 2)") }
    return (items[0], items[1])
  }

  private func newSocket(_ answer: ResolvedAddress) throws -> PySocket {
    let network = interpreter.network
    let socket = PySocket(network.types.socket, network)
    try initialize(
      socket, .int(Int(answer.family.rawValue)), .int(Int(answer.type.rawValue)),
      .int(Int(answer.protocol.rawValue)), .unbound)
    return socket
  }

  /// `socket.create_server`: a listening socket that can be bound again at once.
  func createServer(
    _ address: Value, _ family: Value, _ backlog: Value, _ reusePort: Value, _ dualStack: Value
  ) throws -> Value {
    let outer = library
    library = "create_server"
    defer { library = outer }
    let family =
      try family.bound.map { try CNumber.strictInt(self, $0) }
      ?? AddressFamily.ipv4.rawValue
    let isIPv6 = family == AddressFamily.ipv6.rawValue
    let takesBoth = try !dualStack.isUnbound && isTrue(dualStack)
    if takesBoth {
      if !VM.hasDualStack() {
        throw valueError("dualstack_ipv6 not supported on this platform")
      }
      if !isIPv6 { throw valueError("dualstack_ipv6 requires AF_INET6 family") }
    }
    let network = interpreter.network
    let socket = PySocket(network.types.socket, network)
    let server = Value.object(socket)
    try initialize(socket, .int(Int(family)), .unbound, .unbound, .unbound)
    func set(_ level: OptionLevel, _ name: String, _ value: Int32) throws {
      guard let option = SocketOption(named: name) else { return }
      _ = try network.perform(
        self, "setsockopt", socket,
        .init(numbers: [Int(level.rawValue), Int(option.number), Int(value)])
      ) { _ in
        try rethrow { () throws(SocketError) in
          try socket.descriptor.setOption(option, to: value)
        }
        return .none
      }
    }
    do {
      try? set(.socket, "SO_REUSEADDR", 1)
      if try !reusePort.isUnbound && isTrue(reusePort) { try set(.socket, "SO_REUSEPORT", 1) }
      if isIPv6 { try? set(.ipv6, "IPV6_V6ONLY", takesBoth ? 0 : 1) }
      do {
        _ = try callMethod(server, "bind", address)
      } catch let error as PyError where error.matches(self, .osError) {
        let values = error.exception.arguments.values
        guard values.count == 2, case .int(let number) = values[0], let text = values[1].str else {
          throw error
        }
        let place = try repr(address).string
        let message = "\(text.string) (while attempting to bind on address \(place))"
        let anew = osError(number, message)
        anew.exception.context = error.exception
        anew.exception.suppressesContext = true
        throw anew
      }
      if let backlog = backlog.bound, !backlog.isNone {
        _ = try callMethod(server, "listen", backlog)
      } else {
        _ = try callMethod(server, "listen")
      }
    } catch {
      socket.isClosed = true
      socket.closeDescriptor()
      throw error
    }
    return server
  }

  /// Whether an IPv6 socket can take IPv4 connections too.
  static func hasDualStack() -> Bool {
    guard let option = SocketOption(named: "IPV6_V6ONLY"),
      let descriptor = try? Descriptor.open(.ipv6, .stream)
    else { return false }
    defer { try? descriptor.close() }
    return (try? descriptor.setOption(option, to: 0 as Int32)) != nil
  }

  /// `socket.socketpair`.
  func socketPair(_ family: Value, _ type: Value, _ number: Value) throws -> Value {
    let given = family.bound.flatMap { $0.isNone ? nil : $0 }
    let family = try given.map { try CNumber.int(self, $0) } ?? AddressFamily.unix.rawValue
    let type = try type.bound.map { try CNumber.int(self, $0) } ?? SocketType.stream.rawValue
    let number = try number.bound.map { try CNumber.int(self, $0) } ?? 0
    let network = interpreter.network
    return try network.perform(self, "socketpair", nil) { call in
      try network.admit(self, 2)
      try network.policy.check(self, family: family, type: type)
      let pair = try rethrow { () throws(SocketError) in
        try Descriptor.pair(
          AddressFamily(rawValue: family), SocketType(rawValue: type),
          SocketProtocol(rawValue: number))
      }
      let first = try PySocket.make(self, pair.0, family, type, number)
      let second = try PySocket.make(self, pair.1, family, type, number)
      call?.made = first
      call?.madeToo = second
      return .object(tuple([.object(first), .object(second)]))
    }
  }
}
