/// One answer of getaddrinfo(3): an address, and the socket that fits it.
public struct ResolvedAddress: Hashable, Sendable {
  /// The family for ``Socket/init(_:_:_:)``.
  public var family: AddressFamily

  /// The type for ``Socket/init(_:_:_:)``.
  public var type: SocketType

  /// The protocol for ``Socket/init(_:_:_:)``.
  public var `protocol`: SocketProtocol

  /// The official name: in the first answer, when ``ResolutionFlags/canonicalName`` asked for it.
  public var canonicalName: String?

  /// The address with its port.
  public var address: SocketAddress
}
