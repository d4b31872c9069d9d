import CSockets

/// The layer that an option belongs to (getsockopt(2)).
@frozen
public struct OptionLevel: RawRepresentable, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// SOL_SOCKET: every socket.
  @inlinable
  public static var socket: OptionLevel { OptionLevel(rawValue: csockets_sol_socket) }
  /// IPPROTO_TCP (tcp(7)).
  @inlinable
  public static var tcp: OptionLevel { OptionLevel(rawValue: csockets_ipproto_tcp) }
  /// IPPROTO_IP (ip(7)).
  @inlinable
  public static var ip: OptionLevel { OptionLevel(rawValue: csockets_ipproto_ip) }
  /// IPPROTO_IPV6 (ipv6(7)).
  @inlinable
  public static var ipv6: OptionLevel { OptionLevel(rawValue: csockets_ipproto_ipv6) }
  /// IPPROTO_UDP (udp(7)).
  @inlinable
  public static var udp: OptionLevel { OptionLevel(rawValue: csockets_ipproto_udp) }
}
