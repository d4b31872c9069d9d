import CSockets

/// Which half of a connection shutdown(2) ends (SHUT_).
@frozen
public struct ShutdownKind: RawRepresentable, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// SHUT_RD: nothing more is received.
  @inlinable
  public static var read: ShutdownKind { ShutdownKind(rawValue: csockets_shut_rd) }
  /// SHUT_WR: nothing more is sent; the peer then reads the end.
  @inlinable
  public static var write: ShutdownKind { ShutdownKind(rawValue: csockets_shut_wr) }
  /// SHUT_RDWR: both.
  @inlinable
  public static var readWrite: ShutdownKind { ShutdownKind(rawValue: csockets_shut_rdwr) }
}

extension ShutdownKind: CustomStringConvertible {
  /// The name of the constant, or its number.
  public var description: String {
    SocketConstants.name(of: Int(rawValue), prefix: "SHUT_") ?? "SHUT_\(rawValue)"
  }
}
