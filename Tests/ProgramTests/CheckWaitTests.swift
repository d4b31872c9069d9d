import Foundation
import Processes
import Testing

/// How `check` waits: for programs that go round and round, and for those that it ends with.
struct CheckWaitTests {
  private struct Answer: Decodable {
    struct Check: Decodable {
      var id: String
      var outcome: String
      var message: String
      var diagnosis: Diagnosis?
    }
    struct Diagnosis: Decodable { var id: String }
    var checks: [Check]
    var failed: Check? { checks.first { $0.outcome != "pass" } }
  }

  /// What `check` says of a learner's text; of the exercise recv-exactly, or of one with these checks.
  private func check(_ source: String, checks: String? = nil) throws -> Answer {
    let folder = try ProgramFolder(["a.py": source])
    var words = ["recv-exactly", "a.py", "--format", "json"]
    if let checks {
      let path = "\(folder.path)/lessons/01-x/y"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for name in ["task.en.md", "task.zh.md", "starter.py", "solution.py"] {
        try folder.write(Array("x".utf8), to: "lessons/01-x/y/\(name)")
      }
      try folder.write(Array("module: a\n".utf8), to: "lessons/01-x/y/exercise.yml")
      let text = "from checking import *\n@check(networks=['kind'], en='a', zh='b')\n\(checks)"
      try folder.write(Array(text.utf8), to: "lessons/01-x/y/checks.py")
      words[0] = "y"
      words += ["--lessons", "lessons"]
    }
    let outcome = try folder.run(words, command: "check")
    #expect(!outcome.isLate, "\(outcome.summary)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output))
  }

  @Test("a function that computes for ever is a timeout, with the line")
  func computes() throws {
    let failed = try #require(
      try check("def recv_exactly(sock, n):\n    x = 0\n    while True:\n        x += 1\n").failed)
    #expect(failed.outcome == "timeout")
    #expect(failed.message.contains("still computing on line"))
  }

  @Test("a function that goes on at the end of the stream is a timeout, with the call and M07")
  func spinsAtTheEnd() throws {
    let failed = try #require(
      try check(
        """
        def recv_exactly(sock, n):
            data = b''
            while len(data) < n:
                data += sock.recv(n - len(data))
            return data
        """
      ).failed)
    #expect(failed.id == "ends-early")
    #expect(failed.outcome == "timeout")
    #expect(failed.message.contains("recv() on line 4 again and again"))
    #expect(failed.diagnosis?.id == "M07")
  }

  @Test("a right function that looks again and again instead of waiting passes")
  func looksAgain() throws {
    let answer = try check(
      """
      import time
      def recv_exactly(sock, n):
          sock.setblocking(False)
          data = b''
          try:
              while len(data) < n:
                  try:
                      piece = sock.recv(n - len(data))
                  except BlockingIOError:
                      time.sleep(0.0005)
                      continue
                  if not piece:
                      raise EOFError
                  data += piece
          finally:
              sock.setblocking(True)
          return data
      """)
    #expect(answer.failed == nil, "\(answer)")
  }

  @Test("a program whose main thread sleeps while others serve comes to rest")
  func sleeps() throws {
    let answer = try check(
      """
      import threading, time
      def go():
          threading.Event().wait()
      def serve():
          threading.Thread(target=go, daemon=True).start()
          while True:
              time.sleep(0.05)
      """, checks: "def one():\n    function('serve').start()\n    learner.rest()\n")
    #expect(answer.failed == nil, "\(answer)")
  }

  @Test("time in which nobody does anything passes at once, on all clocks")
  func passes() throws {
    let began = Clock.seconds()
    let answer = try check(
      """
      import datetime, queue, select, socket, threading, time
      def f(sock):
          sock.settimeout(40)
          try:
              sock.recv(1)
          except TimeoutError:
              sock.settimeout(None)
      def g(sock):
          time.sleep(40)
          assert select.select([sock], [], [], 40) == ([], [], [])
          assert not threading.Event().wait(40)
          lock = threading.Lock()
          assert lock.acquire() and not lock.acquire(timeout=40)
          try:
              queue.Queue().get(timeout=40)
          except queue.Empty:
              pass
      def h(sock):
          start = time.time(), time.monotonic(), datetime.datetime.now()
          threading.Timer(40, sock.send, [b'x']).start()
          time.sleep(60)
          return [int(time.time() - start[0]) // 10, int(time.monotonic() - start[1]) // 10,
                  int((datetime.datetime.now() - start[2]).total_seconds()) // 10]
      def later(sock):
          sock.settimeout(50)
          return sock.recv(10)
      """,
      checks: """
        def one():
            import time
            for name, least in [('f', 40), ('g', 200), ('h', 60)]:
                peer, sock = pair()
                with Clock() as clock:
                    call = function(name).start(sock)
                    for _ in range(int(least / 10)):
                        pause(9.9)
                        if call.returned and time.monotonic() - clock.started < least:
                            fail('a', 'a', 'too early', 'b')
                    if name == 'h':
                        peer.expect(b'x')
                        call.expect([6, 6, 6])
                    else:
                        call.expect(None)
                if not least <= clock.seconds < least + 9:
                    fail('a', 'a', f'{name} {clock.seconds}', 'b')
            peer, sock = pair()
            call = function('later').start(sock)
            pause(40)
            peer.send(b'in time')
            call.expect(b'in time')
        """)
    #expect(answer.failed == nil, "\(answer)")
    #expect(Clock.seconds() - began < 300)
  }

  @Test("expect_state gives up on a program that goes round")
  func state() throws {
    let failed = try #require(
      try check(
        "def f(sock):\n    while True:\n        pass\n",
        checks: """
          def one():
              peer, sock = pair()
              function('f').start(sock)
              learner.expect_state(lambda sockets: not sockets, 'closed', 'x', seconds=0.5)
          """
      ).failed)
    #expect(failed.outcome == "timeout")
    #expect(failed.message.contains("line "))
  }

  @Test("while a call goes on, another function is not said to be missing")
  func busy() throws {
    for (body, doing) in [
      ("sock.recv(1)", "waits in recv() on line 2"), ("while True: pass", "line 2"),
    ] {
      let failed = try #require(
        try check(
          "def f(sock):\n    \(body)\ndef g(): pass\n",
          checks: """
            def one():
                peer, sock = pair()
                function('f').start(sock)
                function('g')
            """
        ).failed)
      #expect(failed.outcome == "timeout")
      #expect(failed.message.contains("f(sock) returns; but"))
      #expect(failed.message.contains(doing), "\(failed.message)")
    }
  }

  @Test("a bytearray is not the bytes that are expected; long values are shortened")
  func values() throws {
    let array = try check(
      "def f(): return bytearray(b'abc')\n",
      checks: "def one():\n    function('f').start().expect(b'abc')\n")
    #expect(array.failed?.message.contains("it returned bytearray(b'abc')") == true)
    let text = try check(
      "def f(x): return 'x' * 100000\n",
      checks: "def one():\n    function('f').start(b'y' * 10000000).expect('')\n")
    let message = try #require(text.failed?.message)
    #expect(message.utf8.count < 500)
    #expect(message.contains("99904 more characters"))
  }

  @Test("bytes are counted also of closed sockets, and all addresses are shown as asked for")
  func sockets() throws {
    let answer = try check(
      """
      import socket
      def f(sock):
          sock.sendall(b'12345')
          sock.recv(100)
          sock.close()
          listener = socket.create_server(('', 0))
          globals()['kept'] = listener
      """,
      checks: """
        def one():
            peer, sock = pair()
            peer.send(b'abc')
            function('f')(sock)
            gone = learner.closed_sockets[-1]
            there = learner.sockets[-1]
            if (gone.sent, gone.received, there.local[0]) != (5, 3, '0.0.0.0'):
                fail('a', 'a', f'{gone.sent} {gone.received} {there.local}', 'b')
        """)
    #expect(answer.failed == nil, "\(answer)")
  }

  @Test("who answered a datagram is known")
  func sender() throws {
    let answer = try check(
      """
      import socket
      def f(address):
          sock = socket.socket(type=socket.SOCK_DGRAM)
          sock.bind(('127.0.0.1', 7777))
          sock.sendto(b'hello', address)
          sock.close()
      """,
      checks: """
        def one():
            peer = datagrams()
            function('f')(peer.address)
            if peer.expect(b'hello').sender != ('127.0.0.1', 7777):
                fail('a', 'a', str(peer.sender), 'b')
        """)
    #expect(answer.failed == nil, "\(answer)")
  }

  /// Whether a process is there and has not ended: in a container nobody may have asked for its status.
  private func runs(_ id: pid_t) -> Bool {
    let state = try? Command(["ps", "-o", "stat=", "-p", "\(id)"]).run(seconds: 10).text
    guard let state, let first = state.first else { return false }
    return first != "Z"
  }

  @Test("when check is ended, so is the process that grades for it")
  func ended() throws {
    let folder = try ProgramFolder(["a.py": "while True: pass\n"])
    let child = try ChildProcess(folder.command(["recv-exactly", "a.py"], name: "check"))
    func workers() -> [String] {
      let found = try? Command(["pgrep", "-P", "\(child.id)"]).run(seconds: 10)
      return found?.text.split(separator: "\n").map(String.init) ?? []
    }
    var worker: String?
    child.wait(seconds: patience(20)) { _ in
      worker = workers().first
      return worker != nil
    }
    let id = try #require(worker.flatMap { pid_t($0) })
    child.send(SIGTERM)
    _ = child.finish(seconds: patience(20))
    let limit = Clock.seconds() + patience(10)
    while runs(id), Clock.seconds() < limit { usleep(10_000) }
    #expect(!runs(id))
  }
}
