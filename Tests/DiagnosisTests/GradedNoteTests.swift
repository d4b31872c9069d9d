import Lab
import Sockets
import Testing

@testable import Diagnosis

@Suite("Notes on mistakes that the checks of exercises meet")
struct GradedNoteTests {
  private func returned(
    asked: Int?, requested: [Int], got: [Int], bytes: Int?, isEnd: Bool = false
  ) -> [String] {
    let scene = Scene()
    let (_, c, _) = scene.conversation()
    let first = scene.snapshot.events.count
    for (request, count) in zip(requested, got) { scene.receive(c, count, asked: request) }
    if isEnd { scene.receive(c, 0, asked: 10) }
    scene.note(
      .returned(NoteRecord.Return(first: first, asked: asked, byteCount: bytes)), in: "client")
    return scene.notes(about: "client")
  }

  @Test(
    "M02.returned: a function asked for n bytes returned what its recv of n gave; others did not")
  func returnedShort() {
    #expect(returned(asked: 20, requested: [20], got: [1], bytes: 1) == ["M02.returned"])
    #expect(returned(asked: 20, requested: [20, 19], got: [1, 7], bytes: 8) == ["M02.returned"])
    #expect(returned(asked: 20, requested: [20, 19], got: [1, 19], bytes: 20) == [])
    #expect(returned(asked: nil, requested: [20], got: [1], bytes: 1) == [])
    #expect(returned(asked: 6, requested: [1024], got: [15], bytes: 15) == [])
    #expect(returned(asked: 20, requested: [20], got: [5], bytes: 4) == [])
    #expect(returned(asked: 20, requested: [20], got: [5], bytes: 5, isEnd: true) == [])
    #expect(returned(asked: 20, requested: [20], got: [5], bytes: nil) == [])
  }

  @Test("M08.datagram: the program ended after an empty datagram, and one that went on")
  func emptyDatagram() {
    func notes(goesOn: Bool, count: Int = 0) -> [String] {
      let scene = Scene()
      let socket = scene.socket(type: .datagram)
      scene.call("recvfrom", on: socket, line: 5) {
        $0.requested = 65535
        $0.byteCount = count
        $0.outcome = .value(.bytes)
      }
      if goesOn { scene.call("sendto", on: socket, line: 6) }
      scene.close(socket)
      scene.note(.ended(status: 0))
      return scene.notes()
    }
    #expect(notes(goesOn: false) == ["M08.datagram"])
    #expect(notes(goesOn: true) == [])
    #expect(notes(goesOn: false, count: 3) == [])
  }

  /// A connection that has begun to port 5000.
  private func begun(_ scene: Scene) -> SocketNumber {
    let socket = scene.socket()
    scene.call("connect_ex", on: socket, line: 5) {
      $0.descriptor = 7
      $0.address = scene.address("127.0.0.1", 5000)
      $0.outcome = .value(.number(Int(Errno.inProgress.rawValue)))
    }
    return socket
  }

  private func select(_ scene: Scene) {
    scene.call("select", line: 6) {
      $0.watched = [7]
      $0.outcome = .value(.ready(readable: [], writable: [7], exceptional: []))
    }
  }

  @Test("M27.closed: a connection that had begun was closed at once, or waited for")
  func begunAndClosed() {
    let scene = Scene()
    scene.close(begun(scene))
    #expect(scene.notes() == ["M27.closed"])
    let waiting = Scene()
    let socket = begun(waiting)
    select(waiting)
    waiting.close(socket)
    #expect(waiting.notes() == [])
  }

  @Test(
    "M28.unread: writable, nobody listens, and SO_ERROR was not read; or was, or somebody listens")
  func outcomeNeverRead() {
    func notes(isSeparate: Bool = true, reads: Bool = false, listens: Bool = false) -> [String] {
      let scene = Scene()
      if isSeparate { scene.isSeparate() }
      if listens { _ = scene.listener() }
      let socket = begun(scene)
      select(scene)
      if reads { scene.call("getsockopt", on: socket, line: 7) }
      scene.call("setblocking", on: socket, line: 8) { $0.numbers = [1] }
      return scene.notes()
    }
    #expect(notes() == ["M28.unread"])
    #expect(notes(isSeparate: false) == [])
    #expect(notes(reads: true) == [])
    #expect(notes(listens: true) == [])
  }

  private func set(_ scene: Scene, _ socket: SocketNumber, _ seconds: Double, line: Int? = 4) {
    scene.call("settimeout", on: socket, line: line) { $0.numbers = [Int(seconds * 1e9)] }
  }

  @Test("M30.calls: receives that together waited longer than the timeout, and such that did not")
  func timeoutOfEachCall() {
    func notes(waits: [Double], again: Bool = false, ends: Bool = true) -> [String] {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      let first = scene.snapshot.events.count
      set(scene, c, 0.4)
      for wait in waits {
        if again { set(scene, c, 0.4) }
        scene.call("recv", on: c, line: 7) {
          $0.requested = 10
          $0.byteCount = 1
          $0.waited = Int64(wait * 1e9)
          $0.outcome = .value(.bytes)
        }
      }
      if ends { scene.note(.returned(NoteRecord.Return(first: first)), in: "client") }
      return scene.notes(about: "client")
    }
    #expect(notes(waits: [0.3, 0.3, 0.3]) == ["M30.calls"])
    #expect(notes(waits: [0.1, 0.1, 0.1]) == [])
    #expect(notes(waits: [0.3, 0.3, 0.3], again: true) == [])
    #expect(notes(waits: [0.3, 0.3, 0.3], ends: false) == [])
  }

  @Test("M31.erased: setblocking(True) on a socket that had a timeout, and on one that had none")
  func timeoutErased() {
    func notes(before: Double?, restores: Bool = false) -> [String] {
      let scene = Scene()
      let (_, c, _) = scene.conversation()
      if let before { set(scene, c, before, line: nil) }
      let first = scene.snapshot.events.count
      set(scene, c, 0.1)
      scene.call("setblocking", on: c, line: 9) { $0.numbers = [1] }
      if restores { set(scene, c, 7.5) }
      scene.note(.returned(NoteRecord.Return(first: first)), in: "client")
      return scene.notes(about: "client")
    }
    #expect(notes(before: 7.5) == ["M31.erased"])
    #expect(notes(before: nil) == [])
    #expect(notes(before: 7.5, restores: true) == [])
  }

  @Test(
    "M44.both: an end of the stream after shutdown(SHUT_RDWR) that the peer did not send, or did")
  func bothDirectionsShut() {
    func notes(how: Int, peerEnds: Bool = false) -> [String] {
      let scene = Scene()
      let (_, c, a) = scene.conversation()
      if peerEnds { scene.call("shutdown", on: a) { $0.numbers = [1] } }
      scene.call("shutdown", on: c, line: 8) { $0.numbers = [how] }
      scene.receive(c, 0)
      return scene.notes(about: "client")
    }
    #expect(notes(how: 2) == ["M44.both"])
    #expect(notes(how: 1) == [])
    #expect(notes(how: 2, peerEnds: true) == [])
  }

  @Test(
    "M46.own: SO_LINGER of no time, on the socket or on the one that accepted it; or of a second")
  func lingerZero() {
    func notes(onListener: Bool, seconds: UInt8 = 0) -> [String] {
      let scene = Scene()
      func linger(_ socket: SocketNumber) {
        scene.call("setsockopt", on: socket, line: 4) {
          $0.numbers = ["SOL_SOCKET", "SO_LINGER"].map { SocketConstants.value(named: $0) ?? 0 }
          $0.data = [1, 0, 0, 0, seconds, 0, 0, 0]
        }
      }
      let l = scene.listener()
      if onListener { linger(l) }
      let c = scene.client()
      let a = scene.accept(l, c)
      if !onListener { linger(a) }
      scene.close(a)
      return scene.notes(about: "server")
    }
    #expect(notes(onListener: true) == ["M46.own"])
    #expect(notes(onListener: false) == ["M46.own"])
    #expect(notes(onListener: false, seconds: 1) == [])
  }

  @Test("M23.shared: two listeners at one address by SO_REUSEPORT, and one alone")
  func portShared() {
    func notes(count: Int) -> [String] {
      let scene = Scene()
      for _ in 0..<count {
        let socket = scene.socket("server")
        scene.call("setsockopt", on: socket, line: 3) {
          $0.numbers =
            ["SOL_SOCKET", "SO_REUSEPORT"].map { SocketConstants.value(named: $0) ?? 0 } + [1]
        }
        scene.bind(socket)
        scene.listen(socket)
      }
      return scene.notes(about: "server")
    }
    #expect(notes(count: 2) == ["M23.shared"])
    #expect(notes(count: 1) == [])
  }

  @Test("M36.stranger: of a sender whose text is not to be seen only the address is told")
  func unseenStranger() {
    let scene = Scene()
    let socket = scene.socket(type: .datagram)
    let address = scene.address("127.0.0.1", 5000)
    scene.change(socket) {
      $0.local = address
      $0.remote = scene.address("127.0.0.1", 6000)
    }
    scene.call("connect", on: socket, line: 4) { $0.address = scene.address("127.0.0.1", 6000) }
    let other = scene.socket("check", type: .datagram)
    scene.change(other) { $0.local = scene.address("127.0.0.1", 7000) }
    scene.call("sendto", on: other, line: 55) { $0.address = address }
    scene.call("recv", on: socket, line: 5) {
      $0.requested = 100
      $0.outcome = .waiting
    }
    func note(_ unseen: Set<String>) -> Finding? {
      Diagnosis.findings(afterEndOf: "main", in: scene.snapshot, unseen: unseen).first
    }
    #expect(note([])?.note == "M36")
    #expect(note(["check"])?.note == "M36.stranger")
    #expect(note(["check"])?.text(in: .en).contains("127.0.0.1:7000") == true)
  }

  @Test("M42.silent: not of a socket that had received a megabyte and was given up")
  func givenUp() {
    let scene = Scene()
    let (_, c, a) = scene.conversation()
    scene.send(c, 1_000_000)
    scene.receive(a, 1_000_000, asked: 1_000_000)
    scene.close(a, unread: 5)
    #expect(scene.notes(about: "server") == [])
  }
}
