import Lab
import Sockets
import Testing

@testable import Diagnosis

@Suite("Notes on mistakes without an error")
struct SilentNoteTests {
  @Test("E09: bytes compared with str, once for each program")
  func compared() {
    let scene = Scene()
    #expect(scene.notes() == [])
    scene.note(.comparedBytesWithText(isEqual: true), line: 7)
    scene.note(.comparedBytesWithText(isEqual: true), line: 9)
    #expect(scene.notes() == ["E09"])
  }

  private func ends(_ count: Int, line: (Int) -> Int = { _ in 6 }) -> [String] {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    for i in 1...count {
      scene.call("recv", on: c, line: line(i)) {
        $0.requested = 10
        $0.evidence.emptyInARow = i
      }
    }
    return scene.notes(about: "client")
  }

  @Test("M07: the end of the stream, three times on one line")
  func endIgnored() {
    #expect(ends(3) == ["M07"])
    #expect(ends(2) == [])
    #expect(ends(3) { $0 } == [])
  }

  @Test("M04: send took a part and the rest was not sent, or was")
  func restNeverSent() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.send(c, 3, offered: 29)
    #expect(scene.notes(about: "client") == [])
    scene.close(c)
    #expect(scene.notes(about: "client") == ["M04"])

    let ended = Scene()
    let (_, half, _) = ended.conversation()
    ended.send(half, 3, offered: 29)
    ended.call("shutdown", on: half) { $0.numbers = [1] }
    #expect(ended.notes(about: "client") == ["M04"])

    let whole = Scene()
    let (_, other, _) = whole.conversation()
    whole.send(other, 3, offered: 29)
    whole.send(other, 26)
    whole.close(other)
    #expect(whole.notes(about: "client") == [])
  }

  private func greeting(asked: Int, got: Int, then more: Int = 0) -> [String] {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.send(a, 29)
    scene.receive(c, got, asked: asked)
    if more > 0 { scene.receive(c, more) }
    scene.close(c)
    return scene.notes(about: "client")
  }

  @Test(
    "M02: a greeting of which one recv got a part, and one that was received whole or in part by choice"
  )
  func messageCut() {
    #expect(greeting(asked: 1024, got: 3) == ["M02"])
    #expect(greeting(asked: 1024, got: 29) == [])
    #expect(greeting(asked: 3, got: 3) == [])
    #expect(greeting(asked: 1024, got: 3, then: 26) == [])
  }

  @Test("M42.silent: close with bytes unread, and after the peer was gone")
  func unread() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.close(a, unread: 5)
    #expect(scene.notes(about: "server") == ["M42.silent"])
    scene.close(c, unread: 5)
    #expect(scene.notes(about: "client") == [])
  }

  private func server(port: UInt16, waits: Bool, shares: Bool = false) -> [String] {
    let scene = Scene()
    let l = scene.socket("server")
    if shares {
      scene.call("setsockopt", on: l, line: 2) {
        $0.numbers =
          ["SOL_SOCKET", "SO_REUSEADDR"].map { SocketConstants.value(named: $0) ?? 0 } + [1]
      }
    }
    scene.bind(l, port: port)
    scene.change(l) { $0.local = scene.address("127.0.0.1", 5000) }
    scene.listen(l)
    scene.close(l)
    if waits {
      scene.remains(
        KernelSocket(
          family: .ipv4, type: .stream, local: scene.address("127.0.0.1", 5000),
          state: .timeWait, timer: 60_000_000_000))
    }
    return scene.notes(about: "server")
  }

  @Test("M21.restart: TIME_WAIT on a port of one's own choice, without SO_REUSEADDR")
  func restart() {
    #expect(server(port: 5000, waits: true) == ["M21.restart"])
    #expect(server(port: 5000, waits: false) == [])
    #expect(server(port: 5000, waits: true, shares: true) == [])
    #expect(server(port: 0, waits: true) == [])
  }

  @Test("M51.end: bytes that stayed in a file's buffer")
  func neverFlushed() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.call("file.write", on: c, line: 6)
    #expect(scene.notes(about: "client") == [])
    scene.note(.neverFlushed(c, byteCount: 6), line: 9, in: "client")
    #expect(scene.notes(about: "client") == ["M51.end"])
  }

  @Test("M08: recv(0), and recvfrom of an empty datagram")
  func nothingAsked() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.receive(c, 0, asked: 0)
    #expect(scene.notes(about: "client") == ["M08"])
    scene.receive(scene.socket("udp", type: .datagram), 0)
    #expect(scene.notes(about: "udp") == [])
  }

  @Test("M09: an empty literal, and a variable that happened to be empty")
  func nothingSent() {
    func notes(_ line: String) -> [String] {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      scene.source(line + "\n", of: "client")
      scene.send(c, 0, line: 1)
      return scene.notes(about: "client")
    }
    #expect(notes("s.send(b'')") == ["M09"])
    #expect(notes("s.send(data)") == [])
  }

  @Test("M33: a datagram that was cut, and one that fits exactly")
  func datagramCut() {
    func notes(length: Int) -> [String] {
      let scene = Scene()
      scene.call("recvfrom", on: scene.socket(type: .datagram), line: 5) {
        $0.requested = 4
        $0.byteCount = 4
        $0.evidence.datagramLength = length
      }
      return scene.notes()
    }
    #expect(notes(length: 10) == ["M33"])
    #expect(notes(length: 4) == [])
  }

  @Test("M18.unbound: listen without bind, and with a look at the address")
  func listenUnbound() {
    let scene = Scene()
    let socket = scene.socket()
    scene.change(socket) { $0.local = scene.address("0.0.0.0", 43575) }
    scene.listen(socket)
    #expect(scene.notes() == ["M18.unbound"])
    scene.call("getsockname", on: socket)
    #expect(scene.notes() == [])
  }

  @Test("E11.called: a thread's target that was called, and one that is None on purpose")
  func targetCalled() {
    func notes(_ line: String) -> [String] {
      let scene = Scene()
      scene.source(line + "\n")
      scene.note(.threadWithoutTarget, line: 1)
      return scene.notes()
    }
    #expect(notes("t = threading.Thread(target=serve(conn))") == ["E11.called"])
    #expect(notes("t = threading.Thread()") == [])
  }

  @Test("M06: sending on after a sendall that failed, and giving up after it")
  func resumed() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.call("sendall", on: c, line: 6) {
      $0.requested = 100
      $0.byteCount = 40
      $0.outcome = .failed(CallFailure(typeName: "TimeoutError", message: "timed out"))
    }
    #expect(scene.notes(about: "client") == [])
    scene.send(c, 60)
    #expect(scene.notes(about: "client") == ["M06"])
  }

  @Test("M61: sendall of two threads at once, and one after the other")
  func mixed() {
    func notes(_ began: Int64) -> [String] {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      for thread in 1...2 {
        scene.call("sendall", on: c, line: 5 + thread) {
          $0.thread = thread
          $0.waited = 10
          $0.began = thread == 1 ? 100 : began
          $0.ended = thread == 1 ? 200 : began + 100
        }
      }
      return scene.notes(about: "client")
    }
    #expect(notes(150) == ["M61"])
    #expect(notes(250) == [])
  }

  @Test("M34: datagrams that the kernel dropped")
  func dropped() {
    func notes(_ drops: Int) -> [String] {
      let scene = Scene()
      let socket = scene.socket(type: .datagram)
      scene.bind(socket)
      scene.call("close", on: socket, line: 8) { $0.evidence.drops = drops }
      return scene.notes()
    }
    #expect(notes(991) == ["M34"])
    #expect(notes(0) == [])
  }

  @Test("M45: close while another thread waits, and after it had ended")
  func closedWhileWaiting() {
    func notes(_ end: Int64?) -> [String] {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      let waiting = scene.call("recv", on: c, line: 6) {
        $0.thread = 1
        $0.outcome = .interrupted
        $0.ended = end
      }
      _ = waiting
      scene.close(c, line: 8)
      return scene.notes(about: "client")
    }
    #expect(notes(.max - 1) == ["M45"])
    #expect(notes(0) == [])
  }

  @Test("M03: MSG_WAITALL under a timeout, and at the end of the stream")
  func waitAll() {
    func notes(timeout: Int) -> [String] {
      let scene = Scene()
      let (_, c, a) = scene.conversation()
      scene.call("settimeout", on: c, line: 5) { $0.numbers = [timeout] }
      scene.send(a, 3)
      scene.call("recv", on: c, line: 6) {
        $0.requested = 6
        $0.byteCount = 3
        $0.numbers = [Int(MessageFlags.waitAll.rawValue)]
      }
      return scene.notes(about: "client")
    }
    #expect(notes(timeout: 1_000_000_000) == ["M03"])
    #expect(notes(timeout: -1) == [])
  }

  @Test("at most three notes about a program, each code once, and none about the other's mistakes")
  func most() {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    scene.note(.comparedBytesWithText(isEqual: true), line: 7, in: "client")
    for _ in 0..<2 { scene.receive(c, 0, asked: 0) }
    scene.call("recv", on: c, line: 6) {
      $0.requested = 10
      $0.evidence.emptyInARow = 3
    }
    scene.call("recv", on: c, line: 6) {
      $0.requested = 10
      $0.evidence.emptyInARow = 4
    }
    scene.send(c, 3, offered: 29)
    scene.close(c)
    #expect(scene.notes(about: "client") == ["M07", "E09", "M04"])
    #expect(scene.notes(about: "server") == [])
  }
}
