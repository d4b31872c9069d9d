import CSockets

/// The protocol within a family and type (IPPROTO_, protocols(5)).
@frozen
public struct SocketProtocol: RawRepresentable, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// 0: the usual protocol of the family and type.
  @inlinable
  public static var automatic: SocketProtocol { SocketProtocol(rawValue: csockets_ipproto_ip) }
  /// IPPROTO_TCP.
  @inlinable
  public static var tcp: SocketProtocol { SocketProtocol(rawValue: csockets_ipproto_tcp) }
  /// IPPROTO_UDP.
  @inlinable
  public static var udp: SocketProtocol { SocketProtocol(rawValue: csockets_ipproto_udp) }
  /// IPPROTO_ICMP.
  @inlinable
  public static var icmp: SocketProtocol { SocketProtocol(rawValue: csockets_ipproto_icmp) }
  /// IPPROTO_ICMPV6.
  @inlinable
  public static var icmpv6: SocketProtocol { SocketProtocol(rawValue: csockets_ipproto_icmpv6) }
}

extension SocketProtocol: CustomStringConvertible {
  /// The name of the constant, or its number.
  public var description: String {
    SocketConstants.name(of: Int(rawValue), prefix: "IPPROTO_") ?? "IPPROTO_\(rawValue)"
  }
}
