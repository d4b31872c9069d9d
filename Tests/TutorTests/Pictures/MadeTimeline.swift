import Lab
import Sockets

/// A made-up timeline, written down as a session goes. Each call takes 10 µs unless told otherwise.
struct MadeTimeline {
  private(set) var snapshot = TimelineSnapshot()
  /// The moment of the next call, in microseconds.
  var now: Int64 = 0

  static let server = SocketAddress.loopback(port: 9999)
  static let client = SocketAddress.loopback(port: 40112)

  init(terminals: [String] = []) { snapshot.terminals = terminals }

  /// A socket by its number.
  mutating func socket(
    _ number: Int, in terminal: String, descriptor: Int32, type: SocketType = .stream,
    peer: Int? = nil, acceptedBy: Int? = nil, end: SocketRecord.End? = nil
  ) {
    let number = SocketNumber(rawValue: number)
    snapshot.sockets[number] = SocketRecord(
      number: number, terminal: terminal, descriptor: descriptor, type: type,
      acceptedBy: acceptedBy.map(SocketNumber.init(rawValue:)),
      peer: peer.map(SocketNumber.init(rawValue:)), end: end)
  }

  /// How a socket's life ended.
  mutating func end(_ number: Int, by end: SocketRecord.End) {
    snapshot.sockets[SocketNumber(rawValue: number)]?.end = end
  }

  /// Adds a call, and gives its number. The times are microseconds; `until` nil for a call that takes
  /// 10 of them, and `.max` for one that has not ended.
  @discardableResult
  mutating func call(
    _ terminal: String, _ line: Int, _ name: String, _ socket: Int? = nil, thread: Int = 0,
    at: Int64? = nil, until: Int64? = nil, waited: Int64 = 0,
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> Int {
    let began = at ?? now
    let end = until == .max ? nil : until ?? began + 10
    var record = CallRecord(
      number: snapshot.events.count, terminal: terminal, thread: thread,
      place: SourcePlace(file: "/\(terminal).py", line: line), name: name,
      socket: socket.map(SocketNumber.init(rawValue:)), began: began * 1000,
      ended: end.map { $0 * 1000 }, waited: waited * 1000)
    if let socket { record.descriptor = descriptor(socket) }
    if end == nil { record.outcome = .waiting }
    change(&record)
    snapshot.events.append(.call(record))
    if !snapshot.terminals.contains(terminal) { snapshot.terminals.append(terminal) }
    if until == nil { now = began + 20 }
    return record.number
  }

  /// Adds something that is no call.
  @discardableResult
  mutating func note(_ terminal: String, _ kind: NoteRecord.Kind, at: Int64? = nil) -> Int {
    let number = snapshot.events.count
    snapshot.events.append(
      .note(
        NoteRecord(number: number, terminal: terminal, time: (at ?? now) * 1000, kind: kind)))
    if at == nil { now += 20 }
    return number
  }

  /// Adds an exception that nobody caught.
  mutating func exception(_ terminal: String, _ typeName: String, _ message: String) {
    snapshot.events.append(
      .exception(
        ExceptionRecord(
          number: snapshot.events.count, terminal: terminal, time: now * 1000, typeName: typeName,
          message: message)))
    now += 20
  }

  /// The timeline as it is at a moment: now, unless told otherwise.
  func taken(at: Int64? = nil, dropped: Int = 0) -> TimelineSnapshot {
    var snapshot = snapshot
    snapshot.events.sort { ($0.time, $0.number) < ($1.time, $1.number) }
    snapshot.time = (at ?? now) * 1000
    snapshot.dropped = dropped
    return snapshot
  }

  private func descriptor(_ number: Int) -> Int32 {
    snapshot.sockets[SocketNumber(rawValue: number)]?.descriptor ?? -1
  }
}

extension CallRecord {
  /// The bytes that went through it, from a place of the stream on.
  mutating func carry(_ text: String, at position: Int = 0) {
    carry(Array(text.utf8), at: position)
  }

  /// The bytes that went through it, from a place of the stream on.
  mutating func carry(_ bytes: [UInt8], at position: Int = 0) {
    data = Array(bytes.prefix(CallRecord.dataLimit))
    byteCount = bytes.count
    self.position = position
    let isReceiving = name.hasPrefix("recv")
    requested = requested ?? (isReceiving ? 1024 : bytes.count)
    outcome = .value(isReceiving && !name.hasSuffix("into") ? .bytes : .number(bytes.count))
    if name == "sendall" { outcome = .value(.none) }
  }

  /// An error of the system.
  mutating func fail(_ errno: Errno, _ typeName: String) {
    outcome = .failed(
      CallFailure(typeName: typeName, errno: Int(errno.rawValue), message: errno.message))
  }
}
