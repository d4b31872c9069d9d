/// Where a socket is bound or connected (sockaddr(3type)).
public enum SocketAddress: Hashable, Sendable {
  /// AF_INET: an address and a port (ip(7)).
  case ipv4(IPv4Address, port: UInt16)

  /// AF_INET6: an address, a port, the flow information and the number of the interface that a
  /// link-local address belongs to (ipv6(7)).
  case ipv6(IPv6Address, port: UInt16, flowInfo: UInt32 = 0, scope: UInt32 = 0)

  /// AF_UNIX: a path, an abstract name or nothing (unix(7)).
  case unix(UnixAddress)

  /// AF_UNSPEC, or no address at all. Connecting a datagram socket to it disconnects.
  case unspecified

  /// A family this library does not know, by its number.
  case unknown(AddressFamily)

  /// An IPv4 address from its text and a port.
  ///
  /// Throws ``AddressError`` when the text is no address or the port is not in 0 to 65535.
  public init(ipv4 host: String, port: Int) throws(AddressError) {
    self = .ipv4(try IPv4Address(host), port: try SocketAddress.port(port))
  }

  /// An IPv6 address from its text, with a scope behind "%" if it has one, and a port. The scope is
  /// the name or the number of an interface.
  ///
  /// Throws ``AddressError`` when the text is no address, the interface does not exist, the port is
  /// not in 0 to 65535, or the flow information has more than 20 bits.
  public init(ipv6 host: String, port: Int, flowInfo: Int = 0) throws(AddressError) {
    let parts = host.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    let address = try IPv6Address(String(parts.first ?? ""))
    let scope = parts.count > 1 ? try SocketAddress.scope(String(parts[1])) : 0
    let port = try SocketAddress.port(port)
    guard let flow = UInt32(exactly: flowInfo), flow < 1 << 20 else {
      throw AddressError(part: .flowInfo, value: "\(flowInfo)", expected: "0 to 1048575")
    }
    self = .ipv6(address, port: port, flowInfo: flow, scope: scope)
  }

  /// An AF_UNIX address from a path.
  ///
  /// Throws ``AddressError`` when the path is empty, too long or holds a zero byte.
  public init(unixPath path: String) throws(AddressError) {
    self = .unix(try UnixAddress(path: path))
  }

  /// 127.0.0.1 and a port; port 0 lets the system choose one when the address is bound.
  public static func loopback(port: UInt16 = 0) -> SocketAddress {
    .ipv4(.loopback, port: port)
  }

  /// ::1 and a port; port 0 lets the system choose one when the address is bound.
  public static func ipv6Loopback(port: UInt16 = 0) -> SocketAddress {
    .ipv6(.loopback, port: port)
  }

  /// The family of the address.
  public var family: AddressFamily {
    switch self {
    case .ipv4: .ipv4
    case .ipv6: .ipv6
    case .unix: .unix
    case .unspecified: .unspecified
    case .unknown(let family): family
    }
  }

  /// The port of an internet address.
  public var port: UInt16? {
    switch self {
    case .ipv4(_, let port), .ipv6(_, let port, _, _): port
    default: nil
    }
  }

  /// What is sent there never leaves this machine: 127.0.0.0/8, also mapped; ::1; any AF_UNIX
  /// address.
  public var isLoopback: Bool {
    switch self {
    case .ipv4(let address, _): address.isLoopback
    case .ipv6(let address, _, _, _): address.isLoopback
    case .unix: true
    default: false
    }
  }

  /// The address of every interface: 0.0.0.0, also mapped, or ::.
  public var isWildcard: Bool {
    switch self {
    case .ipv4(let address, _): address == .any
    case .ipv6(let address, _, _, _): address == .any || address.mappedIPv4 == .any
    default: false
    }
  }

  /// A port from a number. Throws ``AddressError`` when it is not in 0 to 65535.
  public static func port(_ number: Int) throws(AddressError) -> UInt16 {
    guard let port = UInt16(exactly: number) else {
      throw AddressError(part: .port, value: "\(number)", expected: "0 to 65535")
    }
    return port
  }

  private static func scope(_ text: String) throws(AddressError) -> UInt32 {
    if let number = UInt32(text) { return number }
    do {
      return try NetworkInterface.index(named: text)
    } catch {
      throw AddressError(
        part: .scope, value: quoted(text), expected: "the name or number of an interface")
    }
  }
}

extension SocketAddress: CustomStringConvertible {
  /// For people: "127.0.0.1:80", "[::1]:80", "[fe80::1%2]:80", a path, "@name".
  public var description: String {
    switch self {
    case .ipv4(let address, let port): "\(address):\(port)"
    case .ipv6(let address, let port, _, let scope):
      scope == 0 ? "[\(address)]:\(port)" : "[\(address)%\(scope)]:\(port)"
    case .unix(let address): address.description
    case .unspecified: "(unspecified)"
    case .unknown(let family): "(\(family))"
    }
  }
}

/// A value as an error shows it: in quotes, with what cannot be seen escaped.
func quoted(_ text: String) -> String { text.debugDescription }
