import CSockets

/// Names to addresses and back (getaddrinfo(3), getnameinfo(3) and the databases beside them).
public enum Resolver {
  /// The addresses of a host and a service (getaddrinfo(3)).
  ///
  /// A nil host is this machine: loopback, or with ``ResolutionFlags/passive`` the wildcard. The
  /// service is a name or a number. Blocks while a name server is asked, and nothing unblocks it;
  /// with ``ResolutionFlags/numericHost`` it never blocks.
  ///
  /// Throws ``ResolutionError`` when there is no answer.
  public static func addresses(
    host: String?, service: String? = nil, family: AddressFamily = .unspecified,
    type: SocketType = SocketType(rawValue: 0), protocol: SocketProtocol = .automatic,
    flags: ResolutionFlags = []
  ) throws(ResolutionError) -> [ResolvedAddress] {
    guard host?.utf8.contains(0) != true, service?.utf8.contains(0) != true else {
      throw ResolutionError(code: csockets_eai_noname, host: host, service: service)
    }
    let query = System.Query(
      family: family.rawValue, type: type.rawValue, protocol: `protocol`.rawValue,
      flags: flags.rawValue)
    switch System.resolve(host, service, query) {
    case .success(let answers): return answers
    case .failure(let error):
      throw ResolutionError(code: error.code, errno: error.errno, host: host, service: service)
    }
  }

  /// The host and the service of an address (getnameinfo(3)).
  ///
  /// Blocks while a name server is asked, and nothing unblocks it; with
  /// ``NameFlags/numericHost`` it never blocks.
  ///
  /// Throws ``ResolutionError`` when there is no answer.
  public static func name(
    of address: SocketAddress, flags: NameFlags = []
  ) throws(ResolutionError) -> (host: String, service: String) {
    switch System.nameInfo(RawAddress(address), flags.rawValue) {
    case .success(let answer): return answer
    case .failure(let error):
      throw ResolutionError(code: error.code, errno: error.errno, host: "\(address)")
    }
  }

  /// The name of this machine (gethostname(2)).
  ///
  /// Throws ``SocketError`` when the system gives none.
  public static func hostName() throws(SocketError) -> String {
    var name = [CChar](repeating: 0, count: 1025)
    let result = name.withUnsafeMutableBufferPointer { System.sysGethostname($0) }
    try result.get("gethostname")
    return System.string(name)
  }

  /// The port of a service by name or alias (getservbyname(3), services(5)), or nil. The protocol
  /// is "tcp", "udp", or nil for any.
  public static func port(ofService name: String, protocol: String? = nil) -> UInt16? {
    guard !name.utf8.contains(0), `protocol`?.utf8.contains(0) != true else { return nil }
    return UInt16(exactly: csockets_service_port(name, `protocol`))
  }

  /// The service of a port (getservbyport(3), services(5)), or nil. The protocol is "tcp", "udp",
  /// or nil for any.
  public static func service(ofPort port: UInt16, protocol: String? = nil) -> String? {
    guard `protocol`?.utf8.contains(0) != true else { return nil }
    var name = [CChar](repeating: 0, count: 256)
    let found = csockets_service_name(Int32(port), `protocol`, &name, name.count)
    return found == 0 ? System.string(name) : nil
  }

  /// The number of a protocol by name or alias (getprotobyname(3), protocols(5)), or nil.
  public static func protocolNumber(named name: String) -> SocketProtocol? {
    guard !name.utf8.contains(0) else { return nil }
    let number = csockets_protocol_number(name)
    return number < 0 ? nil : SocketProtocol(rawValue: number)
  }
}
