import Testing

/// A program that says `ready` and then blocks, or computes, until it is interrupted.
struct BlockingCall: Sendable, CustomTestStringConvertible {
  var name: String
  /// What comes before.
  var setup: String
  var call: String

  init(_ name: String, after setup: String = "", _ call: String) {
    self.name = name
    self.setup = setup
    self.call = call
  }

  var testDescription: String { name }

  var program: String { "\(setup)\nprint('ready', flush=True)\n\(call)\n" }

  static let all: [BlockingCall] = [
    BlockingCall("sleep", after: "import time", "time.sleep(60)"),
    BlockingCall(
      "accept", after: "import socket\ns = socket.socket()\ns.bind(('127.0.0.1', 0))\ns.listen()",
      "s.accept()"),
    BlockingCall("recv", after: "import socket\na, b = socket.socketpair()", "a.recv(1)"),
    BlockingCall(
      "recv with a timeout", after: "import socket\na, b = socket.socketpair()\na.settimeout(60)",
      "a.recv(1)"),
    BlockingCall(
      "recvfrom",
      after: """
        import socket
        s = socket.socket(type=socket.SOCK_DGRAM)
        s.bind(('127.0.0.1', 0))
        """, "s.recvfrom(9)"),
    BlockingCall(
      "sendall", after: "import socket\na, b = socket.socketpair()", "a.sendall(b'x' * 50_000_000)"),
    BlockingCall(
      "makefile", after: "import socket\na, b = socket.socketpair()", "a.makefile().readline()"),
    BlockingCall(
      "select", after: "import select, socket\na, b = socket.socketpair()",
      "select.select([a], [], [])"),
    BlockingCall(
      "poll",
      after: """
        import select, socket
        a, b = socket.socketpair()
        p = select.poll()
        p.register(a, 1)
        """, "p.poll()"),
    BlockingCall(
      "selectors",
      after: """
        import selectors, socket
        a, b = socket.socketpair()
        s = selectors.DefaultSelector()
        s.register(a, 1)
        """, "s.select()"),
    BlockingCall(
      "lock", after: "import threading\nl = threading.Lock()\nl.acquire()", "l.acquire()"),
    BlockingCall("event", after: "import threading", "threading.Event().wait()"),
    BlockingCall("queue", after: "import queue", "queue.Queue().get()"),
    BlockingCall(
      "join",
      after: """
        import threading, time
        t = threading.Thread(target=time.sleep, args=(60,), daemon=True)
        t.start()
        """, "t.join()"),
    BlockingCall(
      "serve_forever",
      after: """
        import socketserver
        s = socketserver.TCPServer(('127.0.0.1', 0), None)
        """, "s.serve_forever()"),
    BlockingCall("loop", "while True:\n    pass"),
    BlockingCall("long computation", "sum(range(10**12))"),
  ]
}
