import Interpreter
import Sockets

/// Host names as arguments, and what they resolve to.
extension VM {
  /// The text of a host in an address: ASCII and bytes as they are, other text through IDNA.
  /// Errors: TypeError.
  func hostName(_ value: Value) throws -> String {
    let name: String
    if let text = value.str {
      guard let encoded = text.isASCII ? text.string : try? internationalName(text) else {
        throw typeError("encoding of hostname failed")
      }
      name = encoded
    } else {
      name = try hostBytes(value)
    }
    if name.utf8.contains(0) { throw typeError("host name must not contain null character") }
    return name
  }

  /// The text of a host to resolve: all text through IDNA, which refuses labels that are empty or
  /// too long. Errors: TypeError, UnicodeError.
  func lookupName(_ value: Value) throws -> String {
    if let text = value.str { return try internationalName(text) }
    return try hostBytes(value)
  }

  private func hostBytes(_ value: Value) throws -> String {
    guard value.kind == .bytes || value.kind == .bytearray else {
      throw typeError("str, bytes or bytearray expected, not \(typeName(value))")
    }
    return try withBytes(value) { String(decoding: $0, as: UTF8.self) }
  }

  /// A name in the form of RFC 3490.
  private func internationalName(_ text: PyStr) throws -> String {
    do {
      return String(decoding: try Codec.encode(text.codePoints, encoding: "idna"), as: UTF8.self)
    } catch .unicode(let message) {
      throw error(.unicodeError, message)
    } catch {
      throw self.error(.unicodeError, "label empty or too long")
    }
  }

  /// The address of a host for a socket of a family, with port 0. Blocks without the global lock
  /// while a name server is asked. Errors: gaierror, OSError.
  func hostAddress(_ name: String, _ family: AddressFamily) throws -> SocketAddress {
    if family == .ipv4 {
      if name.isEmpty { return .ipv4(.any, port: 0) }
      if let first = name.utf8.first, first &- 48 < 10, let host = try? IPv4Address(name) {
        return .ipv4(host, port: 0)
      }
    } else if family == .ipv6 {
      if name.isEmpty { return .ipv6(.any, port: 0) }
      if let host = try? IPv6Address(name) { return .ipv6(host, port: 0) }
    }
    if name == "<broadcast>" || name == "255.255.255.255" {
      guard family == .ipv4 || family == .unspecified else {
        throw plainOSError("address family mismatched")
      }
      return .ipv4(.broadcast, port: 0)
    }
    let answers = try resolve(name, nil, family: family)
    guard let answer = answers.first else { throw unknownName() }
    return answer.address
  }

  /// The answers of getaddrinfo. This machine's own name resolves to 127.0.0.1 when nothing else
  /// answers for it. To a restricted program, and in a network of its own, it and localhost are
  /// loopback, and all others unknown.
  /// Errors: gaierror, OSError.
  func resolve(
    _ host: String?, _ service: String?, family: AddressFamily = .unspecified,
    type: SocketType = SocketType(rawValue: 0), protocol number: SocketProtocol = .automatic,
    flags: ResolutionFlags = []
  ) throws -> [ResolvedAddress] {
    func ask(
      _ host: String?, _ flags: ResolutionFlags
    ) throws(ResolutionError) -> [ResolvedAddress] {
      try Resolver.addresses(
        host: host, service: service, family: family, type: type, protocol: number, flags: flags)
    }
    func loopback(_ name: String) throws(ResolutionError) -> [ResolvedAddress] {
      var answers = try ask(family == .ipv6 ? "::1" : "127.0.0.1", flags)
      if flags.contains(.canonicalName), !answers.isEmpty { answers[0].canonicalName = name }
      return answers
    }
    let knowsOwnNamesOnly = interpreter.network.policy.knowsOwnNamesOnly
    do throws(ResolutionError) {
      guard let host, !flags.contains(.numericHost) else { return try ask(host, flags) }
      if knowsOwnNamesOnly {
        if let name = ownName(host) { return try loopback(name) }
        return try ask(host, flags.union(.numericHost))
      }
      do throws(ResolutionError) {
        return try withoutLockTyped { () throws(ResolutionError) in try ask(host, flags) }
      } catch {
        if family != .ipv6, let name = ownName(host), let answers = try? loopback(name) {
          return answers
        }
        throw error
      }
    } catch {
      throw resolutionError(error)
    }
  }

  private func withoutLockTyped<T>(
    _ body: () throws(ResolutionError) -> T
  ) throws(ResolutionError) -> T {
    let result: Result<T, ResolutionError> = withoutLock {
      do throws(ResolutionError) {
        return .success(try body())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The usual form of a name of this machine, localhost or its host name; nil for other names.
  private func ownName(_ name: String) -> String? {
    let lower = name.lowercased()
    if lower == "localhost" { return lower }
    guard let own = try? Resolver.hostName(), own.lowercased() == lower else { return nil }
    return own
  }
}
