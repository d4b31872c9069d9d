import Lab
import Sockets

/// Something that was sent in one place of a timeline and really arrived in another.
struct Arrival: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A connection, asked for by `connect` and given by `accept`.
    case connection
    /// So many bytes of a stream. One send may arrive in pieces, and several in one.
    case bytes(Int)
    /// A datagram of so many bytes.
    case datagram(Int)
    /// The end of a stream (FIN), which `recv` tells by giving nothing.
    case end
    /// The connection was reset (RST).
    case reset
  }

  var kind: Kind
  /// The event that sent it, and the call in which it arrived, by their numbers.
  var from: Int
  var to: Int

  /// All that arrived between the sockets of a timeline, in the order of arrival.
  static func all(in snapshot: TimelineSnapshot) -> [Arrival] {
    let calls = SocketCalls(snapshot)
    let arrivals =
      calls.connections() + calls.streams() + calls.datagrams() + calls.ends() + calls.resets()
    return arrivals.sorted { ($0.to, $0.from) < ($1.to, $1.from) }
  }
}

/// The calls of a timeline by their sockets.
struct SocketCalls {
  let snapshot: TimelineSnapshot
  /// The calls on each socket, in order.
  let bySocket: [SocketNumber: [CallRecord]]
  /// Sockets that share their connection with other objects, and those others.
  let sharers: [SocketNumber: [SocketNumber]]
  /// When each event happened, by its number.
  let times: [Int: Int64]
  /// The events that are no calls.
  let notes: [NoteRecord]

  init(_ snapshot: TimelineSnapshot) {
    self.snapshot = snapshot
    var found: [SocketNumber: [CallRecord]] = [:]
    var times: [Int: Int64] = [:]
    var notes: [NoteRecord] = []
    for event in snapshot.events {
      times[event.number] = event.time
      if case .note(let note) = event { notes.append(note) }
      if case .call(let call) = event, let socket = call.socket {
        found[socket, default: []].append(call)
      }
    }
    bySocket = found
    self.times = times
    self.notes = notes
    var groups: [SocketNumber: [SocketNumber]] = [:]
    for socket in snapshot.sockets.values.sorted(by: { $0.number < $1.number }) {
      guard let original = socket.duplicateOf else { continue }
      groups[original, default: [original]].append(socket.number)
    }
    var sharers: [SocketNumber: [SocketNumber]] = [:]
    for group in groups.values {
      for socket in group { sharers[socket, default: []] += group.filter { $0 != socket } }
    }
    self.sharers = sharers
  }

  func calls(of socket: SocketNumber) -> [CallRecord] { bySocket[socket] ?? [] }
}

extension CallRecord {
  private static let sending: Set<String> = ["send", "sendall", "sendto", "sendmsg", "sendfile"]
  private static let receiving: Set<String> = [
    "recv", "recvfrom", "recvmsg", "recv_into", "recvfrom_into", "recvmsg_into",
  ]

  /// It hands bytes to the kernel.
  var isSending: Bool { Self.sending.contains(name) }
  /// It takes bytes from the kernel.
  var isReceiving: Bool { Self.receiving.contains(name) }
  /// It takes bytes and leaves them to be taken again (MSG_PEEK).
  var isPeeking: Bool {
    isReceiving && (numbers.first ?? 0) & Int(MessageFlags.peek.rawValue) != 0
  }
  /// It asks for a connection.
  var isConnecting: Bool { name == "connect" || name == "connect_ex" }

  /// It has ended without an error.
  var isDone: Bool { if case .value = outcome { true } else { false } }

  /// The bytes of the stream that went through, or may go while it waits, counted from its start.
  var range: Range<Int> {
    let count = isWaiting && isSending ? max(requested ?? 0, byteCount) : byteCount
    return position..<position + max(count, 0)
  }

  /// Whether it ended before another began or while it lasted: causes come before effects.
  func mayCause(_ other: CallRecord) -> Bool { began <= other.ended ?? .max }
}
