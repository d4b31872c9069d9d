import CSockets

/// The family of a socket's addresses (AF_, socket(2)).
@frozen
public struct AddressFamily: RawRepresentable, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// AF_UNSPEC: no family, or any.
  @inlinable
  public static var unspecified: AddressFamily { AddressFamily(rawValue: csockets_af_unspec) }
  /// AF_UNIX: processes of one machine, by path.
  @inlinable
  public static var unix: AddressFamily { AddressFamily(rawValue: csockets_af_unix) }
  /// AF_INET: IPv4.
  @inlinable
  public static var ipv4: AddressFamily { AddressFamily(rawValue: csockets_af_inet) }
  /// AF_INET6: IPv6.
  @inlinable
  public static var ipv6: AddressFamily { AddressFamily(rawValue: csockets_af_inet6) }
}

extension AddressFamily: CustomStringConvertible {
  /// The name of the constant, or its number.
  public var description: String {
    SocketConstants.name(of: Int(rawValue), prefix: "AF_") ?? "AF_\(rawValue)"
  }
}
