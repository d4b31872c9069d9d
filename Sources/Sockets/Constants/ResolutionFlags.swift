import CSockets

/// How getaddrinfo(3) resolves (AI_).
@frozen
public struct ResolutionFlags: OptionSet, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// AI_PASSIVE: without a host, the address to bind to.
  @inlinable
  public static var passive: ResolutionFlags { ResolutionFlags(rawValue: csockets_ai_passive) }
  /// AI_CANONNAME: give the official name too.
  @inlinable
  public static var canonicalName: ResolutionFlags {
    ResolutionFlags(rawValue: csockets_ai_canonname)
  }
  /// AI_NUMERICHOST: the host must be an address; no name is looked up.
  @inlinable
  public static var numericHost: ResolutionFlags {
    ResolutionFlags(rawValue: csockets_ai_numerichost)
  }
  /// AI_NUMERICSERV: the service must be a number.
  @inlinable
  public static var numericService: ResolutionFlags {
    ResolutionFlags(rawValue: csockets_ai_numericserv)
  }
  /// AI_ADDRCONFIG: only families that this machine has an address of.
  @inlinable
  public static var configuredOnly: ResolutionFlags {
    ResolutionFlags(rawValue: csockets_ai_addrconfig)
  }
  /// AI_V4MAPPED: IPv4 addresses as IPv6 where there are no others.
  @inlinable
  public static var ipv4Mapped: ResolutionFlags { ResolutionFlags(rawValue: csockets_ai_v4mapped) }
  /// AI_ALL: with AI_V4MAPPED, both kinds.
  @inlinable
  public static var all: ResolutionFlags { ResolutionFlags(rawValue: csockets_ai_all) }
}
