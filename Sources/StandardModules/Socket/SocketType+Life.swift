import Interpreter
import Sockets

/// How sockets are made, and what `_socket.socket` says of itself.
extension PyType {
  func installSocketLife() {
    method("__init__", .any) { vm, receiver, arguments in
      var values = (0..<4).map { arguments.at($0) }
      let count = arguments.count + arguments.named.count
      if count > 4 {
        throw vm.typeError("socket() takes at most 4 arguments (\(count) given)")
      }
      for (key, value) in arguments.named {
        guard let i = ["family", "type", "proto", "fileno"].firstIndex(of: key.string) else {
          throw vm.typeError("'\(key.string)' is an invalid keyword argument for socket()")
        }
        values[i] = value
      }
      try vm.initialize(vm.socket(receiver), values[0], values[1], values[2], values[3])
      return .none
    }
    method("__repr__", .none) { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return vm.str(
        "<socket object, fd=\(socket.descriptor.rawValue), family=\(socket.family), "
          + "type=\(socket.socketType), proto=\(socket.protocolNumber)>")
    }
    method("fileno", .none) { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      socket.network.sharesDescriptors = true
      return try socket.network.perform(vm, "fileno", socket) { _ in
        .int(Int(socket.descriptor.rawValue))
      }
    }
    method("close", .none) { vm, receiver, _ in
      try vm.socket(receiver).closeChecked(vm)
      return .none
    }
    method("detach", .none) { vm, receiver, _ in
      .int(Int(try vm.socket(receiver).detach().rawValue))
    }
    attribute("family") { vm, receiver in .int(Int(try vm.socket(receiver).family)) }
    attribute("type") { vm, receiver in .int(Int(try vm.socket(receiver).socketType)) }
    attribute(
      "proto", { vm, receiver in .int(Int(try vm.socket(receiver).protocolNumber)) },
      set: { vm, _, _ in throw vm.error(.attributeError, "readonly attribute") })
    attribute("timeout") { vm, receiver in try vm.socket(receiver).timeoutValue }
  }
}

extension VM {
  /// The socket that a method was called on. Errors: TypeError for another object.
  @inline(__always) func socket(_ receiver: Value) throws -> PySocket {
    if case .object(let o) = receiver, o.kind == .other, let socket = o as? PySocket {
      return socket
    }
    throw typeError("a socket is required, not '\(typeName(receiver))'")
  }

  /// What `socket(...)` does: opens a new descriptor, or takes over one. -1 for family, type and
  /// protocol means the usual ones, or those of the descriptor. Errors: OSError, TypeError, ValueError.
  func initialize(
    _ socket: PySocket, _ family: Value, _ type: Value, _ number: Value, _ fileno: Value
  ) throws {
    var family = try family.bound.map { try CNumber.strictInt(self, $0) } ?? -1
    var type = try type.bound.map { try CNumber.strictInt(self, $0) } ?? -1
    var number = try number.bound.map { try CNumber.strictInt(self, $0) } ?? -1
    let given = fileno.bound.flatMap { $0.isNone ? nil : $0 }
    _ = try socket.network.perform(
      self, "socket", nil,
      .init(numbers: [Int(family), Int(type), Int(number)], made: socket)
    ) { _ in
      socket.closeDescriptor()
      let descriptor: Descriptor
      if let given {
        descriptor = try existing(given, &family, &type, &number)
        socket.network.sharesDescriptors = true
      } else {
        if family == -1 { family = AddressFamily.ipv4.rawValue }
        if type == -1 { type = SocketType.stream.rawValue }
        if number == -1 { number = 0 }
        try socket.network.policy.check(self, family: family, type: type)
        try socket.network.admit(self)
        let request = (AddressFamily(rawValue: family), SocketType(rawValue: type), number)
        descriptor = try rethrow { () throws(SocketError) in
          try Descriptor.open(request.0, request.1, SocketProtocol(rawValue: request.2))
        }
      }
      let flags =
        Int32(truncatingIfNeeded: SocketConstants.value(named: "SOCK_NONBLOCK") ?? 0)
        | Int32(truncatingIfNeeded: SocketConstants.value(named: "SOCK_CLOEXEC") ?? 0)
      try socket.begin(
        self, descriptor, family, type & ~flags, number,
        isNonBlocking: given == nil && flags & type & 0x800 != 0)
      return .none
    }
  }

  /// The descriptor of `fileno=`, with what the system says it is. Errors: OSError, ValueError.
  private func existing(
    _ value: Value, _ family: inout Int32, _ type: inout Int32, _ number: inout Int32
  ) throws -> Descriptor {
    let fd = try CNumber.long(self, value)
    if fd < 0 { throw valueError("negative file descriptor") }
    let descriptor = Descriptor(rawValue: Int32(truncatingIfNeeded: fd))
    let network = interpreter.network
    if network.isGraded, !network.owns(descriptor.rawValue) { throw osError(.badDescriptor) }
    let name = try rethrow { () throws(SocketError) in try descriptor.localAddress() }
    func option(_ name: String) throws -> Int32 {
      guard let key = SocketConstants.value(named: name) else { return 0 }
      let option = SocketOption(.socket, Int32(truncatingIfNeeded: key))
      return try rethrow { () throws(SocketError) in try descriptor.option(option) }
    }
    if family == -1 { family = name.family.rawValue }
    if type == -1 { type = try option("SO_TYPE") }
    if number == -1 { number = try option("SO_PROTOCOL") }
    return descriptor
  }
}

extension PySocket {
  /// Takes over a descriptor that was opened for this object, and gives it the default timeout.
  /// Errors: OSError.
  func begin(
    _ vm: VM, _ new: Descriptor, _ family: Int32, _ type: Int32, _ number: Int32,
    isNonBlocking: Bool = false
  ) throws {
    adopt(new, family: family, type: type, protocol: number)
    isClosed = false
    timeout = isNonBlocking ? 0 : network.defaultTimeout
    if timeout >= 0 { try vm.rethrow { () throws(SocketError) in try new.setNonBlocking(true) } }
  }

  /// A socket object of class `socket.socket` for a descriptor that was opened just now. Errors:
  /// OSError; the descriptor is then closed.
  static func make(
    _ vm: VM, _ new: Descriptor, _ family: Int32, _ type: Int32, _ number: Int32,
    class made: PyType? = nil
  ) throws -> PySocket {
    let network = vm.interpreter.network
    let socket = PySocket(made ?? network.types.socket, network)
    try socket.begin(vm, new, family, type, number)
    return socket
  }

  /// Closes the descriptor. Errors: OSError, but for a reset by the peer.
  func closeChecked(_ vm: VM) throws {
    _ = try network.perform(vm, "close", self) { _ in
      let result = closeDescriptor()
      if let errno = result.errno, errno != .connectionReset { throw vm.osError(errno) }
      return .none
    }
  }
}
