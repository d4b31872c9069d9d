import CSockets

/// How getnameinfo(3) names (NI_).
@frozen
public struct NameFlags: OptionSet, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// NI_NUMERICHOST: the address as text; no name is looked up.
  @inlinable
  public static var numericHost: NameFlags { NameFlags(rawValue: csockets_ni_numerichost) }
  /// NI_NUMERICSERV: the port as a number.
  @inlinable
  public static var numericService: NameFlags { NameFlags(rawValue: csockets_ni_numericserv) }
  /// NI_NAMEREQD: an error when there is no name.
  @inlinable
  public static var nameRequired: NameFlags { NameFlags(rawValue: csockets_ni_namereqd) }
  /// NI_NOFQDN: the host part only for local names.
  @inlinable
  public static var localPart: NameFlags { NameFlags(rawValue: csockets_ni_nofqdn) }
  /// NI_DGRAM: the service of datagrams, not streams.
  @inlinable
  public static var datagram: NameFlags { NameFlags(rawValue: csockets_ni_dgram) }
}
