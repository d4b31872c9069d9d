import CSockets

/// An option of a socket: a number at a level (getsockopt(2), and the man page of the level).
///
/// Every option of the levels SOL_SOCKET, IPPROTO_TCP, IPPROTO_IP and IPPROTO_IPV6 that this system
/// has can be found by name (``init(named:)``) and by number (``name``).
@frozen
public struct SocketOption: Hashable, Sendable {
  /// The layer that the option belongs to.
  public let level: OptionLevel

  /// The number at that level.
  public let number: Int32

  /// An option by number; any number is allowed, and the system judges it.
  @inlinable
  public init(_ level: OptionLevel, _ number: Int32) {
    self.level = level
    self.number = number
  }

  /// The shape of an option's value.
  public enum ValueKind: Int32, Hashable, Sendable {
    /// A C int, also used for on and off.
    case int
    /// 64 bits.
    case long
    /// A struct linger.
    case linger
    /// A struct timeval.
    case time
    /// Characters.
    case text
    /// A structure, or one of several shapes.
    case bytes
  }

  /// The option of a name such as "SO_REUSEADDR", or nil when this system has none.
  public init?(named name: String) {
    for level in SocketOption.levels {
      for row in SocketOption.rows(of: level) where String(cString: row.name) == name {
        self.init(level, row.number)
        return
      }
    }
    return nil
  }

  /// The name, or nil for a number that this system has no name for. Of several names for one
  /// number it is the usual one.
  public var name: String? {
    SocketOption.rows(of: level).first { $0.number == number }
      .map { String(cString: $0.name) }
  }

  /// The shape of the value; bytes for an option without a name here.
  public var valueKind: ValueKind {
    let row = SocketOption.rows(of: level).first { $0.number == number }
    return row.flatMap { ValueKind(rawValue: $0.kind) } ?? .bytes
  }

  /// Every name of a level with its option. Several names can stand for one option.
  public static func all(_ level: OptionLevel) -> [(name: String, option: SocketOption)] {
    rows(of: level).map { (String(cString: $0.name), SocketOption(level, $0.number)) }
  }

  /// The levels that ``all(_:)`` knows.
  public static var levels: [OptionLevel] { [.socket, .tcp, .ip, .ipv6] }

  private static func rows(of level: OptionLevel) -> UnsafeBufferPointer<csockets_option> {
    var count: Int32 = 0
    let start: UnsafePointer<csockets_option>?
    switch level {
    case .socket: start = csockets_socket_options(&count)
    case .tcp: start = csockets_tcp_options(&count)
    case .ip: start = csockets_ip_options(&count)
    case .ipv6: start = csockets_ipv6_options(&count)
    default: start = nil
    }
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count))
  }
}

extension SocketOption: CustomStringConvertible {
  /// The name, or level and number.
  public var description: String { name ?? "option \(number) of level \(level.rawValue)" }
}
