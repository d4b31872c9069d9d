import Foundation
import Processes
import Sockets
import Testing

/// Several programs, each in its own terminal.
struct SeveralProgramsTests {
  /// A server that answers one client after another, and never ends.
  private static let server = """
    import socket, sys
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(('127.0.0.1', 0))
    with open(sys.argv[1], 'w') as file:
        file.write(str(s.getsockname()[1]))
    s.listen()
    while True:
        c, a = s.accept()
        c.sendall(b'hello ' + c.recv(100))
        c.close()
    """
  private static let client = """
    import socket, sys
    with open(sys.argv[1]) as file:
        port = int(file.read())
    with socket.create_connection(('127.0.0.1', port)) as s:
        s.sendall(sys.argv[2].encode())
        print(s.recv(100).decode())
    """

  @Test("each line carries its program's name, and a second of that name a number")
  func names() throws {
    let folder = try ProgramFolder(["a.py": "print(1)\nprint(2)", "b.py": "print()\nprint(3)"])
    let outcome = try folder.run("a.py", "b.py", "a.py")
    let lines = outcome.text.split(separator: "\n").sorted()
    #expect(lines == ["[a2] 1", "[a2] 2", "[a] 1", "[a] 2", "[b] ", "[b] 3"])
    #expect(outcome.status == 0)
  }

  @Test("a name that ends in a digit gets a dash before its number")
  func numberedNames() throws {
    let folder = try ProgramFolder(["a.py": "print(1)", "a2.py": "print(2)"])
    let outcome = try folder.run("a.py", "a2.py", "a2.py", "a.py")
    let lines = outcome.text.split(separator: "\n").sorted()
    #expect(lines == ["[a2-2] 2", "[a2] 2", "[a3] 1", "[a] 1"], "\(outcome.summary)")
  }

  @Test("a server that never waits is ready once it listens, or has an address for datagrams")
  func busyServers() throws {
    let busy = """
      import socket, sys
      kind = getattr(socket, sys.argv[2])
      s = socket.socket(socket.AF_INET, kind)
      s.bind(('127.0.0.1', 0))
      with open(sys.argv[1], 'w') as file:
          file.write(str(s.getsockname()[1]))
      if kind == socket.SOCK_STREAM:
          s.listen()
      s.setblocking(False)
      while True:
          try:
              if kind == socket.SOCK_STREAM:
                  s.accept()[0].sendall(b'hello')
              else:
                  s.sendto(b'hello', s.recvfrom(10)[1])
          except BlockingIOError:
              pass
      """
    let client = """
      import socket, sys, os
      while not os.path.exists(sys.argv[1]) or not open(sys.argv[1]).read():
          pass
      s = socket.socket(socket.AF_INET, getattr(socket, sys.argv[2]))
      s.connect(('127.0.0.1', int(open(sys.argv[1]).read())))
      if s.type == socket.SOCK_DGRAM:
          s.send(b'x')
      print(s.recv(10))
      """
    for kind in ["SOCK_STREAM", "SOCK_DGRAM"] {
      let folder = try ProgramFolder(["busy.py": busy, "client.py": client])
      let outcome = try folder.run("busy.py port \(kind)", "client.py port \(kind)")
      #expect(outcome.text == "[client] b'hello'\n", "\(outcome.summary)")
      #expect(outcome.status == 0)
    }
  }

  @Test("pieces of a line are put together, and a last line is ended")
  func partialLines() throws {
    let folder = try ProgramFolder([
      "a.py": "import time\nfor i in range(5):\n    print(i, end=' ', flush=True)\n"
        + "    time.sleep(0.02)\nprint('end')\nprint('tail', end='')\nopen('done', 'w').close()",
      "b.py": "import os, time\nfor i in range(5):\n    print('x', end='', flush=True)\n"
        + "    time.sleep(0.02)\nprint()\n"
        + "while not os.path.exists('done'):\n    time.sleep(0.02)",
    ])
    let outcome = try folder.run("a.py", "b.py")
    let lines = outcome.text.split(separator: "\n").sorted()
    #expect(lines == ["[a] 0 1 2 3 4 end", "[a] tail", "[b] xxxxx"], "\(outcome.summary)")
    #expect(outcome.text.hasSuffix("\n"))
  }

  @Test("a client starts when the server listens, and the server ends with the last client")
  func serverAndClients() throws {
    let folder = try ProgramFolder(["server.py": Self.server, "client.py": Self.client])
    let outcome = try folder.run("server.py port", "client.py port one", "client.py port two")
    let lines = outcome.text.split(separator: "\n").sorted()
    #expect(lines == ["[client2] hello two", "[client] hello one"], "\(outcome.summary)")
    #expect(outcome.errorText.isEmpty)
    #expect(outcome.status == 0)
    #expect(outcome.seconds < patience(5))
  }

  @Test("the status is the last program's, and errors carry the name too")
  func status() throws {
    let folder = try ProgramFolder(["bad.py": "1 / 0", "good.py": "print('ok')"])
    let good = try folder.run("bad.py", "good.py")
    #expect(good.status == 0)
    #expect(good.errorText.contains("[bad] ZeroDivisionError: division by zero\n"))
    #expect(good.errorText.split(separator: "\n").allSatisfy { $0.hasPrefix("[bad] ") })
    #expect(try folder.run("good.py", "bad.py").status == 1)
  }

  @Test("programs don't share their modules' state")
  func isolation() throws {
    let folder = try ProgramFolder([
      "a.py": "import string\nstring.mark = 1\nimport builtins\nbuiltins.mark = 2",
      "b.py": "import string\nprint(hasattr(string, 'mark'), 'mark' in dir(__builtins__))",
    ])
    #expect(try folder.run("a.py", "b.py").text == "[b] False False\n")
  }

  @Test("a program that ignores the interrupt at the end is stopped")
  func stubborn() throws {
    let folder = try ProgramFolder([
      "server.py": """
      import time
      print('up', flush=True)
      while True:
          try:
              time.sleep(60)
          except KeyboardInterrupt:
              pass
      """,
      "client.py": "print('bye')",
    ])
    let outcome = try folder.run("server.py", "client.py")
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text == "[server] up\n[client] bye\n")
    #expect(outcome.seconds < patience(10))
  }

  @Test("a prompt is shown before its answer is read")
  func prompt() throws {
    let folder = try ProgramFolder([
      "a.py": "pass", "b.py": "name = input('name? ')\nprint('hello', name)",
    ])
    let outcome = try folder.run("a.py", "b.py", input: "Ada\n")
    #expect(outcome.text == "[b] name? \n[b] hello Ada\n", "\(outcome.summary)")
  }

  @Test("graded programs have a network of their own, in which every port is free")
  func gradedPorts() throws {
    let taken = try Socket(.ipv4, .stream)
    try taken.bind(to: .loopback())
    try taken.listen()
    let port = try #require(try taken.localAddress().port)
    let folder = try ProgramFolder([
      "server.py": """
      import socket
      s = socket.create_server(('127.0.0.1', \(port)))
      c, address = s.accept()
      print(address[0], c.getsockname())
      c.recv(1)
      """,
      "client.py": """
      import socket
      s = socket.create_connection(('localhost', \(port)))
      print(s.getpeername())
      """,
      "alone.py": """
      import socket
      socket.create_connection(('127.0.0.1', \(port)))
      """,
    ])
    let outcome = try folder.run(
      "--limits", "graded", "--xray", "--plain", "server.py", "client.py")
    #expect(outcome.text.contains("[client] ('127.0.0.1', \(port))\n"), "\(outcome.summary)")
    #expect(outcome.text.contains("[server] 127.0.0.1 ('127.0.0.1', \(port))\n"))
    #expect(outcome.errorText.contains("127.0.0.1"))
    #expect(outcome.errorText.firstMatch(of: #/127\.(?!0\.0\.1)/#) == nil, "\(outcome.summary)")
    let alone = try folder.run("--limits", "graded", "alone.py")
    #expect(alone.errorText.contains("ConnectionRefusedError"), "\(alone.summary)")
    #expect(alone.errorText.contains("127.0.0.1:\(port)"), "\(alone.summary)")
  }

  @Test("graded programs meet at a path of their own and leave nothing behind")
  func gradedPaths() throws {
    let folder = try ProgramFolder([
      "server.py": """
      import socket
      s = socket.socket(socket.AF_UNIX)
      s.bind('/tmp/meeting')
      s.listen()
      c, _ = s.accept()
      c.sendall(b'hello')
      c.recv(1)
      """,
      "client.py": """
      import os, socket
      print(os.path.exists('/tmp/meeting'))
      s = socket.socket(socket.AF_UNIX)
      s.connect('/tmp/meeting')
      print(s.recv(5))
      os.unlink('/tmp/meeting')
      print(os.path.exists('/tmp/meeting'))
      """,
    ])
    let outcome = try folder.run(
      ["--limits", "graded", "server.py", "client.py"], environment: ["TMPDIR": folder.path])
    #expect(
      outcome.text == "[client] True\n[client] b'hello'\n[client] False\n", "\(outcome.summary)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["client.py", "server.py"])
  }
}
