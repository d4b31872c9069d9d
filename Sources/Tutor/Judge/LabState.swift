import Lab
import Sockets

/// What goals are judged by: the state of a lab at one moment, and what happened in a step. It goes
/// to the judge as JSON; `goals.py` makes of it what authors write their expressions with.
struct LabState: Encodable {
  struct Terminal: Encodable {
    var name: String
    var waiting: String?
    var ended: Bool
    /// Name, kind (`int`, `bytes`, ...) and text of each simple variable.
    var names: [[String]]
  }

  struct Socket: Encodable {
    var number: Int
    var terminal: String
    var fd: Int
    var open: Bool
    var family: String
    var type: String
    var local: Address?
    var remote: Address?
    var state: String?
    var listening: Bool
    var backlog: Int?
    var queue: Int
    var unread: Int
    var unsent: Int
    /// Nanoseconds; -1 for ever.
    var timeout: Int64
    var options: [String: Int]
    var made_by: String
    var peer: Int?
    var sent: Int
    var received: Int
    var unread_at_end: Int?
    var accepted_by: Int?
  }

  struct Call: Encodable, Equatable {
    var terminal: String
    var name: String
    var through: String?
    var fd: Int
    var socket: Int?
    var made: Int?
    var error: String?
    var errno: Int?
    var message: String?
    var data: String
    var count: Int
    var requested: Int?
    var address: Address?
    var result: Int?
    var numbers: [Int]
    /// Nanoseconds.
    var lasted: Int64?
    var waited: Int64
    var text: String?
  }

  struct Line: Encodable, Equatable {
    var terminal: String
    var text: String
    var output: String
    var error: String?
    var message: String?
    var waiting: Bool
  }

  struct Lingering: Encodable {
    var state: String
    var local: Address?
    var remote: Address?
  }

  /// How much of a list the judge has already.
  struct Kept: Encodable {
    var calls = 0
    var lines = 0
  }

  var kept = Kept()
  var terminals: [Terminal]
  var sockets: [Socket]
  var calls: [Call]
  var lines: [Line]
  var lingering: [Lingering]

  /// The most calls that are judged, the newest ones: a loop may make thousands.
  static let mostCalls = 2000

  /// The same state without the calls and lines that it begins with like another one.
  func leavingOut(_ known: LabState?) -> LabState {
    guard let known else { return self }
    var news = self
    news.kept.calls = zip(calls, known.calls).prefix { $0 == $1 }.count
    news.kept.lines = zip(lines, known.lines).prefix { $0 == $1 }.count
    news.calls.removeFirst(news.kept.calls)
    news.lines.removeFirst(news.kept.lines)
    return news
  }

  /// That of a lab in which nothing is.
  static let empty = LabState(terminals: [], sockets: [], calls: [], lines: [], lingering: [])

  /// An address as Python shows it: a path, or a host, a port and, of IPv6, two numbers more.
  enum Address: Encodable, Equatable {
    case path(String)
    case host(String, [Int])

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .path(let path):
        var container = encoder.singleValueContainer()
        try container.encode(path)
      case .host(let host, let numbers):
        var container = encoder.unkeyedContainer()
        try container.encode(host)
        for number in numbers { try container.encode(number) }
      }
    }

    init?(_ address: SocketAddress?) {
      switch address {
      case .ipv4(let host, let port): self = .host("\(host)", [Int(port)])
      case .ipv6(let host, let port, let flow, let scope):
        self = .host("\(host)", [Int(port), Int(flow), Int(scope)])
      case .unix(let name): self = .path(name.isUnnamed ? "" : "\(name)")
      case .unspecified, .unknown, nil: return nil
      }
    }
  }
}
