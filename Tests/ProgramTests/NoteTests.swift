import Processes
import Testing

/// The notes that follow a program: what its run has proved about it, in both languages.
struct NoteTests {
  /// The notes of a program.
  private func notes(
    _ program: String, _ language: String = "en", input: String = ""
  ) throws -> [String] {
    let folder = try ProgramFolder(["main.py": program])
    let outcome = try folder.run("--lang", language, "main.py", input: input)
    #expect(!outcome.isLate, "\(outcome.summary)")
    return outcome.errorText.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("note (") || $0.hasPrefix("说明（") }
  }

  /// Expects one note in each language.
  private func expect(
    _ program: String, _ code: String, _ english: String, _ chinese: String, input: String = "",
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let (en, zh) = (
      try notes(program, "en", input: input), try notes(program, "zh", input: input)
    )
    #expect(en == ["note (\(code)): \(english)"], sourceLocation: location)
    #expect(zh == ["说明（\(code)）：\(chinese)"], sourceLocation: location)
  }

  /// A connection within one program: `l` listens, `c` is the client's socket, `a` the accepted one.
  private let connection = """
    import socket
    l = socket.socket()
    l.bind(('127.0.0.1', 0))
    l.listen()
    c = socket.socket()
    c.connect(l.getsockname())
    a, _ = l.accept()

    """

  @Test("1: a str is sent")
  func text() throws {
    try expect(
      connection + "c.send(\"hi\")\n", "M10",
      "Sockets carry bytes, and this is a str: send(b\"hi\")",
      "套接字传输 bytes，而这里是 str：send(b\"hi\")")
  }

  @Test("2: host and port as two arguments")
  func twoArguments() throws {
    try expect(
      "import socket\ns = socket.socket()\ns.connect('127.0.0.1', 5000)\n", "E02",
      "connect takes one argument, a tuple: connect(('127.0.0.1', 5000))",
      "connect 只有一个参数，是元组：connect(('127.0.0.1', 5000))")
  }

  @Test("3: a port from input()")
  func port() throws {
    try expect(
      "import socket\nport = input()\ns = socket.socket()\ns.connect(('127.0.0.1', port))\n",
      "E03",
      "port came from input() on line 2, which gives a str, and a port is a number: int(input(...))",
      "port 来自第 2 行的 input()，是 str，而端口应当是数字：int(input(...))", input: "5000\n")
  }

  @Test("4: recv on the pair that accept returns")
  func pair() throws {
    try expect(
      connection.replacing("a, _ = l.accept()", with: "data = l.accept().recv(5)"), "E04",
      "accept returns a pair (socket, address): conn, addr = l.accept()",
      "accept 返回一对值（套接字，地址）：conn, addr = l.accept()")
  }

  @Test("5: recv on the listening socket")
  func listener() throws {
    try expect(
      connection + "l.recv(5)\n", "M13",
      "This is the listening socket (listen on line 4); the conversation is a",
      "这是监听套接字（第 4 行的 listen）；通信要用 a")
  }

  @Test("6: accept before listen")
  func order() throws {
    try expect(
      "import socket\nl = socket.socket()\nl.accept()\n", "M18",
      "created ✓ bound ✗ listening ✗: bind and listen come before accept",
      "已建立 ✓ 已绑定 ✗ 已监听 ✗：先 bind 和 listen，再 accept")
  }

  @Test("7: a port on which nobody listens, while somebody listens on another")
  func refused() throws {
    let program = """
      import socket
      l = socket.create_server(('127.0.0.1', 0))
      free = socket.socket()
      free.bind(('127.0.0.1', 0))
      port = free.getsockname()[1]
      free.close()
      print(port, l.getsockname()[1])
      c = socket.socket()
      c.connect(('127.0.0.1', port))

      """
    let folder = try ProgramFolder(["main.py": program])
    for (language, before, between, after) in [
      (
        "en", "note (E07): Nobody listens on 127.0.0.1:", ". This program listens on ", " (line 2)"
      ),
      ("zh", "说明（E07）：没有程序在 127.0.0.1:", " 上监听。本程序在 ", " 上监听（第 2 行）"),
    ] {
      let outcome = try folder.run("--lang", language, "main.py")
      let ports = outcome.text.split(separator: " ").map { $0.filter(\.isNumber) }
      let last = outcome.errorText.split(separator: "\n").last.map(String.init)
      try #require(ports.count == 2)
      #expect(last == before + ports[0] + between + ports[1] + after, "\(outcome.summary)")
      #expect(outcome.status == 1)
    }
  }

  @Test("8: an address that another socket holds")
  func inUse() throws {
    let program = """
      import socket
      l = socket.create_server(('127.0.0.1', 0))
      s = socket.socket()
      s.bind(l.getsockname())

      """
    let found = try #require(try notes(program).first)
    #expect(found.hasPrefix("note (E08): 127.0.0.1:"), "\(found)")
    #expect(found.hasSuffix(" is held by the socket of line 2"), "\(found)")
    #expect(try notes(program, "zh").first?.hasSuffix(" 被第 2 行的套接字占用") == true)
  }

  @Test("9: bytes compared with str")
  func compared() throws {
    try expect(
      connection + "c.send(b'quit')\nif a.recv(4) == 'quit':\n  print('over')\n", "E09",
      "bytes and str are never equal: one was compared with the other on line 9",
      "bytes 和 str 永远不相等：第 9 行比较了这两种类型")
  }

  @Test("10: the end of the stream, ignored in a loop")
  func end() throws {
    try expect(
      connection + "c.close()\nfor i in range(5):\n  data = a.recv(10)\n", "M07",
      "recv on line 10 returned b'' 5 times: the peer has closed. if not data: break",
      "第 10 行的 recv 返回了 5 次 b''：对方已经关闭。if not data: break")
  }

  @Test("11: args without the comma, and a target that was called")
  func threads() throws {
    let start = connection + "import threading\ndef h(s): s.send(b'x')\n"
    try expect(
      start + "threading.Thread(target=h, args=(c)).start()\n", "E11",
      "args must be a tuple, and a comma makes it one: args=(c,)",
      "args 必须是元组，逗号才构成元组：args=(c,)")
    try expect(
      start + "threading.Thread(target=h(c)).start()\na.recv(5)\n", "E11",
      "target=h(c) calls h at once, in this thread, and the new thread got what it returned, "
        + "None: target=h, args=(...)",
      "target=h(c) 当场就在本线程中调用了 h，新线程得到的是它的返回值 None：target=h, args=(...)")
  }

  @Test("12: a number and a character that recv cut")
  func short() throws {
    try expect(
      connection + "import struct\nc.send(b'12')\nstruct.unpack('!I', a.recv(4))\n", "M02",
      "recv on line 10 returned 2 of 4 bytes: TCP has no message boundaries",
      "第 10 行的 recv 返回了 4 个字节中的 2 个：TCP 没有消息边界")
    try expect(
      connection + "c.send('欢迎'.encode()[:4])\na.recv(1024).decode()\n", "M10",
      "recv on line 9 returned 4 bytes that end within a character: TCP has no message "
        + "boundaries; only what is complete can be decoded",
      "第 9 行的 recv 返回了 4 个字节，结尾停在一个字符的中间：TCP 没有消息边界，只能解码完整的部分")
  }

  @Test("print as a statement, the module called, a near name")
  func names() throws {
    try expect(
      "print \"x\"\n", "E13", "print is a function since Python 3: print(...)",
      "从 Python 3 起 print 是函数：print(...)")
    try expect(
      "print（1）\n", "E20", "'（' comes from a Chinese keyboard layout; Python wants '('",
      "“（”是中文输入法的标点，代码里要用半角的 (")
    try expect(
      "import socket\ns = socket(socket.AF_INET)\n", "E14",
      "socket is the module; the class in it makes a socket: socket.socket(...)",
      "socket 是模块，其中的类才建立套接字：socket.socket(...)")
    try expect(
      "import socket\ns = socket.socket(socket.AF_INTE)\n", "E16",
      "The module socket has no AF_INTE; it has AF_INET", "模块 socket 中没有 AF_INTE，有 AF_INET")
  }

  @Test("a file of the program's own that is named socket.py")
  func ownFile() throws {
    let folder = try ProgramFolder([
      "main.py": "import socket\ns = socket.socket()\n", "socket.py": "print('mine')\n",
    ])
    let outcome = try folder.run("--lang", "en", "main.py")
    let last = outcome.errorText.split(separator: "\n").last ?? ""
    #expect(
      last.hasPrefix("note (E15): The standard module socket has socket"), "\(outcome.summary)")
  }

  @Test("a program that is right gets no note, also with errors that it catches itself")
  func right() throws {
    let caught = """
      try: socket.socket().connect(('127.0.0.1', 1))
      except OSError: pass
      c.sendall(b'quit\\n')
      assert a.recv(100) == b'quit\\n'
      c.close()
      assert a.recv(100) == b''
      a.close(); l.close()

      """
    let folder = try ProgramFolder(["main.py": connection + caught])
    let outcome = try folder.run("main.py")
    #expect(outcome.status == 0 && outcome.errorText.isEmpty, "\(outcome.summary)")
  }

  @Test("--no-notes leaves python3's own text, and notes change no exit status")
  func without() throws {
    let folder = try ProgramFolder(["main.py": connection + "l.recv(5)\n"])
    let bare = try folder.run("--no-notes", "main.py")
    let noted = try folder.run("main.py")
    #expect(bare.status == 1 && noted.status == 1)
    #expect(bare.errorText.hasSuffix("Transport endpoint is not connected\n"))
    #expect(noted.errorText.hasPrefix(bare.errorText), "\(noted.summary)")
    #expect(noted.errorText.count > bare.errorText.count)
  }

  @Test("several programs: a note carries the name of its terminal, and lines of the other")
  func several() throws {
    let folder = try ProgramFolder([
      "server.py": """
      import socket
      l = socket.socket()
      l.bind(('127.0.0.1', 0))
      with open('port', 'w') as file: file.write(str(l.getsockname()[1]))
      l.listen()
      conn, addr = l.accept()
      conn.recv(3)
      conn.close()

      """,
      "client.py": """
      import socket
      s = socket.socket()
      s.connect(('127.0.0.1', int(open('port').read())))
      s.send(b'0123456789')
      s.recv(10)

      """,
    ])
    let outcome = try folder.run("--lang", "en", "server.py", "client.py")
    let notes = outcome.errorText.split(separator: "\n").filter { $0.contains("note (") }
    #expect(
      notes == [
        "[server] note (M42): close on line 8 left 7 bytes unread: the peer gets a reset, not the end",
        "[client] note (M05): The peer closed with 7 bytes unread (line 8 of server), so its system "
          + "answered with a reset: that send returned does not mean that the peer has read",
      ], "\(outcome.summary)")
  }

  @Test("the locale chooses the language, and another language is a mistake in usage")
  func language() throws {
    let folder = try ProgramFolder(["main.py": "print \"x\"\n"])
    let chinese = try folder.run(
      ["main.py"], environment: ["LC_ALL": nil, "LC_MESSAGES": nil, "LANG": "zh_CN.UTF-8"])
    #expect(chinese.errorText.contains("说明（E13）"))
    #expect(try folder.run("--lang", "fr", "main.py").status == 2)
  }
}
