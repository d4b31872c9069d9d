import Lab
import Sockets
import Testing

@testable import Diagnosis

@Suite("Notes on calls that wait")
struct WaitingNoteTests {
  @Test("M52: recv while a file of the socket has read ahead")
  func readAhead() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.call("file.readline", on: c, line: 6)
    let error = scene.givenUp("recv", on: c, line: 7) { $0.evidence.readAhead = 8 }
    #expect(scene.note(for: error) == "M52")
    let empty = scene.givenUp("recv", on: c, line: 7)
    #expect(scene.note(for: empty) == "")
    // The file asks for more itself, and gives what it read ahead.
    let own = Scene()
    let (_, other, _) = own.conversation()
    own.call("file.read", on: other, line: 6) { $0.outcome = .waiting }
    own.call("recv_into", on: other, line: 6) {
      $0.outcome = .waiting
      $0.evidence.readAhead = 5
    }
    #expect(own.notes(about: "client") == [])
  }

  @Test("M51: a request in the buffer of a file, at this end or at the other")
  func unflushed() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.call("file.write", on: c, line: 6)
    let error = scene.givenUp("recv", on: c, line: 7) { $0.evidence.unflushed = 6 }
    #expect(scene.note(for: error) == "M51")
    scene.call("recv", on: c, line: 8) {
      $0.outcome = .waiting
      $0.evidence.unflushed = 6
    }
    let other = scene.givenUp("recv", on: a, line: 9)
    #expect(scene.note(for: other) == "M51")
    #expect(scene.text(for: other).contains("line 6 of client"))
  }

  @Test("M41: close while a file or a copy keeps the connection open, and a close that is one")
  func stillOpen() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.call("close", on: a, line: 8) { $0.evidence.openFiles = 1 }
    #expect(scene.note(for: scene.givenUp("recv", on: c, line: 7)) == "M41")

    let copied = Scene()
    let (_, client, server) = copied.conversation()
    let copy = copied.socket("server", line: 7, madeBy: "dup")
    copied.change(copy) { $0.duplicateOf = server }
    copied.close(server, line: 8)
    #expect(copied.note(for: copied.givenUp("recv", on: client, line: 7)) == "M41.dup")
    copied.close(copy, line: 9)
    #expect(copied.note(for: copied.givenUp("recv", on: client, line: 7)) == "")
  }

  @Test("M17: connected and not accepted while the server does something else")
  func notAccepted() {
    let scene = Scene()
    let (l, _, a) = scene.conversation()
    let second = scene.client("second", own: 40001)
    scene.call("recv", on: a, line: 8) { $0.outcome = .waiting }
    let error = scene.givenUp("recv", on: second, line: 7)
    #expect(scene.note(for: error) == "M17")
    #expect(scene.text(for: error).hasSuffix("recv on line 8 of server"))
    _ = scene.accept(l, second)
    #expect(scene.note(for: scene.givenUp("recv", on: second, line: 7)) == "")
  }

  @Test("M16: more connections wait than the queue holds, and fewer")
  func queue() {
    func note(_ clients: UInt16) -> String {
      let scene = Scene()
      _ = scene.listener(backlog: 1)
      for i in 0..<clients { _ = scene.client("client", own: 40000 + i) }
      let last = scene.socket("client")
      return scene.note(
        for: scene.givenUp("connect", on: last, line: 9, type: "TimeoutError") {
          $0.address = scene.address("127.0.0.1", 5000)
        })
    }
    #expect(note(2) == "M16")
    #expect(note(1) == "")
  }

  @Test(
    "M01: a recv that waits for what the recv before had returned, and one that got one message")
  func merged() {
    func note(sends: Int) -> String {
      let scene = Scene()
      let (_, c, a) = scene.conversation()
      for _ in 0..<sends { scene.send(a, 3, line: 6) }
      scene.receive(c, 3 * sends)
      return scene.note(for: scene.givenUp("recv", on: c, line: 8))
    }
    #expect(note(sends: 2) == "M01")
    #expect(note(sends: 1) == "")
  }

  @Test("M58: both ends in recv or in sendall, and bytes on the way")
  func bothWait() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.call("recv", on: a, line: 6) { $0.outcome = .waiting }
    #expect(scene.note(for: scene.givenUp("recv", on: c, line: 7)) == "M58")
    scene.send(a, 3)
    #expect(scene.note(for: scene.givenUp("recv", on: c, line: 8)) == "")

    let full = Scene()
    let (_, client, server) = full.conversation()
    full.call("sendall", on: server, line: 6) { $0.outcome = .waiting }
    #expect(full.note(for: full.givenUp("sendall", on: client, line: 7)) == "M58.send")
  }

  @Test("M58 is silent where one end waits for a limited time")
  func limitedWait() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.call("recv", on: a, line: 6) { $0.outcome = .waiting }
    #expect(scene.note(for: scene.givenUp("recv", on: c, line: 7, type: "TimeoutError")) == "")
    scene.change(a) { $0.timeout = 3_000_000_000 }
    scene.call("recv", on: c, line: 7) { $0.outcome = .waiting }
    #expect(scene.notes(about: "client") == [])
  }

  @Test("a call that waits is explained to its terminal too")
  func waiting() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.call("recv", on: a, line: 6) { $0.outcome = .waiting }
    scene.call("recv", on: c, line: 7) { $0.outcome = .waiting }
    #expect(scene.notes(about: "client") == ["M58"])
    #expect(scene.notes(about: "nobody") == [])
  }

  @Test("M32: the listening socket's timeout, and one of the socket itself")
  func inherited() {
    let scene = Scene()
    let l = scene.listener()
    scene.call("settimeout", on: l, line: 5) { $0.numbers = [3_000_000_000] }
    let a = scene.accept(l, scene.client())
    let error = scene.givenUp("recv", on: a, line: 7)
    #expect(scene.note(for: error) == "M32")
    scene.call("settimeout", on: a, line: 7) { $0.numbers = [-1] }
    #expect(scene.note(for: scene.givenUp("recv", on: a, line: 8)) == "")
  }

  @Test("M36: a datagram of a stranger to a connected UDP socket, and one of its peer")
  func stranger() {
    func note(from port: UInt16, _ host: String = "127.0.0.1") -> String {
      let scene = Scene()
      let socket = scene.socket("client", type: .datagram)
      let address = scene.address("127.0.0.1", 40000)
      scene.change(socket) {
        $0.local = address
        $0.remote = scene.address("127.0.0.1", 5000)
      }
      scene.call("connect", on: socket, line: 3)
      let other = scene.socket("other", type: .datagram)
      scene.change(other) { $0.local = scene.address(host, port) }
      scene.call("sendto", on: other, line: 5) { $0.address = address }
      return scene.text(for: scene.givenUp("recv", on: socket, line: 4))
    }
    #expect(note(from: 6000).hasSuffix("came from 127.0.0.1:6000"))
    #expect(note(from: 6000, "0.0.0.0").hasSuffix("came from 127.0.0.1:6000"))
    #expect(note(from: 5000) == "")
    #expect(note(from: 0, "0.0.0.0") == "")
  }

  @Test("M64: a response that is complete, and one that is not")
  func response() {
    func note(body: Int) -> String {
      let scene = Scene()
      let (_, c, a) = scene.conversation()
      let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n".utf8)
      scene.send(a, head.count + body)
      scene.receive(c, head.count + body, data: head)
      return scene.note(for: scene.givenUp("recv", on: c, line: 8))
    }
    #expect(note(body: 2) == "M64")
    #expect(note(body: 1) == "")
  }

  @Test("Ctrl-C in a call that nothing holds up is not explained")
  func interrupted() {
    let scene = Scene()
    let l = scene.listener("main")
    #expect(scene.note(for: scene.givenUp("accept", on: l, line: 6)) == "")
    let (_, c, _) = Scene().conversation()
    #expect(scene.note(for: scene.givenUp("recv", on: c, line: 6)) == "")
  }
}
