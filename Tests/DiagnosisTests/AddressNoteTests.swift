import Lab
import Sockets
import Testing

@testable import Diagnosis

@Suite("Notes on addresses and connecting")
struct AddressNoteTests {
  private func refusal(
    _ scene: Scene, port: UInt16 = 5000, host: String = "127.0.0.1",
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> ExceptionRecord {
    let socket = scene.socket("client", line: 2)
    return scene.failure(
      "connect", on: socket, line: 3, .connectionRefused, type: "ConnectionRefusedError"
    ) {
      $0.address = scene.address(host, port)
      change(&$0)
    }
  }

  @Test("E07: nobody listens")
  func nobody() {
    let scene = Scene()
    let error = refusal(scene)
    #expect(scene.note(for: error) == "E07")
    #expect(scene.text(for: error) == "Nobody listens on 127.0.0.1:5000")
  }

  @Test("E07 is silent about another machine, whose firewall may have refused")
  func otherMachine() {
    let scene = Scene()
    #expect(scene.note(for: refusal(scene, host: "192.0.2.7")) == "")
  }

  @Test("E07.zero: port 0")
  func zero() {
    let scene = Scene()
    #expect(scene.note(for: refusal(scene, port: 0)) == "E07.zero")
  }

  @Test("E07.other: who does listen, with terminal and line")
  func other() {
    let scene = Scene()
    _ = scene.listener(port: 5001)
    let error = refusal(scene)
    #expect(scene.note(for: error) == "E07.other")
    #expect(scene.text(for: error).hasSuffix("server listens on 5001 (line 4 of server)"))
  }

  @Test("E07.own: the program itself listens, on another port")
  func own() {
    let scene = Scene()
    _ = scene.listener("client", port: 5001)
    #expect(scene.note(for: refusal(scene)) == "E07.own")
  }

  @Test("E07.bound: bound, and listen not called")
  func bound() {
    let scene = Scene()
    let socket = scene.socket("server", line: 2)
    scene.bind(socket)
    #expect(scene.note(for: refusal(scene)) == "E07.bound")
  }

  @Test("E07.closed and E07.later: the listening socket was gone, or not there yet")
  func closedAndLater() {
    let gone = Scene()
    gone.close(gone.listener(), line: 6)
    #expect(gone.note(for: refusal(gone)) == "E07.closed")
    let early = Scene()
    let error = refusal(early)
    _ = early.listener()
    #expect(early.note(for: error) == "E07.later")
  }

  @Test("M24: the port is right and the address is not, for sockets of this and other processes")
  func otherAddress() {
    let scene = Scene()
    let socket = scene.socket("server", line: 2)
    scene.bind(socket, host: "127.0.1.1")
    scene.listen(socket)
    #expect(scene.note(for: refusal(scene)) == "M24")
    let foreign = Scene()
    let row = KernelSocket(
      family: .ipv4, type: .stream, local: foreign.address("127.0.1.1", 5000), state: .listen)
    #expect(foreign.note(for: refusal(foreign) { $0.evidence.onThePort = [row] }) == "M24")
  }

  @Test("M63: the listening socket is of the other family")
  func otherFamily() {
    let scene = Scene()
    let row = KernelSocket(
      family: .ipv6, type: .stream, local: .ipv6Loopback(port: 5000), state: .listen)
    #expect(scene.note(for: refusal(scene) { $0.evidence.onThePort = [row] }) == "M63")
  }

  private func taken(
    _ scene: Scene, sharing: Bool = false, _ rows: [KernelSocket] = []
  ) -> ExceptionRecord {
    let socket = scene.socket("main", line: 2)
    if sharing { share(scene, socket) }
    return scene.failure("bind", on: socket, line: 4, .addressInUse) {
      $0.address = scene.address("127.0.0.1", 5000)
      $0.evidence.onThePort = rows
    }
  }

  private func share(_ scene: Scene, _ socket: SocketNumber) {
    scene.call("setsockopt", on: socket, line: 3) {
      $0.numbers =
        ["SOL_SOCKET", "SO_REUSEADDR"].map { SocketConstants.value(named: $0) ?? 0 } + [1]
    }
  }

  private func row(_ state: TCPState, seconds: Int64? = nil) -> KernelSocket {
    KernelSocket(
      family: .ipv4, type: .stream, local: .loopback(port: 5000), state: state,
      timer: seconds.map { $0 * 1_000_000_000 })
  }

  @Test("E08: the socket of this timeline that holds the address")
  func held() {
    let scene = Scene()
    _ = scene.listener()
    let error = taken(scene)
    #expect(scene.note(for: error) == "E08")
    #expect(scene.text(for: error).contains("line 4 of server"))
  }

  @Test("M23: SO_REUSEADDR does not share a port")
  func shared() {
    let scene = Scene()
    _ = scene.listener()
    #expect(scene.note(for: taken(scene, sharing: true)) == "M23")
  }

  @Test("E08.connection: an accepted connection outlives the listening socket")
  func connection() {
    let scene = Scene()
    let (l, _, _) = scene.conversation()
    scene.close(l)
    #expect(scene.note(for: taken(scene)) == "E08.connection")
  }

  @Test("M21: TIME_WAIT, and for how long; M22: with SO_REUSEADDR on the new socket alone")
  func timeWait() {
    let scene = Scene()
    let error = taken(scene, [row(.timeWait, seconds: 43)])
    #expect(scene.note(for: error) == "M21")
    #expect(scene.text(for: error).contains("another 43 s"))
    let sharing = Scene()
    #expect(sharing.note(for: taken(sharing, sharing: true, [row(.timeWait, seconds: 9)])) == "M22")
  }

  @Test("E08.process: another process listens there")
  func process() {
    let scene = Scene()
    #expect(scene.note(for: taken(scene, [row(.listen)])) == "E08.process")
  }

  @Test("an address in use is not explained without a sign of who holds it")
  func unknownHolder() {
    let scene = Scene()
    #expect(scene.note(for: taken(scene)) == "")
    let closed = Scene()
    closed.close(closed.listener())
    #expect(closed.note(for: taken(closed)) == "")
    let elsewhere = Scene()
    let other = KernelSocket(
      family: .ipv4, type: .datagram, local: .loopback(port: 5000), inode: 1)
    #expect(elsewhere.note(for: taken(elsewhere, [other])) == "")
  }

  @Test("M62: a path that outlived its socket, and not one that is in use")
  func unixPath() throws {
    let address = SocketAddress.unix(try UnixAddress(path: "/tmp/a.sock"))
    func scene(closing: Bool) -> String {
      let scene = Scene()
      let first = scene.socket()
      scene.change(first) { $0.local = address }
      scene.call("bind", on: first, line: 3) { $0.address = address }
      if closing { scene.close(first, line: 4) }
      let error = scene.failure("bind", on: scene.socket(), line: 6, .addressInUse) {
        $0.address = address
      }
      return scene.note(for: error)
    }
    #expect(scene(closing: true) == "M62.closed")
    #expect(scene(closing: false) == "")
    let alone = Scene()
    let error = alone.failure("bind", on: alone.socket(), line: 6, .addressInUse) {
      $0.address = address
    }
    #expect(alone.note(for: error) == "M62")
  }

  @Test("M19.foreign, M19.privileged: addresses and ports that one may not have")
  func forbidden() {
    let scene = Scene()
    let foreign = scene.failure("bind", on: scene.socket(), .addressNotAvailable) {
      $0.address = scene.address("8.8.8.8", 5000)
    }
    #expect(scene.note(for: foreign) == "M19.foreign")
    let low = scene.failure("bind", on: scene.socket(), .accessDenied) {
      $0.address = scene.address("127.0.0.1", 80)
    }
    #expect(scene.note(for: low) == "M19.privileged")
    let high = scene.failure("bind", on: scene.socket(), .accessDenied) {
      $0.address = scene.address("127.0.0.1", 8080)
    }
    #expect(scene.note(for: high) == "")
    let connect = scene.failure("connect", on: scene.socket(), .addressNotAvailable) {
      $0.address = scene.address("8.8.8.8", 5000)
    }
    #expect(scene.note(for: connect) == "")
  }

  @Test("M19.twice: a socket that has its address")
  func boundTwice() {
    let scene = Scene()
    let socket = scene.socket()
    scene.bind(socket, line: 3)
    let error = scene.failure("bind", on: socket, line: 4, .invalidArgument) {
      $0.address = scene.address("127.0.0.1", 6000)
    }
    #expect(scene.note(for: error) == "M19.twice")
    #expect(scene.text(for: error).contains("by bind on line 3"))
    let first = scene.failure("bind", on: scene.socket(), line: 4, .invalidArgument) {
      $0.address = scene.address("127.0.0.1", 6000)
    }
    #expect(scene.note(for: first) == "")
  }

  @Test("E18: connected already, or listening")
  func connectedTwice() {
    let scene = Scene()
    let (l, c, a) = scene.conversation()
    #expect(scene.note(for: scene.failure("connect", on: c, line: 9, .isConnected)) == "E18")
    #expect(
      scene.note(for: scene.failure("connect", on: l, line: 9, .isConnected)) == "E18.listening")
    #expect(scene.note(for: scene.failure("connect", on: a, line: 9, .isConnected)) == "")
  }

  @Test("M27 and M28: a non-blocking connect that has begun, and one that was refused")
  func nonBlocking() {
    let scene = Scene()
    let socket = scene.socket("client", line: 2)
    scene.call("setblocking", on: socket, line: 3) { $0.numbers = [0] }
    let begun = scene.failure(
      "connect", on: socket, line: 4, .inProgress, type: "BlockingIOError"
    ) { $0.address = scene.address("127.0.0.1", 5000) }
    #expect(scene.note(for: begun) == "M27")
    let used = scene.failure(
      "recv", on: socket, line: 6, .connectionRefused, type: "ConnectionRefusedError")
    #expect(scene.note(for: used) == "M28")
    let other = scene.socket("client", line: 8)
    let failed = scene.failure(
      "recv", on: other, line: 9, .connectionRefused, type: "ConnectionRefusedError")
    #expect(scene.note(for: failed) == "")
    let timed = scene.failure("connect", on: other, line: 9, .inProgress, type: "BlockingIOError")
    #expect(scene.note(for: timed) == "")
  }

  @Test("M26: connect_ex after its timeout, again on the same socket, and not on a new one")
  func connectExTimeout() {
    let scene = Scene()
    func attempt(_ socket: SocketNumber, _ line: Int, _ result: Errno) {
      scene.call("connect_ex", on: socket, line: line) {
        $0.outcome = .value(.number(Int(result.rawValue)))
      }
    }
    let socket = scene.socket()
    scene.call("settimeout", on: socket, line: 3) { $0.numbers = [500_000_000] }
    attempt(socket, 4, .again)
    attempt(scene.socket(), 5, .again)
    #expect(scene.notes() == [])
    attempt(socket, 6, .already)
    #expect(scene.notes() == ["M26"])
  }

  @Test("M29: a timeout of accept or connect that settimeout set, and not one of recv")
  func timeout() {
    let scene = Scene()
    let l = scene.listener("main")
    scene.call("settimeout", on: l, line: 6) { $0.numbers = [2_000_000_000] }
    let error = scene.givenUp("accept", on: l, line: 7, type: "TimeoutError")
    #expect(scene.note(for: error) == "M29")
    #expect(scene.text(for: error).contains("settimeout(2) on line 6"))
    let other = scene.socket()
    scene.call("settimeout", on: other, line: 6) { $0.numbers = [2_000_000_000] }
    let recv = scene.givenUp("recv", on: other, line: 7, type: "TimeoutError")
    #expect(scene.note(for: recv) == "")
  }
}
