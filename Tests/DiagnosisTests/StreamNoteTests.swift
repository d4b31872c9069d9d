import Lab
import Sockets
import Testing

@testable import Diagnosis

@Suite("Notes on errors of a stream")
struct StreamNoteTests {
  @Test("M13: bytes asked of the listening socket, with the name of the conversation")
  func listener() {
    let scene = Scene()
    let (l, _, a) = scene.conversation()
    let error = scene.failure("recv", on: l, line: 6, .notConnected)
    #expect(scene.note(for: error) == "M13")
    scene.source("\n\n\n\nconn, addr = l.accept()\nl.recv(5)\n", of: "server")
    #expect(scene.note(for: error) == "M13.named")
    #expect(scene.text(for: error).hasSuffix("the conversation is conn"))
    #expect(scene.note(for: scene.failure("recv", on: a, line: 6, .notConnected)) == "")
  }

  @Test("M18: accept without listen, and what the socket is")
  func order() {
    let scene = Scene()
    let socket = scene.socket()
    #expect(scene.note(for: scene.failure("accept", on: socket, .invalidArgument)) == "M18")
    scene.bind(socket)
    #expect(scene.note(for: scene.failure("accept", on: socket, .invalidArgument)) == "M18.bound")
    let datagram = scene.socket(type: .datagram)
    #expect(
      scene.note(for: scene.failure("listen", on: datagram, .notSupported)) == "M18.datagram")
    let connected = scene.client()
    #expect(
      scene.note(for: scene.failure("listen", on: connected, .invalidArgument)) == "M18.connected")
  }

  @Test("M18 is silent about a listening socket that was shut down")
  func shutDown() {
    let scene = Scene()
    let l = scene.listener()
    scene.call("shutdown", on: l, line: 6)
    #expect(scene.note(for: scene.failure("accept", on: l, .invalidArgument)) == "")
  }

  @Test("M05 and M42: the peer closed with bytes unread; whether any of its own were lost")
  func reset() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.send(c, 7)
    scene.close(a, unread: 7)
    let error = scene.failure("recv", on: c, line: 8, .connectionReset)
    #expect(scene.note(for: error) == "M05")
    #expect(scene.text(for: error).contains("7 bytes unread (line 9 of server)"))
    let lost = Scene()
    let (_, client, server) = lost.conversation()
    lost.send(client, 7)
    lost.send(server, 100)
    lost.close(server, unread: 7)
    #expect(lost.note(for: lost.failure("recv", on: client, .connectionReset)) == "M42")
  }

  @Test("a reset by a peer that had read everything is not explained")
  func unexplainedReset() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.close(a)
    #expect(scene.note(for: scene.failure("recv", on: c, .connectionReset)) == "M43")
    let open = Scene()
    let (_, other, _) = open.conversation()
    #expect(open.note(for: open.failure("recv", on: other, .connectionReset)) == "")
  }

  @Test("M46: the peer reset on purpose")
  func linger() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.call("setsockopt", on: a, line: 6) {
      $0.numbers = ["SOL_SOCKET", "SO_LINGER"].map { SocketConstants.value(named: $0) ?? 0 }
    }
    scene.close(a)
    #expect(scene.note(for: scene.failure("recv", on: c, .connectionReset)) == "M46")
  }

  @Test("M15: the listening socket closed before it accepted, and not after")
  func neverAccepted() {
    let scene = Scene()
    let l = scene.listener()
    let c = scene.client()
    scene.close(l)
    #expect(scene.note(for: scene.failure("recv", on: c, .connectionReset)) == "M15")
    let accepted = Scene()
    let (listener, client, _) = accepted.conversation()
    accepted.close(listener)
    #expect(accepted.note(for: accepted.failure("recv", on: client, .connectionReset)) == "")
  }

  @Test("M37: no receiver, over UDP and over TCP")
  func noReceiver() {
    let scene = Scene()
    let datagram = scene.socket(type: .datagram)
    #expect(
      scene.note(for: scene.failure("send", on: datagram, .destinationRequired)) == "M37")
    let stream = scene.socket()
    let error = scene.failure("send", on: stream, .brokenPipe, type: "BrokenPipeError")
    #expect(scene.note(for: error) == "M37.stream")
    let connected = scene.client()
    let late = scene.failure("send", on: connected, .brokenPipe, type: "BrokenPipeError")
    #expect(scene.note(for: late) == "")
  }

  @Test("M43: the peer had closed, and the first send afterwards succeeded")
  func peerClosed() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.close(a, line: 9)
    scene.send(c, 5, line: 10)
    let error = scene.failure("send", on: c, line: 11, .brokenPipe, type: "BrokenPipeError")
    #expect(scene.note(for: error) == "M43.sent")
    #expect(scene.text(for: error).contains("(line 10)"))
  }

  @Test("M44: sending after shutdown, and not after SHUT_RD")
  func shutdown() {
    func note(_ direction: Int) -> String {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      scene.call("shutdown", on: c, line: 6) { $0.numbers = [direction] }
      return scene.note(
        for: scene.failure("send", on: c, line: 7, .brokenPipe, type: "BrokenPipeError"))
    }
    #expect(note(1) == "M44")
    #expect(note(2) == "M44")
    #expect(note(0) == "")
  }

  @Test("E17: a closed socket, and where it was closed")
  func closed() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.close(c, line: 5)
    let error = scene.failure("send", on: c, line: 6, .badDescriptor)
    #expect(scene.note(for: error) == "E17")
    #expect(scene.text(for: error).contains("closed on line 5"))
    let open = scene.socket()
    #expect(scene.note(for: scene.failure("send", on: open, .badDescriptor)) == "")
  }

  @Test("M47: getpeername after a reset, and on a socket that was never connected")
  func peerGone() {
    let scene = Scene()
    let (l, c, _) = scene.conversation()
    let alive = scene.failure("getpeername", on: c, .notConnected)
    #expect(scene.note(for: alive) == "")
    _ = scene.failure("recv", on: c, .connectionReset)
    #expect(scene.note(for: scene.failure("getpeername", on: c, .notConnected)) == "M47")
    let new = scene.socket()
    #expect(
      scene.note(for: scene.failure("getpeername", on: new, .notConnected)) == "M47.unconnected")
    #expect(scene.note(for: scene.failure("getpeername", on: l, .notConnected)) == "M13")
  }

  @Test("M48: a closed socket for select, and no closed socket")
  func negativeDescriptor() {
    let message = "file descriptor cannot be a negative integer (-1)"
    let scene = Scene()
    let socket = scene.socket()
    #expect(scene.note(for: scene.error("ValueError", message, line: 4)) == "")
    scene.close(socket, line: 5)
    #expect(scene.note(for: scene.error("ValueError", message, line: 6)) == "M48")
  }

  @Test("M31: a call that may not wait, and one that ran into a timeout of its own")
  func nonBlocking() {
    func note(_ method: String, _ number: Int) -> String {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      scene.call(method, on: c, line: 5) { $0.numbers = [number] }
      return scene.note(
        for: scene.failure("recv", on: c, line: 6, .again, type: "BlockingIOError"))
    }
    #expect(note("settimeout", 0) == "M31")
    #expect(note("setblocking", 0) == "")
    #expect(note("settimeout", 5_000_000_000) == "")
    #expect(note("setblocking", 1) == "")
  }

  @Test("M30: the time for the whole of sendall")
  func sendall() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.call("settimeout", on: c, line: 5) { $0.numbers = [500_000_000] }
    let error = scene.givenUp("sendall", on: c, line: 6, type: "TimeoutError") {
      $0.requested = 5000
      $0.byteCount = 2000
    }
    #expect(scene.note(for: error) == "M30")
    #expect(
      scene.text(for: error) == "0.5 s were for the whole of sendall, which sent 2000 of 5000 bytes"
    )
  }

  @Test("M02.struct: unpack of a message that recv returned a part of, and not of a short request")
  func shortMessage() {
    func note(asked: Int, got: Int) -> String {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      scene.receive(c, got, asked: asked)
      return scene.note(
        for: scene.error(
          "struct.error", "unpack requires a buffer of 4 bytes", line: 8, in: "client"))
    }
    #expect(note(asked: 4, got: 2) == "M02.struct")
    #expect(note(asked: 2, got: 2) == "")
    #expect(note(asked: 1024, got: 8) == "")
  }

  @Test("M10.cut and M10.rest: characters that recv cut, and bytes that are no UTF-8 at all")
  func cutText() {
    func note(
      _ message: String, _ text: [UInt8], got data: [UInt8], after: Int = 0
    ) -> String {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      if after > 0 { scene.receive(c, after) }
      scene.receive(c, data.count, data: data)
      return scene.note(
        for: scene.error(
          "UnicodeDecodeError", "'utf-8' codec can't decode \(message)", line: 8, in: "client",
          undecoded: text))
    }
    let ends = "byte 0xe8 in position 3: unexpected end of data"
    let cut: [UInt8] = [0x61, 0x62, 0x63, 0xE8]
    #expect(note(ends, cut, got: cut) == "M10.cut")
    // What was collected before, and what is left behind a head.
    #expect(note(ends, cut, got: [0x63, 0xE8], after: 2) == "M10.cut")
    #expect(note(ends, cut, got: [0x30, 0x31] + cut) == "M10.cut")
    #expect(note(ends, cut, got: cut + [0xB4, 0xBA]) == "")
    #expect(note(ends, cut, got: [0x61]) == "")
    let begins = "byte 0xbf in position 0: invalid start byte"
    #expect(note(begins, [0xBF, 0x61], got: [0xBF, 0x61], after: 3) == "M10.rest")
    #expect(note(begins, [0xBF, 0x61], got: [0xBF, 0x61]) == "")
    #expect(note(begins, [0xBF], got: [0xBB, 0x61], after: 3) == "")
    let inside = "byte 0xff in position 2: invalid start byte"
    #expect(note(inside, [0x41, 0x41, 0xFF], got: [0x41, 0x41, 0xFF], after: 3) == "")
  }

  @Test("M53: a file that has timed out, and another OSError of the same words")
  func timedOutFile() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    let message = "cannot read from timed out object"
    #expect(scene.note(for: scene.error("OSError", message, line: 7, in: "client")) == "")
    scene.call("file.readline", on: c, line: 6) {
      $0.outcome = .failed(CallFailure(typeName: "TimeoutError", message: "timed out"))
    }
    #expect(scene.note(for: scene.error("OSError", message, line: 7, in: "client")) == "M53")
  }

  @Test("M56: an option at a level that is not its own, and a value that is wrong")
  func level() {
    func note(_ line: String, _ level: String) -> String {
      let scene = Scene()
      scene.source(line + "\n")
      let error = scene.failure("setsockopt", on: scene.socket(), line: 1, .invalidArgument) {
        $0.numbers = [SocketConstants.value(named: level) ?? -1, 2, 1]
      }
      return scene.note(for: error)
    }
    #expect(
      note("s.setsockopt(socket.IPPROTO_TCP, socket.SO_REUSEADDR, 1)", "IPPROTO_TCP") == "M56")
    #expect(note("s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, -1)", "SOL_SOCKET") == "")
  }

  @Test("M39: None for an address after recvfrom on TCP, and after one on UDP")
  func noSender() {
    let message = "sendto(): AF_INET address must be tuple, not NoneType"
    func note(_ type: SocketType) -> String {
      let scene = Scene()
      let socket = scene.socket(type: type)
      scene.call("recvfrom", on: socket, line: 5) { $0.byteCount = 2 }
      return scene.note(for: scene.error("TypeError", message, line: 6))
    }
    #expect(note(.stream) == "M39")
    #expect(note(.datagram) == "")
  }

  @Test("M38 and M35: datagrams that are too long, or were refused")
  func datagrams() {
    let scene = Scene()
    let socket = scene.socket(type: .datagram)
    func long(_ size: Int) -> String {
      scene.note(
        for: scene.failure("sendto", on: socket, .messageTooLong) { $0.requested = size })
    }
    #expect(long(65508) == "M38")
    #expect(long(65507) == "")
    let refused = scene.failure("recv", on: socket, line: 4, .connectionRefused)
    #expect(scene.note(for: refused) == "")
    scene.change(socket) { $0.remote = scene.address("127.0.0.1", 5000) }
    scene.send(socket, 3, line: 5)
    #expect(
      scene.note(for: scene.failure("recv", on: socket, line: 6, .connectionRefused)) == "M35")
  }
}
