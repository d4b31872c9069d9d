import Lab
import Sockets

extension Evidence {
  /// What is known of a socket.
  func record(_ socket: SocketNumber?) -> SocketRecord? {
    socket.flatMap { snapshot.sockets[$0] }
  }

  /// The socket of a call.
  func record(of call: CallRecord) -> SocketRecord? { record(call.socket) }

  /// The socket at the other end of a call's.
  func peer(of call: CallRecord) -> SocketRecord? { record(record(of: call)?.peer) }

  /// The call that closed a socket, if a call did.
  func closing(_ socket: SocketRecord) -> CallRecord? {
    if case .call(let number)? = socket.end { return call(number) }
    return nil
  }

  /// The call by which a socket began to listen, before another event.
  func listening(_ socket: SocketNumber, before number: Int = .max) -> CallRecord? {
    calls(on: socket, before: number).last { $0.name == "listen" && $0.isDone }
  }

  /// The sockets that listened at a moment, in the order in which they were made.
  func listeners(at time: Int64) -> [SocketRecord] {
    all.filter { socket in
      guard let listen = listening(socket.number) else { return false }
      return listen.began < time && (socket.closed ?? .max) > time
    }
  }

  /// The listening socket that a client's socket asked: of the same timeline, open at that time.
  func listener(of client: SocketRecord) -> SocketRecord? {
    guard let address = client.remote else { return nil }
    let connect = calls(on: client.number).last { $0.name.hasPrefix("connect") }
    let time = connect?.began ?? .max
    return all.first { socket in
      guard let listen = listening(socket.number), listen.began < time,
        (socket.closed ?? .max) > time, let local = socket.local
      else { return false }
      return local.accepts(address)
    }
  }

  /// The socket that `accept` made for a client's; nil while it waits to be accepted.
  func accepted(for client: SocketRecord) -> SocketRecord? {
    all.first { $0.acceptedBy != nil && ($0.peer == client.number || $0.isOtherEnd(of: client)) }
  }

  /// The successful call that set an option of a socket last, before another event.
  func setting(
    _ option: String, level: String, of socket: SocketNumber, before number: Int
  ) -> CallRecord? {
    guard let level = SocketConstants.value(named: level),
      let option = SocketConstants.value(named: option)
    else { return nil }
    return calls(on: socket, before: number).last {
      $0.name == "setsockopt" && $0.isDone && $0.numbers.count >= 2 && $0.numbers[0] == level
        && $0.numbers[1] == option
    }
  }

  /// The last call of a socket that said how long its calls wait, before another event.
  func timing(of socket: SocketNumber, before number: Int) -> CallRecord? {
    calls(on: socket, before: number).last {
      ($0.name == "settimeout" || $0.name == "setblocking") && $0.isDone
    }
  }
}

extension SocketRecord {
  var isStream: Bool { type == .stream }
  var isDatagram: Bool { type == .datagram }

  /// Whether two connected sockets have each other's addresses.
  func isOtherEnd(of other: SocketRecord) -> Bool {
    guard let local, let remote, local.port != nil else { return false }
    return local == other.remote && remote == other.local
  }
}

extension SocketAddress {
  /// Whether what listens at this address is reached by asking another one.
  func accepts(_ asked: SocketAddress) -> Bool {
    if self == asked { return true }
    guard let port, port == asked.port else { return false }
    return isWildcard || asked.isWildcard
  }
}
