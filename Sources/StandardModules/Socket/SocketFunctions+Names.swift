import Interpreter
import Sockets

/// Host names, services and protocols.
extension ModuleBuilder {
  func addNameFunctions() {
    function("gethostname", .none) { vm, _, _ in
      try vm.interpreter.network.perform(vm, "gethostname", nil) { call in
        let name = try vm.rethrow { () throws(SocketError) in try Resolver.hostName() }
        call?.text = name
        return vm.str(name)
      }
    }
    function("sethostname", .one) { vm, _, _ in throw vm.osError(.permission) }
    function("gethostbyname", .any) { vm, _, arguments in
      let name = try vm.hostArgument(arguments, "gethostbyname")
      return try vm.interpreter.network.perform(
        vm, "gethostbyname", nil, .init(text: name)
      ) { call in
        let address = try vm.hostAddress(name, .ipv4)
        guard case .ipv4(let host, _) = address else { throw vm.unknownName() }
        call?.address = address
        return vm.str(host.description)
      }
    }
    function("gethostbyname_ex", .any) { vm, _, arguments in
      let name = try vm.hostArgument(arguments, "gethostbyname_ex")
      return try vm.hostEntry(nil, .ipv4, name)
    }
    function("gethostbyaddr", .any) { vm, _, arguments in
      let name = try vm.hostArgument(arguments, "gethostbyaddr")
      let address = try vm.hostAddress(name, .unspecified)
      guard let official = try vm.officialName(address) else {
        throw vm.addressError(vm.interpreter.network.types.herror, 1, "Unknown host")
      }
      return try vm.hostEntry(official, address.family, vm.hostText(address))
    }
    python("getaddrinfo", "host, port, family=, type=, proto=, flags=") { vm, values in
      try vm.addressInformation(values)
    }
    function("getnameinfo", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "getnameinfo", 2...2, owner: "_socket")
      return try vm.nameInformation(arguments[0], arguments[1])
    }
    python("getfqdn", "name=") { vm, values in try vm.fullName(values[0]) }
    function("getservbyname", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "getservbyname", 1...2, owner: "_socket")
      let name = try vm.textArgument(arguments[0], "getservbyname", 1)
      let kind = arguments.count > 1 ? try vm.textArgument(arguments[1], "getservbyname", 2) : nil
      guard let port = Resolver.port(ofService: name, protocol: kind) else {
        throw vm.plainOSError("service/proto not found")
      }
      return .int(Int(port))
    }
    function("getservbyport", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "getservbyport", 1...2, owner: "_socket")
      let number = try CNumber.int(vm, arguments[0])
      let kind = arguments.count > 1 ? try vm.textArgument(arguments[1], "getservbyport", 2) : nil
      guard let port = UInt16(exactly: number) else {
        throw vm.error(.overflowError, "getservbyport: port must be 0-65535.")
      }
      guard let name = Resolver.service(ofPort: port, protocol: kind) else {
        throw vm.plainOSError("port/proto not found")
      }
      return vm.str(name)
    }
    function("getprotobyname", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "getprotobyname", 1...1, owner: "_socket")
      let name = try vm.textArgument(arguments[0], "getprotobyname", 1)
      guard let number = Resolver.protocolNumber(named: name) else {
        throw vm.plainOSError("protocol not found")
      }
      return .int(Int(number.rawValue))
    }
  }
}

extension VM {
  /// A str argument of a C function. Errors: TypeError, ValueError.
  func textArgument(_ value: Value, _ function: StaticString, _ position: Int) throws -> String {
    guard let text = value.str else {
      throw typeError(
        "\(function)() argument \(position) must be str, not \(typeName(value))")
    }
    let string = text.string
    if string.utf8.contains(0) { throw valueError("embedded null character") }
    return string
  }

  /// The one argument of a function that takes a host. Errors: TypeError.
  func hostArgument(_ arguments: Arguments, _ function: StaticString) throws -> String {
    try checkArguments(arguments, function, 1...1, owner: "_socket")
    let value = arguments[0]
    guard value.kind == .str || value.kind == .bytes || value.kind == .bytearray else {
      throw typeError(
        "\(function)() argument 1 must be str, bytes or bytearray, not \(typeName(value))")
    }
    let name = try lookupName(value)
    if name.utf8.contains(0) {
      throw typeError(
        "\(function)() argument 1 must be encoded string without null bytes, "
          + "not \(typeName(value))")
    }
    return name
  }

  /// The text of an address's host.
  func hostText(_ address: SocketAddress) -> String {
    switch address {
    case .ipv4(let host, _): host.description
    case .ipv6(let host, _, _, _): host.description
    default: ""
    }
  }

  /// The tuple of a name, by default the one that the host itself is known by, no aliases, and the
  /// host's addresses. Errors: gaierror, herror.
  func hostEntry(_ name: String?, _ family: AddressFamily, _ host: String) throws -> Value {
    if host.isEmpty || host == "<broadcast>" {
      throw addressError(interpreter.network.types.herror, 1, "Unknown host")
    }
    let answers = try resolve(
      host, nil, family: family, type: .stream, flags: name == nil ? .canonicalName : [])
    var addresses: [String] = []
    for answer in answers where !addresses.contains(hostText(answer.address)) {
      addresses.append(hostText(answer.address))
    }
    return .object(
      tuple([
        str(name ?? answers.first?.canonicalName ?? host), .object(list()),
        .object(list(addresses.map { str($0) })),
      ]))
  }

  /// The name that belongs to an address; nil where there is none.
  func officialName(_ address: SocketAddress) throws -> String? {
    if interpreter.network.policy.knowsOwnNamesOnly {
      guard address.isLoopback else { return nil }
      return "localhost"
    }
    return withoutLock {
      (try? Resolver.name(of: address, flags: .nameRequired))?.host
    }
  }

  /// `socket.getfqdn`.
  func fullName(_ value: Value) throws -> Value {
    var name = ""
    if let text = value.bound?.str { name = text.string }
    while let last = name.last, last == " " { name.removeLast() }
    while let first = name.first, first == " " { name.removeFirst() }
    if name.isEmpty || name == "0.0.0.0" {
      name = try rethrow { () throws(SocketError) in try Resolver.hostName() }
    }
    guard let address = try? hostAddress(name, .unspecified),
      let official = try officialName(address)
    else { return str(name) }
    return str(official)
  }
}
