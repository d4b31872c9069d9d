import Testing

@testable import Lab

@Suite("The network's conditions")
struct ConditionsTests {
  /// `c` and `a` are the ends of a TCP connection.
  private static let connected = """
    import socket
    l = socket.socket()
    l.bind(('127.0.0.1', 0))
    l.listen()
    c = socket.create_connection(l.getsockname())
    a, _ = l.accept()

    """
  /// Without Nagle's algorithm: what a receive finds must not depend on when the kernel acknowledges.
  private static let exchange =
    connected + """
      c.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
      for i in range(20):
          c.sendall(bytes(50))
          n = 0
          while n < 50:
              n += len(a.recv(50))
          n = 0
          while n < 50:
              n += c.send(bytes(50 - n))
          n = 0
          while n < 50:
              n += len(a.recv(50 - n))
      """

  private func run(_ source: String, _ conditions: NetworkConditions) throws -> RecordedProgram {
    try RecordedProgram(["main": source], conditions: conditions)
  }

  @Test func theSameSeedGivesTheSameSchedule() throws {
    var conditions = NetworkConditions(seed: 7)
    conditions.shortReceives = 50
    conditions.partialSends = 50
    let counts = try (0..<2).map { _ in
      try run(Self.exchange, conditions).snapshot.calls.filter { $0.requested != nil }
        .map(\.byteCount)
    }
    #expect(counts[0] == counts[1])
    #expect(counts[0].contains { $0 > 0 && $0 < 25 })
    conditions.seed = 8
    let others = try run(Self.exchange, conditions).snapshot.calls.filter { $0.requested != nil }
    #expect(others.map(\.byteCount) != counts[0])
  }

  @Test func receivesComeShortAndSendsTakePart() throws {
    var conditions = NetworkConditions(seed: 1)
    conditions.shortReceives = 100
    conditions.partialSends = 100
    let run = try run(Self.exchange, conditions)
    #expect(run.exceptions.isEmpty)
    #expect(run.calls("recv").allSatisfy { $0.byteCount < max($0.requested ?? 0, 2) })
    #expect(run.calls("send").allSatisfy { $0.byteCount < max($0.requested ?? 0, 2) })
    #expect(run.calls("sendall").allSatisfy { $0.byteCount == 50 })
  }

  @Test func bytesGoOneByOne() throws {
    var conditions = NetworkConditions(seed: 1)
    conditions.isOneByteAtATime = true
    let run = try run(Self.connected + "c.sendall(b'abc')\nassert a.recv(9) == b'a'\n", conditions)
    #expect(run.exceptions.isEmpty)
  }

  @Test func otherTerminalsAreLeftAlone() throws {
    var conditions = NetworkConditions(seed: 1, terminals: ["other"])
    conditions.isOneByteAtATime = true
    let run = try run(
      Self.connected + "c.sendall(b'abc')\nassert a.recv(9) == b'abc'\n", conditions)
    #expect(run.exceptions.isEmpty)
  }

  @Test func aResetReachesBothEnds() throws {
    var conditions = NetworkConditions(seed: 1)
    conditions.resetAtCall = 3
    let run = try run(
      Self.connected + """
        c.sendall(b'one')
        assert a.recv(3) == b'one'
        for s in c, a:
            try:
                s.recv(1)
            except ConnectionResetError:
                print('reset')
            else:
                raise AssertionError('no reset')
        assert c.recv(1) == b''
        """, conditions)
    #expect(run.exceptions.isEmpty)
    #expect(run.calls("recv").compactMap(\.failure?.typeName).count == 2)
  }

  @Test func lateCallsWaitAndSucceed() throws {
    var conditions = NetworkConditions(seed: 1)
    conditions.delays = 100
    conditions.longestDelay = 1_000_000
    let run = try run(Self.connected + "c.sendall(b'abc')\nassert a.recv(9)\n", conditions)
    #expect(run.exceptions.isEmpty)
    #expect(run.calls("sendall").first?.waited ?? 0 > 0)
  }

  @Test func mergingWaitsForMoreThanTheFirstBytes() throws {
    var conditions = NetworkConditions(seed: 1)
    conditions.merges = 100
    conditions.longestMerge = 20_000_000_000
    let run = try run(
      Self.connected + """
        import threading
        got = []
        t = threading.Thread(target=lambda: got.append(a.recv(100)))
        c.sendall(b'one')
        t.start()
        c.sendall(b'two')
        c.close()
        t.join()
        assert got == [b'onetwo'], got
        """, conditions)
    #expect(run.exceptions.isEmpty)
  }
}
