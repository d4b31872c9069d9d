import Sockets
import Testing

@testable import Lab

@Suite("What a timeline keeps of calls")
struct RecorderTests {
  /// A pair of connected sockets, `c` and `a`, and the listener `l`.
  private static let connected = """
    import socket
    l = socket.socket()
    l.bind(('127.0.0.1', 0))
    l.listen(2)
    c = socket.socket()
    c.connect(l.getsockname())
    a, peer = l.accept()

    """

  @Test func everyCallHasItsLineNameAndSocket() throws {
    let run = try RecordedProgram(["main": Self.connected + "c.sendall(b'hello')\na.recv(10)\n"])
    let calls = run.snapshot.calls
    #expect(
      calls.map(\.name)
        == [
          "socket", "bind", "listen", "socket", "getsockname", "connect", "accept", "sendall",
          "recv",
          "close", "close", "close",
        ].prefix(calls.count).map { $0 })
    let places = calls.map { $0.place?.line }
    #expect(places == [2, 3, 4, 5, 6, 6, 7, 8, 9])
    #expect(calls.allSatisfy { $0.terminal == "main" && $0.thread == 0 && $0.ended != nil })
    let send = try #require(run.calls("sendall").first)
    #expect(send.data == Array("hello".utf8))
    #expect(send.byteCount == 5)
    #expect(send.requested == 5)
    let receive = try #require(run.calls("recv").first)
    #expect(receive.data == Array("hello".utf8))
    #expect(receive.requested == 10)
    #expect(receive.outcome == .value(.bytes))
  }

  @Test func anAcceptedSocketKnowsItsListenerAndItsPeer() throws {
    let run = try RecordedProgram(["main": Self.connected])
    let accept = try #require(run.calls("accept").first)
    let made = try #require(accept.made)
    let sockets = run.snapshot.sockets
    #expect(sockets[made]?.acceptedBy == accept.socket)
    let connect = try #require(run.calls("connect").first)
    #expect(sockets[made]?.peer == connect.socket)
    let client = try #require(connect.socket)
    #expect(sockets[client]?.peer == made)
    #expect(sockets[client]?.local == sockets[made]?.remote)
    #expect(accept.address == sockets[client]?.local)
    let listener = try #require(accept.socket)
    #expect(sockets[listener]?.backlog == 2)
  }

  @Test func twoTerminalsShareOneOrder() throws {
    let port = try freePort()
    let run = try RecordedProgram(
      [
        "server": """
        import socket
        l = socket.socket()
        l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        l.bind(('127.0.0.1', \(port)))
        l.listen()
        a, _ = l.accept()
        data = a.recv(100)
        a.sendall(data)
        a.close()
        l.close()
        """,
        "client": """
        import socket
        c = socket.create_connection(('127.0.0.1', \(port)))
        c.sendall(b'x')
        while c.recv(100):
            pass
        c.close()
        """,
      ], timeline: Timeline(network: .unused()))
    let snapshot = run.snapshot
    #expect(snapshot.terminals == ["server", "client"])
    #expect(snapshot.events.map(\.number) == snapshot.events.map(\.number).sorted())
    let accept = try #require(run.calls("accept").first)
    #expect(accept.waited > 0)
    let connect = try #require(run.calls("connect").first)
    #expect(connect.through == "create_connection")
    #expect(connect.place?.line == 2)
    let made = try #require(accept.made)
    #expect(snapshot.sockets[made]?.peer == connect.socket)
    #expect(
      run.notes.filter { $0.kind == .ended(status: 0) }.map(\.terminal).sorted()
        == ["client", "server"])
  }

  @Test func bytesInStdlibCodeBelongToTheProgramsLine() throws {
    let run = try RecordedProgram([
      "main": """
      import socketserver, socket, threading
      class Handler(socketserver.BaseRequestHandler):
          def handle(self):
              self.request.sendall(b'hi')
      server = socketserver.TCPServer(('127.0.0.1', 0), Handler)
      c = socket.create_connection(server.server_address)
      server.handle_request()
      c.recv(10)
      c.close()
      server.server_close()
      """
    ])
    let bind = try #require(run.calls("bind").first)
    #expect(bind.place?.line == 5)
    #expect(bind.through == "__init__")
    let send = try #require(run.calls("sendall").first)
    #expect(send.place?.line == 4)
    #expect(send.place?.function == "handle")
    #expect(send.through == nil)
    let accept = try #require(run.calls("accept").first)
    #expect(accept.place?.line == 7)
    #expect(accept.through == "handle_request")
  }

  @Test func aFailedCallKeepsClassNumberAndText() throws {
    let run = try RecordedProgram([
      "main": """
      import socket
      s = socket.socket()
      try:
          s.accept()
      except OSError:
          pass
      s.setblocking(False)
      s.settimeout(0.01)
      u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      u.bind(('127.0.0.1', 0))
      u.settimeout(0.01)
      try:
          u.recv(1)
      except TimeoutError:
          pass
      """
    ])
    let accept = try #require(run.calls("accept").first)
    #expect(
      accept.failure
        == CallFailure(typeName: "OSError", errno: 22, message: "Invalid argument"))
    let receive = try #require(run.calls("recv").first)
    #expect(receive.failure?.typeName == "TimeoutError")
    #expect(receive.failure?.errno == nil)
    #expect(receive.failure?.message == "timed out")
    #expect(receive.waited > 0)
    #expect(run.calls("settimeout").map(\.numbers) == [[10_000_000], [10_000_000]])
    #expect(run.calls("setblocking").map(\.numbers) == [[0]])
  }

  @Test func theOldestCallsAreDroppedAndCounted() throws {
    let run = try RecordedProgram(
      [
        "main": """
        import socket
        a, b = socket.socketpair()
        for i in range(50):
            a.send(b'x')
        """
      ], timeline: Timeline(callsPerTerminal: 10))
    let snapshot = run.snapshot
    #expect(snapshot.calls.count == 10)
    #expect(snapshot.dropped == 41)
    #expect(snapshot.calls.last?.position == 49)
  }

  @Test func aCallThatLastsIsNotDropped() {
    let log = TerminalLog("main", capacity: 3)
    func slot(_ number: Int, ended: Int64) -> CallSlot {
      CallSlot(
        number: number, name: "recv", place: -1, thread: 0, descriptor: 3, socket: 0,
        began: Int64(number), ended: ended, requested: 1)
    }
    let index = log.append(slot(0, ended: -1))
    for number in 1...5 { _ = log.append(slot(number, ended: 9)) }
    #expect(log.waiting.map(\.number) == [0])
    #expect(log.events(from: 0).events.map(\.number).sorted() == [0, 3, 4, 5])
    #expect(log.events(from: 0).dropped == 2)
    log.finish(slot(0, ended: 10), at: index) {}
    #expect(log.waiting.isEmpty)
    #expect(log.events(from: 0).events.map(\.number).sorted() == [0, 4, 5])
    #expect(log.events(from: 0).dropped == 3)
  }

  private func freePort() throws -> UInt16 {
    let socket = try Socket(.ipv4, .stream)
    try socket.bind(to: .loopback())
    return try #require(try socket.localAddress().port)
  }
}
