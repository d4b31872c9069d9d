import Foundation
import Processes
import Testing

/// `--xray`, `--timeline` and `--timeline-svg`.
struct PictureTests {
  private static let server = """
    import socket, sys
    s = socket.socket()
    s.bind(('127.0.0.1', 0))
    with open(sys.argv[1], 'w') as file:
        file.write(str(s.getsockname()[1]))
    s.listen(5)
    c, a = s.accept()
    while True:
        data = c.recv(1024)
        if not data:
            break
        c.sendall(data.upper())
    c.close()
    """
  private static let client = """
    import socket, sys
    with open(sys.argv[1]) as file:
        port = int(file.read())
    s = socket.socket()
    s.connect(('127.0.0.1', port))
    s.sendall(b'hello')
    print(s.recv(1024))
    s.close()
    """

  private func folder() throws -> ProgramFolder {
    try ProgramFolder(["server.py": Self.server, "client.py": Self.client])
  }

  @Test("the timeline goes to standard error, each terminal in its column")
  func timeline() throws {
    let outcome = try folder().run(
      ["--timeline", "--lang", "en", "server.py port", "client.py port"],
      environment: ["COLUMNS": "120"])
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text == "[client] b'HELLO'\n")
    let lines = outcome.errorText.split(separator: "\n")
    let heading = try #require(lines.first)
    #expect(heading.contains("server") && heading.contains("client"))
    for call in [
      "listen(5)", "accept()", "connect(('127.0.0.1', ", "sendall(b'hello')", "⇒ b'HELLO'",
      "◀", "▶", "close()", "■ ends",
    ] {
      #expect(outcome.errorText.contains(call), "\(call) in\n\(outcome.errorText)")
    }
    #expect(!outcome.errorText.contains("\u{1b}"))
  }

  @Test("in Chinese and in ASCII")
  func words() throws {
    let outcome = try folder().run(
      ["--timeline", "--plain", "--lang", "zh", "server.py port", "client.py port"],
      environment: ["COLUMNS": "120"])
    #expect(outcome.errorText.contains("= 结束"), "\(outcome.summary)")
    #expect(outcome.errorText.contains("=> b'HELLO'"))
    #expect(!outcome.errorText.contains("⇒"))
  }

  @Test("after each call its terminal says what changed")
  func xray() throws {
    let outcome = try folder().run(
      ["--xray", "--lang", "en", "server.py port", "client.py port"],
      environment: ["COLUMNS": "160"])
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text == "[client] b'HELLO'\n")
    let lines = outcome.errorText.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("[server] ") || $0.hasPrefix("[client] ") })
    for words in [
      "[server] 6 listen(5)  fd ", ": LISTEN, queue 0/5", ": ESTABLISHED, 127.0.0.1:",
      "+5 bytes sent", "5 bytes taken", "end of stream", "closed",
    ] {
      #expect(outcome.errorText.contains(words), "\(words) in\n\(outcome.errorText)")
    }
  }

  @Test("the drawing is written to the file, as SVG or as a page")
  func drawing() throws {
    for (name, start) in [("a.svg", "<?xml"), ("b.html", "<!DOCTYPE html>")] {
      let folder = try folder()
      let outcome = try folder.run(
        "--no-notes", "--timeline-svg", name, "server.py port", "client.py port")
      #expect(outcome.status == 0, "\(outcome.summary)")
      #expect(outcome.errorText.isEmpty)
      let text = try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
      #expect(text.hasPrefix(start))
      #expect(text.contains("connect((&#39;127.0.0.1&#39;, "))
      #expect(text.contains("class=\"arrow bytes\""))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(files == [name, "client.py", "port", "server.py"].sorted())
    }
  }

  @Test("a file that can't be written is an error, the program's own goes first")
  func unwritable() throws {
    let folder = try ProgramFolder(["main.py": "import sys; sys.exit(int(sys.argv[1]))"])
    let failed = try folder.run("--timeline-svg", "none/a.svg", "main.py 0")
    #expect(failed.status == 1)
    #expect(failed.errorText == "socktutor: none/a.svg: No such file or directory\n")
    #expect(try folder.run("--timeline-svg", "none/a.svg", "main.py 7").status == 7)
  }

  @Test("one program, an error that nobody caught, no calls at all")
  func alone() throws {
    let folder = try ProgramFolder([
      "refused.py": """
      import socket
      s = socket.socket()
      s.bind(('127.0.0.1', 0))
      c = socket.socket()
      c.connect(s.getsockname())
      """, "none.py": "print('hi')",
    ])
    let outcome = try folder.run(
      ["--timeline", "--xray", "--lang", "en", "refused.py"], environment: ["COLUMNS": "120"])
    #expect(outcome.status == 1)
    for words in [
      "[refused] 5 connect(", "✗ ECONNREFUSED", "ConnectionRefusedError: [Errno ",
      "■ ends, status 1",
    ] {
      #expect(outcome.errorText.contains(words), "\(words) in\n\(outcome.errorText)")
    }
    let none = try folder.run("--timeline", "--lang", "en", "none.py")
    #expect(none.text == "hi\n")
    #expect(none.errorText.contains("■ ends"))
  }

  @Test("bytes that were looked at arrive once more when they are received")
  func peek() throws {
    let folder = try ProgramFolder([
      "main.py": """
      import socket
      a, b = socket.socketpair()
      a.send(b'hello')
      b.recv(2, socket.MSG_PEEK)
      b.recv(10)
      a.close()
      b.recv(1)
      """
    ])
    let outcome = try folder.run(
      ["--timeline", "--xray", "--lang", "en", "main.py"], environment: ["COLUMNS": "100"])
    for words in [" 2 bytes ─", " 5 bytes ─", " FIN ─"] {
      #expect(outcome.errorText.contains(words), "\(outcome.summary)")
    }
    #expect(outcome.errorText.ranges(of: "◀").count == 3, "\(outcome.summary)")
    #expect(outcome.errorText.contains("2 bytes looked at, 5 unread"), "\(outcome.summary)")
    #expect(outcome.errorText.contains("+5 bytes sent\n"), "\(outcome.summary)")
  }

  @Test("Ctrl-C ends the programs, and the timeline is shown", arguments: [1, 2])
  func interrupt(programs: Int) throws {
    let waiting = """
      import socket
      s = socket.socket()
      s.bind(('127.0.0.1', 0))
      s.listen()
      print('ready', flush=True)
      s.accept()
      """
    let folder = try ProgramFolder(["a.py": waiting])
    let names = Array(repeating: "a.py", count: programs)
    let child = try folder.start(["--timeline", "--timeline-svg", "a.svg", "--lang", "en"] + names)
    try #require(
      child.wait(seconds: patience(10)) {
        $0.text.ranges(of: "ready\n").count == programs
      }, "\(child.text)")
    // The last one waits too: in accept its thread sleeps.
    #expect(
      child.wait(seconds: patience(10)) { child in
        let state = try? Command(["ps", "-o", "stat=", "-p", "\(child.id)"]).run(seconds: 60).text
        return state?.hasPrefix("S") == true
      })
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == -Int(SIGINT), "\(outcome.summary)")
    #expect(outcome.errorText.contains("accept()"), "\(outcome.summary)")
    #expect(outcome.errorText.contains("✗ KeyboardInterrupt"), "\(outcome.summary)")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/a.svg"))
  }

  @Test("a second Ctrl-C shows the timeline before it ends programs that go on")
  func stubborn() throws {
    let stubborn = """
      import time
      print('ready', flush=True)
      while True:
          try:
              time.sleep(60)
          except KeyboardInterrupt:
              print('no', flush=True)
      """
    let child = try ProgramFolder(["a.py": stubborn]).start(["--timeline", "a.py", "a.py"])
    try #require(child.wait(seconds: patience(10)) { $0.text.contains("[a2] ready") })
    child.send(SIGINT)
    try #require(child.wait(seconds: patience(5)) { $0.text.contains("[a2] no") }, "\(child.text)")
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == 130 || outcome.status == -Int(SIGINT), "\(outcome.summary)")
    #expect(outcome.errorText.contains("a2"), "\(outcome.summary)")
  }
}
