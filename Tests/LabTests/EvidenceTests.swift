import Testing

@testable import Lab

@Suite("What a timeline keeps for those who judge")
struct EvidenceTests {
  private static let pair = "import socket\na, b = socket.socketpair()\n"
  private static let connected = """
    import socket
    l = socket.socket()
    l.bind(('127.0.0.1', 0))
    l.listen()
    c = socket.socket()
    c.connect(l.getsockname())
    a, _ = l.accept()

    """

  @Test func emptyReceivesAreCountedInARow() throws {
    let run = try RecordedProgram([
      "main": Self.pair + "a.send(b'x')\na.close()\nfor i in range(4): b.recv(5)\n"
    ])
    #expect(run.calls("recv").map(\.evidence.emptyInARow) == [0, 1, 2, 3])
    #expect(run.calls("recv").map(\.byteCount) == [1, 0, 0, 0])
  }

  @Test func closingTellsWhatWasUnread() throws {
    let run = try RecordedProgram([
      "main": Self.connected + """
        c.send(b'hello')
        a.recv(1, socket.MSG_PEEK)
        a.close()
        """
    ])
    let close = try #require(run.calls("close").first)
    #expect(close.evidence.unread == 5)
    let socket = try #require(close.socket)
    #expect(run.snapshot.sockets[socket]?.unreadAtEnd == 5)
    #expect(run.snapshot.sockets[socket]?.end == .call(close.number))
  }

  @Test func aSocketWithoutCloseIsCollected() throws {
    func runOnce() throws -> RecordedProgram {
      try RecordedProgram([
        "main": """
        import socket
        def f():
            s = socket.socket()
        f()
        t = socket.socket()
        """
      ])
    }
    let (one, two) = (SocketNumber(rawValue: 1), SocketNumber(rawValue: 2))
    func descriptor(_ run: RecordedProgram, _ number: SocketNumber) -> Int32? {
      run.snapshot.sockets[number]?.descriptor
    }
    var run = try runOnce()
    // Another test's thread may take the number between the two.
    for _ in 0..<100 where descriptor(run, one) != descriptor(run, two) { run = try runOnce() }
    let ended = run.notes.compactMap { note -> SocketNumber? in
      if case .collected(let socket, _) = note.kind { socket } else { nil }
    }
    #expect(ended == [one])
    #expect(run.snapshot.sockets[one]?.end == .collected)
    #expect(run.snapshot.sockets[two]?.end == .programEnd)
    #expect(run.snapshot.sockets[two]?.descriptorOf == one)
  }

  @Test func comparisonsOfBytesWithTextAreNoted() throws {
    let run = try RecordedProgram([
      "main": "a = b'quit'\na == 'quit'\n'x' != a\na == b'x'\nif bytearray(b'') == '':\n    pass\n"
    ])
    let found = run.notes.filter {
      if case .comparedBytesWithText = $0.kind { true } else { false }
    }
    #expect(found.map { $0.place?.line } == [2, 3, 5])
    #expect(found.first?.kind == .comparedBytesWithText(isEqual: true))
    #expect(found.dropFirst().first?.kind == .comparedBytesWithText(isEqual: false))
  }

  @Test func uncaughtExceptionsKeepTheirLineAndChain() throws {
    let run = try RecordedProgram([
      "main": """
      import socket, threading
      def g(c):
          c.nothing()
      t = threading.Thread(target=g, args=(5))
      t.start(); t.join()
      s = socket.socket()
      try:
          s.accept()
      except OSError as e:
          raise ValueError('later') from e
      """
    ])
    #expect(run.exceptions.map(\.typeName) == ["TypeError", "ValueError"])
    let first = try #require(run.exceptions.first)
    #expect(first.thread == 1)
    #expect(first.message.contains("argument after * must be an iterable, not int"))
    let last = try #require(run.exceptions.last)
    #expect(last.place?.line == 10)
    #expect(last.source == "    raise ValueError('later') from e")
    #expect(last.message == "later")
    #expect(last.chain.map(\.typeName) == ["OSError"])
    #expect(last.chain.first?.errno == 22)
    #expect(last.chain.first?.call == run.calls("accept").first?.number)
  }

  @Test func aThreadWithoutTargetIsNoted() throws {
    let run = try RecordedProgram([
      "main": """
      import threading
      def h(): pass
      t = threading.Thread(target=h())
      t.start()
      t.join()
      """
    ])
    let note = try #require(run.notes.first { $0.kind == .threadWithoutTarget })
    #expect(note.place?.line == 4)
  }

  @Test func filesTellWhatTheyHoldBack() throws {
    let run = try RecordedProgram([
      "main": Self.connected + """
        f = c.makefile('w')
        f.write('hello\\n')
        c.getpeername()
        f.flush()
        r = a.makefile('rb')
        c.sendall(b'one\\ntwo\\n')
        r.readline()
        r.readline()
        a.setblocking(False)
        try:
            a.recv(10)
        except BlockingIOError:
            pass
        r.close()
        f.write('lost')
        c.close()
        """
    ])
    #expect(run.calls("makefile").map(\.text) == ["w", "rb"])
    #expect(run.calls("file.write").first?.data == Array("hello\n".utf8))
    #expect(run.calls("getpeername").first?.evidence.unflushed == 6)
    #expect(run.calls("file.flush").first?.place?.line == 11)
    #expect(run.calls("file.readline").map(\.data).first == Array("hello\n".utf8))
    #expect(run.calls("recv").first?.evidence.readAhead ?? 0 >= 4)
    #expect(run.calls("recv").first?.failure?.typeName == "BlockingIOError")
    #expect(run.calls("close").first?.evidence.openFiles == 1)
    #expect(run.calls("file.close").count >= 1)
  }

  @Test func aDatagramsWholeLengthIsKnown() throws {
    let run = try RecordedProgram([
      "main": """
      import socket
      u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      u.bind(('127.0.0.1', 0))
      v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      v.sendto(b'0123456789', u.getsockname())
      data, where = u.recvfrom(4)
      assert data == b'0123', data
      """
    ])
    let receive = try #require(run.calls("recvfrom").first)
    #expect(receive.byteCount == 4)
    #expect(receive.address != nil)
    #expect(run.exceptions.isEmpty)
    #if os(Linux)
      #expect(receive.evidence.datagramLength == 10)
    #endif
  }

  @Test func aTakenAddressTellsWhoHasIt() throws {
    let run = try RecordedProgram([
      "main": """
      import socket
      l = socket.socket()
      l.bind(('127.0.0.1', 0))
      l.listen()
      m = socket.socket()
      try:
          m.bind(l.getsockname())
      except OSError:
          pass
      """
    ])
    let bind = try #require(run.calls("bind").last)
    #expect(bind.failure?.typeName == "OSError")
    #if os(Linux)
      let row = try #require(bind.evidence.onThePort.first { $0.local == bind.address })
      #expect(row.state == .listen)
      #expect(row.socket == SocketNumber(rawValue: 1))
      #expect(bind.failure?.errno == 98)
    #endif
  }

  @Test func optionsAndSelectKeepTheirNumbers() throws {
    let run = try RecordedProgram([
      "main": Self.pair + """
        import select, struct
        a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 5000)
        n = a.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF)
        a.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        a.send(b'x')
        select.select([b], [a], [], 1.5)
        """
    ])
    let set = run.calls("setsockopt")
    #expect(set.first?.numbers.count == 3)
    #expect(set.first?.numbers.last == 5000)
    #expect(set.last?.data == [1, 0, 0, 0, 0, 0, 0, 0])
    let pair = try #require(run.calls("socketpair").first)
    let sockets = run.snapshot.sockets
    let first = try #require(pair.made.flatMap { sockets[$0] })
    let second = try #require(first.peer.flatMap { sockets[$0] })
    let select = try #require(run.calls("select").first)
    #expect(select.watched == [second.descriptor, first.descriptor])
    #expect(
      select.outcome
        == .value(
          .ready(readable: [second.descriptor], writable: [first.descriptor], exceptional: [])))
    #expect(select.numbers == [1_500_000_000])
  }
}
