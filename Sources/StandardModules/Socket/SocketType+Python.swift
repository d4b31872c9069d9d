import Interpreter
import Sockets

/// What `socket.socket` adds to `_socket.socket`: in CPython it is written in Python.
extension PyType {
  func installPythonSocket() {
    let initializer = PythonParameters(
      "socket.__init__", "family=, type=, proto=, fileno=", isMethod: true)
    method("__init__", .any) { vm, receiver, arguments in
      let values = try initializer.bind(vm, arguments)
      try vm.initialize(vm.socket(receiver), values[0], values[1], values[2], values[3])
      return .none
    }
    method("__enter__", .none) { _, receiver, _ in receiver }
    method("__exit__", .any) { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      if !socket.isClosed { _ = try vm.callMethod(receiver, "close") }
      return .none
    }
    method("__repr__", .none) { vm, receiver, _ in
      vm.str(try vm.description(of: vm.socket(receiver)))
    }
    method("__getstate__", .none) { vm, receiver, _ in
      throw vm.typeError("cannot pickle '\(vm.typeName(receiver))' object")
    }
    attribute(
      "family",
      { vm, receiver in
        vm.interpreter.network.types.constants.family.value(Int(try vm.socket(receiver).family))
      }, set: PyType.refusal("family"))
    attribute(
      "type",
      { vm, receiver in
        vm.interpreter.network.types.constants.kind.value(Int(try vm.socket(receiver).socketType))
      }, set: PyType.refusal("type"))
    attribute("_closed") { vm, receiver in .bool(try vm.socket(receiver).isClosed) }
    attribute("_io_refs") { vm, receiver in .int(try vm.socket(receiver).fileCount) }
    installPythonMethods()
  }

  /// What setting a property without a setter raises.
  private static func refusal(_ name: String) -> (VM, Value, Value) throws -> Void {
    { vm, receiver, value in
      throw vm.error(
        .attributeError,
        "property '\(name)' of '\(vm.typeName(receiver))' object has no "
          + (value.isUnbound ? "deleter" : "setter"))
    }
  }

  private func installPythonMethods() {
    pythonMethod("accept", "") { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return try socket.network.perform(vm, "accept", socket) { call in
        let (descriptor, address) = try socket.accept(vm, call)
        let made = try PySocket.make(
          vm, descriptor, socket.family, socket.socketType, socket.protocolNumber)
        // A connection does not inherit the listener's timeout.
        if socket.network.defaultTimeout < 0, socket.timeout > 0 { made.timeout = -1 }
        call?.made = made
        return .object(vm.tuple([.object(made), vm.addressValue(address)]))
      }
    }
    pythonMethod("close", "") { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      socket.isClosed = true
      if socket.fileCount <= 0 {
        try socket.closeChecked(vm)
      } else {
        // The last of the files closes it.
        _ = try socket.network.perform(vm, "close", socket) { _ in .none }
      }
      return .none
    }
    pythonMethod("detach", "") { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      socket.isClosed = true
      return try socket.network.perform(vm, "detach", socket) { _ in
        .int(Int(socket.detach().rawValue))
      }
    }
    pythonMethod("dup", "") { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return try socket.network.perform(vm, "dup", socket) { call in
        try socket.network.admit(vm)
        let copy = try vm.rethrow { () throws(SocketError) in try socket.descriptor.duplicate() }
        socket.network.sharesDescriptors = true
        let made = PySocket(vm.type(of: receiver), socket.network)
        made.adopt(
          copy, family: socket.family, type: socket.socketType, protocol: socket.protocolNumber)
        try made.setTimeout(vm, socket.timeout)
        call?.made = made
        return .object(made)
      }
    }
    pythonMethod("get_inheritable", "") { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return .bool(
        try vm.rethrow { () throws(SocketError) in try !socket.descriptor.closesOnExec() })
    }
    pythonMethod("set_inheritable", "inheritable") { vm, receiver, values in
      let socket = try vm.socket(receiver)
      let inherits = try vm.isTrue(values[0])
      try vm.rethrow { () throws(SocketError) in
        try socket.descriptor.setClosesOnExec(!inherits)
      }
      return .none
    }
  }

  /// Adds a method whose arguments are checked as those of a function written in Python.
  func pythonMethod(
    _ name: String, _ parameters: StaticString,
    _ body: @escaping (VM, Value, [Value]) throws -> Value
  ) {
    let list = PythonParameters("socket.\(name)", parameters, isMethod: true)
    method(name, .any) { vm, receiver, arguments in
      try body(vm, receiver, list.bind(vm, arguments))
    }
  }
}

extension VM {
  /// `<socket.socket fd=3, family=2, type=1, proto=0, laddr=('127.0.0.1', 0)>`.
  func description(of socket: PySocket) throws -> String {
    let type = socket.type
    var text =
      "<\(moduleName(type)).\(type.qualifiedName)\(socket.isClosed ? " [closed]" : "") "
      + "fd=\(socket.descriptor.rawValue), family=\(socket.family), "
      + "type=\(socket.socketType), proto=\(socket.protocolNumber)"
    if socket.descriptor != .none {
      if let local = try? socket.localAddress() { text += try shown("laddr", local) }
      if let peer = try? socket.peerAddress() { text += try shown("raddr", peer) }
    }
    return text + ">"
  }

  private func shown(_ name: String, _ address: SocketAddress) throws -> String {
    let value = addressValue(address)
    return try isTrue(value) ? ", \(name)=\(repr(value).string)" : ""
  }
}
