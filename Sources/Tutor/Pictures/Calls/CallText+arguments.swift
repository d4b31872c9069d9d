import Lab
import Sockets

extension CallText {
  /// What stands between the parentheses of a call.
  static func arguments(of record: CallRecord) -> [Piece] {
    switch record.name {
    case "socket", "socketpair": [.text(kind(record.numbers))]
    case "bind", "connect", "connect_ex": [.text(record.address.map(address) ?? "")]
    case "listen", "recv", "recvfrom", "recvmsg": [.text(count(record))]
    case "recv_into", "recvfrom_into", "recvmsg_into": [.text("buffer")]
    case "send", "sendall", "file.write": data(record)
    case "sendto", "sendmsg": data(record) + target(record)
    case "sendfile": [.text("file")]
    case "shutdown":
      [.text(record.numbers.first.map { name($0, "SHUT_") } ?? "")]
    case "setsockopt", "getsockopt": [.text(option(record.numbers))]
    case "settimeout": [.text(record.numbers.first.map(seconds) ?? "")]
    case "setblocking": [.text(record.numbers.first.map { $0 == 0 ? "False" : "True" } ?? "")]
    default: [.text(other(record))]
    }
  }

  /// An address as Python writes it.
  static func address(_ address: SocketAddress) -> String {
    switch address {
    case .ipv4(let host, let port): "('\(host)', \(port))"
    case .ipv6(let host, let port, let flow, let scope):
      flow == 0 && scope == 0
        ? "('\(host)', \(port))" : "('\(host)', \(port), \(flow), \(scope))"
    case .unix(let name):
      name.isAbstract
        ? DataText(bytes: name.bytes, count: name.bytes.count).code(columns: 200, isPlain: true)
        : "'\(TextFit.visible(name.path ?? ""))'"
    case .unspecified: "None"
    case .unknown: "(...)"
    }
  }

  /// A time limit in nanoseconds, as the seconds that a program gives.
  static func seconds(_ nanoseconds: Int) -> String {
    if nanoseconds < 0 { return "None" }
    if nanoseconds % 1_000_000_000 == 0 { return "\(nanoseconds / 1_000_000_000)" }
    return "\(Double(nanoseconds) / 1e9)"
  }

  /// The name of a constant, or its number.
  static func name(_ value: Int, _ prefix: String) -> String {
    SocketConstants.name(of: value, prefix: prefix) ?? "\(value)"
  }

  /// Family and type; nothing for the usual ones.
  private static func kind(_ numbers: [Int]) -> String {
    let family = numbers.first ?? -1
    let type = numbers.count > 1 ? numbers[1] : -1
    let usual = [-1, Int(AddressFamily.ipv4.rawValue)].contains(family)
    let isStream = [-1, Int(SocketType.stream.rawValue)].contains(type)
    if usual, isStream { return "" }
    let familyName = family == -1 ? "AF_INET" : name(family, "AF_")
    return isStream ? familyName : familyName + ", " + name(type, "SOCK_")
  }

  private static func count(_ record: CallRecord) -> String {
    if record.name == "listen" { return record.numbers.first.map { "\($0)" } ?? "" }
    let size = record.requested.map { "\($0)" } ?? ""
    return record.isPeeking ? size + ", MSG_PEEK" : size
  }

  /// What a sending call was given. Only what went through is known of it.
  private static func data(_ record: CallRecord) -> [Piece] {
    let offered = max(record.requested ?? record.byteCount, record.byteCount)
    if record.data.isEmpty, offered > 0 { return [.text("\(offered) B")] }
    return [.data(DataText(bytes: record.data, count: offered))]
  }

  private static func target(_ record: CallRecord) -> [Piece] {
    record.address.map { [.text(", " + address($0))] } ?? []
  }

  private static func option(_ numbers: [Int]) -> String {
    guard numbers.count >= 2, let number = Int32(exactly: numbers[1]),
      let level = Int32(exactly: numbers[0])
    else { return "" }
    let option = SocketOption(OptionLevel(rawValue: level), number)
    let name = option.name ?? "\(number)"
    return numbers.count > 2 ? name + ", \(numbers[2])" : name
  }

  private static func other(_ record: CallRecord) -> String {
    if !record.watched.isEmpty {
      return "[" + record.watched.map { "\($0)" }.joined(separator: ", ") + "]"
    }
    if let text = record.text, record.name != "gethostname" {
      return "'" + TextFit.visible(text) + "'"
    }
    return ""
  }
}
