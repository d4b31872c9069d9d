import Lab
import Sockets

extension Evidence {
  /// A finding about an error.
  func finding(
    _ note: String, about error: ExceptionRecord, calls: [CallRecord] = [],
    _ facts: [String: Fact] = [:]
  ) -> Finding {
    Finding(
      note: note, terminal: error.terminal, place: error.place, events: calls.map(\.number),
      error: error.number, facts: facts)
  }

  /// A finding about a call that raised no error.
  func finding(
    _ note: String, at call: CallRecord, also others: [CallRecord] = [],
    _ facts: [String: Fact] = [:]
  ) -> Finding {
    Finding(
      note: note, terminal: call.terminal, place: call.place,
      events: [call.number] + others.map(\.number), error: nil, facts: facts)
  }

  /// A finding about something that is no call.
  func finding(_ note: String, at record: NoteRecord, _ facts: [String: Fact] = [:]) -> Finding {
    Finding(
      note: note, terminal: record.terminal, place: record.place, events: [record.number],
      error: nil, facts: facts)
  }

  /// The line of a call, for a finding about a terminal; nil where it is not known.
  func place(_ call: CallRecord?, for terminal: String) -> Fact? {
    guard let call, let place = call.place else { return nil }
    return .place(place, terminal: call.terminal == terminal ? nil : call.terminal)
  }

  /// The line on which a socket was made, likewise.
  func place(_ socket: SocketRecord, for terminal: String) -> Fact? {
    guard let place = socket.place else { return nil }
    return .place(place, terminal: socket.terminal == terminal ? nil : socket.terminal)
  }
}
