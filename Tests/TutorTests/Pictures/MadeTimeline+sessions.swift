import Lab
import Sockets

extension MadeTimeline {
  /// The tutorial's server and client.
  static func tutorial() -> TimelineSnapshot {
    let greeting = "欢迎访问入门教学！\r\n"
    var made = MadeTimeline()
    made.socket(1, in: "server", descriptor: 3)
    made.socket(2, in: "client", descriptor: 4)
    made.socket(3, in: "server", descriptor: 5, peer: 2, acceptedBy: 1)
    made.socket(2, in: "client", descriptor: 4, peer: 3)
    made.call("server", 9, "socket") { $0.made = SocketNumber(rawValue: 1) }
    made.call("server", 18, "bind", 1) { $0.address = server }
    made.call("server", 21, "listen", 1) { $0.numbers = [5] }
    made.call("server", 25, "accept", 1, at: 80, until: 30_150, waited: 30_060) {
      $0.address = client
      $0.made = SocketNumber(rawValue: 3)
    }
    made.now = 30_100
    made.call("client", 9, "socket") { $0.made = SocketNumber(rawValue: 2) }
    made.call("client", 18, "connect", 2, at: 30_130, until: 30_160) { $0.address = server }
    made.call("client", 21, "recv", 2, at: 30_170, until: 30_220, waited: 40) {
      $0.carry(greeting)
    }
    made.call("server", 30, "send", 3, at: 30_190) { $0.carry(greeting) }
    let close = made.call("server", 31, "close", 3, at: 30_230)
    made.call("client", 23, "close", 2, at: 30_240)
    made.note("client", .ended(status: 0), at: 30_300)
    made.call("server", 25, "accept", 1, at: 30_260, until: .max, waited: 100)
    made.end(3, by: .call(close))
    return made.taken(at: 31_000)
  }

  /// Three terminals: bytes that arrive in pieces and together, the end, a reset, an error.
  static func pieces() -> TimelineSnapshot {
    var made = MadeTimeline(terminals: ["server", "one", "two"])
    made.socket(1, in: "server", descriptor: 3)
    made.socket(2, in: "one", descriptor: 4, peer: 4)
    made.socket(3, in: "two", descriptor: 5, peer: 5)
    made.socket(4, in: "server", descriptor: 6, peer: 2, acceptedBy: 1)
    made.socket(5, in: "server", descriptor: 7, peer: 3, acceptedBy: 1)
    made.call("server", 3, "listen", 1) { $0.numbers = [5] }
    made.call("one", 4, "connect", 2) { $0.address = server }
    made.call("two", 4, "connect", 3) { $0.address = server }
    made.call("server", 5, "accept", 1) {
      $0.address = client
      $0.made = SocketNumber(rawValue: 4)
    }
    made.call("server", 5, "accept", 1) {
      $0.address = .loopback(port: 40114)
      $0.made = SocketNumber(rawValue: 5)
    }
    made.call("one", 6, "send", 2) { $0.carry("hello ") }
    made.call("one", 7, "send", 2) { $0.carry("world!", at: 6) }
    made.call("server", 8, "recv", 4) { $0.carry("hello wor") }
    made.call("two", 6, "sendall", 3) { $0.carry("ping") }
    made.call("server", 8, "recv", 4) { $0.carry("ld!", at: 9) }
    let shut = made.call("one", 9, "shutdown", 2) { $0.numbers = [1] }
    _ = shut
    made.call("server", 8, "recv", 4) { $0.carry("") }
    made.call("server", 9, "send", 4) { $0.carry("HELLO WORLD!") }
    let close = made.call("server", 12, "close", 5)
    made.call("two", 7, "recv", 3) { $0.fail(.connectionReset, "ConnectionResetError") }
    made.call("one", 10, "recv", 2) { $0.carry("HELLO WORLD!") }
    made.exception("two", "ConnectionResetError", "Connection reset by peer")
    made.note("two", .ended(status: 1))
    made.end(5, by: .call(close))
    return made.taken()
  }

  /// Datagrams between two terminals, one of them lost, and the threads of a server.
  static func datagrams() -> TimelineSnapshot {
    let udp = SocketAddress.loopback(port: 5353)
    let from = SocketAddress.loopback(port: 50000)
    var made = MadeTimeline()
    made.socket(1, in: "udp_server", descriptor: 3, type: .datagram)
    made.socket(2, in: "udp_client", descriptor: 4, type: .datagram)
    made.call("udp_server", 4, "bind", 1) { $0.address = .ipv4(.any, port: 5353) }
    made.call("udp_server", 6, "recvfrom", 1, at: 40, until: 130, waited: 80) {
      $0.carry("one")
      $0.local = .ipv4(.any, port: 5353)
      $0.address = from
    }
    made.now = 100
    for (line, text) in [(5, "one"), (6, "two"), (7, "three")] {
      made.call("udp_client", line, "sendto", 2) {
        $0.carry(text)
        $0.address = udp
        $0.local = .ipv4(.any, port: 50000)
      }
    }
    made.call("udp_server", 6, "recvfrom", 1) {
      $0.carry("three")
      $0.local = .ipv4(.any, port: 5353)
      $0.address = from
    }
    return made.taken()
  }

  /// A server with a thread for each client, a file of a socket, and a pair of sockets.
  static func threads() -> TimelineSnapshot {
    var made = MadeTimeline(terminals: ["server", "client"])
    made.socket(1, in: "server", descriptor: 3)
    made.socket(2, in: "client", descriptor: 4, peer: 3)
    made.socket(3, in: "server", descriptor: 5, peer: 2, acceptedBy: 1)
    made.socket(4, in: "server", descriptor: 6, peer: 5)
    made.socket(5, in: "server", descriptor: 7, peer: 4)
    made.call("client", 4, "connect", 2) { $0.address = server }
    made.call("server", 20, "accept", 1) {
      $0.address = client
      $0.made = SocketNumber(rawValue: 3)
    }
    made.call("server", 20, "accept", 1, at: 60, until: .max, waited: 400)
    made.call("server", 11, "file.readline", 3, thread: 1, at: 70, until: 160, waited: 50) {
      $0.carry("hi\n")
      $0.outcome = .value(.bytes)
    }
    made.call("server", 11, "recv_into", 3, thread: 1, at: 80, until: 150, waited: 50) {
      $0.carry("hi\n")
    }
    made.call("client", 5, "sendall", 2, at: 100) { $0.carry("hi\n") }
    made.now = 180
    made.call("server", 12, "send", 4, thread: 1) { $0.carry("x") }
    made.call("server", 13, "recv", 5, thread: 1) { $0.carry("x") }
    made.call("server", 14, "setsockopt", 1, thread: 1) {
      $0.numbers = [
        Int(SocketOption.reuseAddress.level.rawValue),
        Int(SocketOption.reuseAddress.number), 1,
      ]
    }
    made.note("server", .interrupted)
    return made.taken()
  }
}

extension MadeTimeline {
  /// Names and bytes that mean something to a terminal, to XML and to HTML.
  static func hostile() -> TimelineSnapshot {
    let name = "<b>&\"'\u{1b}[2J\u{202e}\u{0}]]>"
    var made = MadeTimeline(terminals: [name])
    made.socket(1, in: name, descriptor: 3)
    made.call(name, 1, "send", 1) { $0.carry("<script>&\u{1b}[31m\u{0}'\"") }
    made.call(name, 2, "<b>", 1) { $0.through = "<b>&" }
    made.call(name, 3, "getaddrinfo") { $0.text = "<b>\u{1b}" }
    made.exception(name, "<b>", "<script>\u{1b}\n")
    return made.taken()
  }
}
