import Interpreter
import Sockets

/// getaddrinfo and getnameinfo.
extension VM {
  /// `socket.getaddrinfo` with its parameters in order.
  func addressInformation(_ values: [Value]) throws -> Value {
    func number(_ i: Int) throws -> Int32 {
      try values[i].bound.map { try CNumber.int(self, $0) } ?? 0
    }
    // The host and the port are judged before the numbers.
    let host = try resolvedHost(values[0])
    let service = try resolvedService(values[1])
    let family = AddressFamily(rawValue: try number(2))
    let type = SocketType(rawValue: try number(3))
    let kind = SocketProtocol(rawValue: try number(4))
    let flags = ResolutionFlags(rawValue: try number(5))
    return try interpreter.network.perform(self, "getaddrinfo", nil, .init(text: host)) { call in
      let answers = try resolve(
        host, service, family: family, type: type, protocol: kind, flags: flags)
      call?.address = answers.first?.address
      return .object(list(answers.map { answerValue($0) }))
    }
  }

  private func answerValue(_ answer: ResolvedAddress) -> Value {
    let constants = interpreter.network.types.constants
    return .object(
      tuple([
        constants.family.value(Int(answer.family.rawValue)),
        constants.kind.value(Int(answer.type.rawValue)),
        .int(Int(answer.protocol.rawValue)), str(answer.canonicalName ?? ""),
        addressValue(answer.address),
      ]))
  }

  /// The answers for a host and a port given by a program.
  func addressInformation(
    _ host: Value, _ port: Value, type: SocketType
  ) throws -> [ResolvedAddress] {
    try resolve(resolvedHost(host), resolvedService(port), type: type)
  }

  private func resolvedHost(_ value: Value) throws -> String? {
    if value.isNone { return nil }
    if value.kind == .str || value.kind == .bytes {
      // A null character ends the name for the system.
      return String(try lookupName(value).prefix { $0 != "\0" })
    }
    throw typeError("getaddrinfo() argument 1 must be string or None")
  }

  private func resolvedService(_ value: Value) throws -> String? {
    if value.isNone { return nil }
    if isIntegerValue(value) { return "\(try CNumber.long(self, value))" }
    if let text = value.str { return text.string }
    if value.kind == .bytes { return try withBytes(value) { String(decoding: $0, as: UTF8.self) } }
    throw plainOSError("Int or String expected")
  }

  /// `socket.getnameinfo`.
  func nameInformation(_ address: Value, _ flags: Value) throws -> Value {
    let flags = try CNumber.int(self, flags)
    guard let parts = address.tuple else {
      throw typeError("getnameinfo() argument 1 must be a tuple")
    }
    guard 2...4 ~= parts.count, let host = parts[0].str else {
      throw typeError("getnameinfo(): illegal sockaddr argument")
    }
    let port = try CNumber.int(self, parts[1])
    let flow = parts.count > 2 ? try CNumber.maskedUnsigned(self, parts[2]) : 0
    let scope = parts.count > 3 ? try CNumber.maskedUnsigned(self, parts[3]) : 0
    if flow > 0xfffff {
      throw error(.overflowError, "getnameinfo(): flowinfo must be 0-1048575.")
    }
    let answers = try resolve(host.string, "\(port)", type: .datagram, flags: .numericHost)
    if answers.count > 1 {
      throw plainOSError("sockaddr resolved to multiple addresses")
    }
    guard let answer = answers.first else { throw unknownName() }
    var target = answer.address
    if case .ipv6(let host, let port, _, _) = target {
      target = .ipv6(host, port: port, flowInfo: flow, scope: scope)
    } else if parts.count != 2 {
      throw plainOSError("IPv4 sockaddr must be 2 tuple")
    }
    var wanted = NameFlags(rawValue: flags)
    let isOwn = target.isLoopback && !wanted.contains(.numericHost)
    let knowsOwnNamesOnly = interpreter.network.policy.knowsOwnNamesOnly
    if knowsOwnNamesOnly { wanted.insert(.numericHost) }
    let result: Result<(host: String, service: String), ResolutionError> = withoutLock {
      do throws(ResolutionError) {
        return .success(try Resolver.name(of: target, flags: wanted))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let names):
      let isHidden = knowsOwnNamesOnly && isOwn
      return .object(tuple([str(isHidden ? "localhost" : names.host), str(names.service)]))
    case .failure(let failure): throw resolutionError(failure)
    }
  }
}
