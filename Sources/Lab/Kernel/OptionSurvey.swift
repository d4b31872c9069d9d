import Sockets
import Synchronization

/// Which options of a socket a program has set: those that a new socket of its kind does not have.
///
/// What the system itself changes during a connection (buffer sizes that grow, the segment size,
/// quick acknowledgements) is left out.
enum OptionSurvey {
  private static let names: [OptionLevel: [String]] = [
    .socket: [
      "SO_REUSEADDR", "SO_REUSEPORT", "SO_KEEPALIVE", "SO_BROADCAST", "SO_LINGER", "SO_OOBINLINE",
      "SO_DONTROUTE", "SO_RCVLOWAT", "SO_RCVTIMEO", "SO_SNDTIMEO", "SO_PRIORITY", "SO_RCVBUF",
      "SO_SNDBUF", "SO_PASSCRED", "SO_NOSIGPIPE",
    ],
    .tcp: [
      "TCP_NODELAY", "TCP_CORK", "TCP_NOPUSH", "TCP_KEEPIDLE", "TCP_KEEPALIVE", "TCP_KEEPINTVL",
      "TCP_KEEPCNT", "TCP_USER_TIMEOUT", "TCP_DEFER_ACCEPT", "TCP_SYNCNT", "TCP_LINGER2",
      "TCP_FASTOPEN",
    ],
    .ip: ["IP_TTL", "IP_TOS", "IP_MULTICAST_TTL", "IP_MULTICAST_LOOP"],
    .ipv6: ["IPV6_V6ONLY", "IPV6_UNICAST_HOPS", "IPV6_MULTICAST_HOPS", "IPV6_MULTICAST_LOOP"],
  ]

  private struct Kind: Hashable {
    var family: AddressFamily
    var type: SocketType
  }

  private struct Row {
    var name: String
    var option: SocketOption
    var usual: Int
  }

  /// The options of new sockets, by kind.
  private static let usual = Mutex<[Kind: [Row]]>([:])

  /// The options of a socket that differ from those of a new one.
  static func differing(_ descriptor: Descriptor, _ view: SocketView) -> [SocketView.Option] {
    let locked = lockedBuffers(descriptor)
    return rows(Kind(family: view.family, type: view.type)).compactMap { row in
      if let locked {
        if row.name == "SO_SNDBUF", locked & 1 == 0 { return nil }
        if row.name == "SO_RCVBUF", locked & 2 == 0 { return nil }
      }
      guard let value = value(of: row.option, descriptor), value != row.usual else { return nil }
      return SocketView.Option(name: row.name, value: value, usual: row.usual)
    }
  }

  private static func rows(_ kind: Kind) -> [Row] {
    usual.withLock { known in
      if let rows = known[kind] { return rows }
      guard let fresh = try? Descriptor.open(kind.family, kind.type) else { return [] }
      defer { try? fresh.close() }
      var rows: [Row] = []
      for level in SocketOption.levels {
        // IPv4's options of an IPv6 socket are those of its IPv4 peers; and the other way round there
        // are none.
        if level == .ipv6, kind.family != .ipv6 { continue }
        if level == .ip, kind.family != .ipv4 { continue }
        if level == .tcp, kind.type != .stream || kind.family == .unix { continue }
        for name in names[level] ?? [] {
          // A connection has the time to live of its first segment there.
          if name.contains("MULTICAST"), kind.type == .stream { continue }
          guard let option = SocketOption(named: name), let value = value(of: option, fresh) else {
            continue
          }
          rows.append(Row(name: name, option: option, usual: value))
        }
      }
      known[kind] = rows
      return rows
    }
  }

  /// The value as a number: of SO_LINGER the seconds, or -1 when it is off; of times nanoseconds.
  private static func value(of option: SocketOption, _ descriptor: Descriptor) -> Int? {
    switch option.valueKind {
    case .linger:
      return (try? descriptor.linger()).map { $0.isOn ? Int($0.seconds) : -1 }
    case .time:
      var time: (Int64, Int64) = (0, 0)
      let result = withUnsafeMutableBytes(of: &time) { descriptor.tryOption(option, into: $0) }
      guard result.value == 16, time.0 >= 0, time.0 < 1 << 32 else { return nil }
      return Int(time.0) * 1_000_000_000 + Int(time.1) * 1000
    case .int: return (try? descriptor.option(option)).map { Int($0) }
    default: return nil
    }
  }

  /// Which buffers have a size that the program chose (SO_BUF_LOCK of Linux 5.14): 1 the send
  /// buffer, 2 the receive buffer; nil where the system does not tell.
  private static func lockedBuffers(_ descriptor: Descriptor) -> Int32? {
    #if os(Linux)
      return try? descriptor.option(SocketOption(.socket, 72))
    #else
      return nil
    #endif
  }
}
