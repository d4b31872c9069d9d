import Lab
import Languages
import Sockets
import Testing

@testable import Diagnosis

/// A timeline made by hand: calls happen one after another, a millisecond apart.
final class Scene {
  private(set) var snapshot = TimelineSnapshot()
  private var kernel: [KernelSocket] = []
  private var clock: Int64 = 0

  /// Gives a terminal's program its text.
  func source(_ text: String, of terminal: String = "main") {
    snapshot.sources["\(terminal).py"] = text
  }

  /// Has its programs a loopback network for themselves.
  func isSeparate() { snapshot.isSeparate = true }

  /// A row of the kernel's table after the last call.
  func remains(_ row: KernelSocket) { kernel.append(row) }

  // MARK: Calls

  /// Something that happens: changes the record before it is kept.
  @discardableResult
  func call(
    _ name: String, on socket: SocketNumber? = nil, line: Int? = 1, in terminal: String? = nil,
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> CallRecord {
    clock += 2_000_000
    let terminal = terminal ?? socket.flatMap { snapshot.sockets[$0]?.terminal } ?? "main"
    var call = CallRecord(
      number: snapshot.events.count, terminal: terminal,
      place: line.map { SourcePlace(file: "\(terminal).py", line: $0) }, name: name,
      socket: socket, began: clock, ended: clock + 1_000_000)
    call.local = socket.flatMap { snapshot.sockets[$0]?.local }
    call.remote = socket.flatMap { snapshot.sockets[$0]?.remote }
    change(&call)
    if call.isWaiting { call.ended = nil }
    count(&call)
    snapshot.events.append(.call(call))
    if !snapshot.terminals.contains(terminal) { snapshot.terminals.append(terminal) }
    if name == "close", call.isDone, let socket, call.evidence.openFiles == 0 {
      self.change(socket) {
        $0.closed = call.ended
        $0.end = .call(call.number)
      }
    }
    return call
  }

  /// A call that raises an OSError, which nobody catches.
  func failure(
    _ name: String, on socket: SocketNumber? = nil, line: Int = 1, in terminal: String? = nil,
    _ errno: Errno, type: String = "OSError", _ change: (inout CallRecord) -> Void = { _ in }
  ) -> ExceptionRecord {
    let failed = call(name, on: socket, line: line, in: terminal) {
      change(&$0)
      $0.outcome = .failed(
        CallFailure(typeName: type, errno: Int(errno.rawValue), message: errno.message))
    }
    return error(
      type, "[Errno \(errno.rawValue)] \(errno.message)", errno: errno, line: line,
      in: failed.terminal, call: failed.number)
  }

  /// A call that its program or Ctrl-C gives up.
  func givenUp(
    _ name: String, on socket: SocketNumber, line: Int = 1, type: String = "KeyboardInterrupt",
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> ExceptionRecord {
    let message = type == "TimeoutError" ? "timed out" : ""
    let failed = call(name, on: socket, line: line) {
      $0.outcome = .failed(CallFailure(typeName: type, message: message))
      $0.waited = 1_000_000
      change(&$0)
    }
    return error(type, message, line: line, in: failed.terminal, call: failed.number)
  }

  /// An error that nobody caught.
  @discardableResult
  func error(
    _ type: String, _ message: String, errno: Errno? = nil, line: Int? = 1,
    in terminal: String = "main", thread: Int = 0, call: Int? = nil,
    undecoded: [UInt8]? = nil
  ) -> ExceptionRecord {
    let place = line.map { SourcePlace(file: "\(terminal).py", line: $0) }
    let record = ExceptionRecord(
      number: snapshot.events.count, terminal: terminal, thread: thread, time: clock,
      typeName: type, message: message, errno: errno.map { Int($0.rawValue) }, place: place,
      passed: place.map { [$0] } ?? [], call: call,
      undecoded: undecoded.map { Undecoded($0) })
    snapshot.events.append(.exception(record))
    return record
  }

  /// Something that is no call.
  func note(_ kind: NoteRecord.Kind, line: Int? = 1, in terminal: String = "main") {
    snapshot.events.append(
      .note(
        NoteRecord(
          number: snapshot.events.count, terminal: terminal, time: clock,
          place: line.map { SourcePlace(file: "\(terminal).py", line: $0) }, kind: kind)))
  }

  private func count(_ call: inout CallRecord) {
    guard let socket = call.socket, let record = snapshot.sockets[socket] else { return }
    if call.sends {
      call.position = record.bytesSent
      snapshot.sockets[socket]?.bytesSent += call.byteCount
    } else if call.receives {
      call.position = record.bytesReceived
      snapshot.sockets[socket]?.bytesReceived += call.byteCount
    }
  }

  // MARK: Sockets

  /// Changes what is known of a socket.
  func change(_ socket: SocketNumber, _ body: (inout SocketRecord) -> Void) {
    guard var record = snapshot.sockets[socket] else { return }
    body(&record)
    snapshot.sockets[socket] = record
  }

  /// A new socket.
  func socket(
    _ terminal: String = "main", line: Int = 1, type: SocketType = .stream,
    madeBy name: String = "socket"
  ) -> SocketNumber {
    let number = SocketNumber(rawValue: snapshot.sockets.count + 1)
    let made = call(name, line: line, in: terminal) { $0.made = number }
    snapshot.sockets[number] = SocketRecord(
      number: number, terminal: terminal, type: type, madeBy: made.number, place: made.place)
    return number
  }

  /// A socket that listens at a port of 127.0.0.1.
  func listener(
    _ terminal: String = "server", line: Int = 2, port: UInt16 = 5000, backlog: Int = 5
  ) -> SocketNumber {
    let number = socket(terminal, line: line)
    bind(number, line: line + 1, port: port)
    listen(number, line: line + 2, backlog: backlog)
    return number
  }

  func bind(
    _ socket: SocketNumber, line: Int = 3, host: String = "127.0.0.1", port: UInt16 = 5000
  ) {
    let address = address(host, port)
    change(socket) { $0.local = address }
    call("bind", on: socket, line: line) { $0.address = address }
  }

  func listen(_ socket: SocketNumber, line: Int = 4, backlog: Int = 5) {
    change(socket) { $0.backlog = backlog }
    call("listen", on: socket, line: line) { $0.numbers = [backlog] }
  }

  /// A client's socket that is connected to a port, and not accepted yet.
  func client(
    _ terminal: String = "client", line: Int = 2, port: UInt16 = 5000, own: UInt16 = 40000
  ) -> SocketNumber {
    let number = socket(terminal, line: line)
    let (local, remote) = (address("127.0.0.1", own), address("127.0.0.1", port))
    change(number) {
      $0.local = local
      $0.remote = remote
    }
    call("connect", on: number, line: line + 1) { $0.address = remote }
    return number
  }

  /// The socket that a listening one accepts for a client's.
  func accept(_ listener: SocketNumber, _ client: SocketNumber, line: Int = 5) -> SocketNumber {
    let number = SocketNumber(rawValue: snapshot.sockets.count + 1)
    let made = call("accept", on: listener, line: line) { $0.made = number }
    let other = snapshot.sockets[client]
    snapshot.sockets[number] = SocketRecord(
      number: number, terminal: made.terminal, madeBy: made.number, place: made.place,
      acceptedBy: listener, peer: client, local: other?.remote, remote: other?.local)
    change(client) { $0.peer = number }
    return number
  }

  /// A conversation between the terminals server and client: listening socket, client's, accepted.
  func conversation() -> (SocketNumber, SocketNumber, SocketNumber) {
    let l = listener()
    let c = client()
    return (l, c, accept(l, c))
  }

  func send(_ socket: SocketNumber, _ count: Int, line: Int = 6, offered: Int? = nil) {
    call("send", on: socket, line: line) {
      $0.requested = offered ?? count
      $0.byteCount = count
      $0.outcome = .value(.number(count))
    }
  }

  func receive(
    _ socket: SocketNumber, _ count: Int, line: Int = 7, asked: Int = 1024, data: [UInt8] = []
  ) {
    call("recv", on: socket, line: line) {
      $0.requested = asked
      $0.byteCount = count
      $0.data = data
      $0.outcome = .value(.bytes)
    }
  }

  func close(_ socket: SocketNumber, line: Int = 9, unread: Int = 0) {
    call("close", on: socket, line: line) { $0.evidence.unread = unread }
  }

  func address(_ host: String, _ port: UInt16) -> SocketAddress {
    (try? SocketAddress(ipv4: host, port: Int(port))) ?? .loopback(port: port)
  }

  // MARK: Findings

  /// The note of an error; "" for none.
  func note(for error: ExceptionRecord) -> String {
    check(Diagnosis.findings(in: snapshot, about: .exception(error))).first ?? ""
  }

  /// What the note of an error says.
  func text(for error: ExceptionRecord, _ language: Language = .en) -> String {
    Diagnosis.findings(in: snapshot, about: .exception(error)).first?.text(in: language) ?? ""
  }

  /// The notes about a terminal.
  func notes(about terminal: String = "main") -> [String] {
    check(Diagnosis.findings(in: snapshot, about: .terminal(terminal)) { [kernel] in kernel })
  }

  /// The notes of findings, which must carry the facts that their rule declares.
  private func check(_ findings: [Finding]) -> [String] {
    for finding in findings {
      let declared = Rules.all.lazy.compactMap { $0.notes[finding.note] }.first
      #expect(declared.map(Set.init) == Set(finding.facts.keys), "\(finding.note)")
      for language in Language.allCases {
        #expect(!finding.text(in: language).contains("{"))
      }
    }
    return findings.map(\.note)
  }
}
