import CSockets

/// What a socket carries (SOCK_, socket(2)).
@frozen
public struct SocketType: RawRepresentable, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// SOCK_STREAM: a connection of bytes without message boundaries.
  @inlinable
  public static var stream: SocketType { SocketType(rawValue: csockets_sock_stream) }
  /// SOCK_DGRAM: messages, each whole or not at all.
  @inlinable
  public static var datagram: SocketType { SocketType(rawValue: csockets_sock_dgram) }
  /// SOCK_SEQPACKET: a connection of messages.
  @inlinable
  public static var sequencedPacket: SocketType { SocketType(rawValue: csockets_sock_seqpacket) }
  /// SOCK_RAW: packets with their headers; needs privileges.
  @inlinable
  public static var raw: SocketType { SocketType(rawValue: csockets_sock_raw) }
}

extension SocketType: CustomStringConvertible {
  /// The name of the constant, or its number.
  public var description: String {
    SocketConstants.name(of: Int(rawValue), prefix: "SOCK_") ?? "SOCK_\(rawValue)"
  }
}
