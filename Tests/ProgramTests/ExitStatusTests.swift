import Foundation
import Processes
import Testing

/// One program ends as python3 would end it.
struct ExitStatusTests {
  @Test(
    "sys.exit gives the status",
    arguments: [
      ("", 0), ("import sys; sys.exit()", 0), ("import sys; sys.exit(None)", 0),
      ("import sys; sys.exit(3)", 3), ("import sys; sys.exit(True)", 1),
      ("import sys; sys.exit(256)", 0), ("import sys; sys.exit(-1)", 255),
      ("import sys; sys.exit(0.0)", 1), ("raise SystemExit(4)", 4), ("exit(5)", 5),
      ("import os; os._exit(6)", 6),
      ("import sys\ntry:\n    sys.exit(7)\nfinally:\n    pass", 7),
      ("import sys, threading\nt = threading.Thread(target=sys.exit, args=(1,))\nt.start()", 0),
    ])
  func exit(program: String, status: Int) throws {
    let outcome = try run(program)
    #expect(outcome.status == status, "\(outcome.summary)")
  }

  @Test("sys.exit with a text writes it to standard error")
  func exitText() throws {
    let outcome = try run("import sys; print('out'); sys.exit('no server')")
    #expect(outcome.status == 1)
    #expect(outcome.text == "out\n")
    #expect(outcome.errorText == "no server\n")
  }

  @Test("an uncaught exception is shown on standard error and gives 1")
  func uncaught() throws {
    let folder = try ProgramFolder(["main.py": "def f():\n    1 / 0\n\nprint('out')\nf()\n"])
    let outcome = try folder.run("main.py")
    #expect(outcome.status == 1)
    #expect(outcome.text == "out\n")
    #expect(outcome.errorText.hasPrefix("Traceback (most recent call last):\n  File \""))
    #expect(outcome.errorText.contains("main.py\", line 5, in <module>\n    f()\n"))
    #expect(outcome.errorText.contains("main.py\", line 2, in f\n    1 / 0\n    ~~^~~\n"))
    #expect(outcome.lastErrorLine == "ZeroDivisionError: division by zero")
  }

  @Test("a mistake in the syntax is shown before anything runs and gives 1")
  func syntax() throws {
    let outcome = try run("print('out')\nx = (1\n")
    #expect(outcome.status == 1)
    #expect(outcome.text.isEmpty)
    #expect(outcome.lastErrorLine == "SyntaxError: '(' was never closed")
  }

  @Test("a missing file gives 2")
  func missing() throws {
    let outcome = try ProgramFolder().run("nofile.py")
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("can't open file"))
    #expect(outcome.errorText.contains("nofile.py': [Errno 2] No such file or directory"))
  }

  @Test("a folder is run by its __main__.py, and one without it gives 1")
  func folders() throws {
    let folder = try ProgramFolder()
    for name in ["with", "without"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let main = "import sys, beside\nprint(sys.argv, sys.path[0] == beside.folder, __name__)\n"
    try folder.write(Array(main.utf8), to: "with/__main__.py")
    try folder.write(
      Array("import os\nfolder = os.path.dirname(__file__)\n".utf8), to: "with/beside.py")
    let ran = try folder.run("with")
    #expect(ran.text == "['with'] True __main__\n", "\(ran.summary)")
    let outcome = try folder.run("without/")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.hasPrefix("socktutor: can't find '__main__' module in '/"))
    #expect(outcome.errorText.hasSuffix("/without/'\n"), "\(outcome.summary)")
  }

  @Test(
    "a file that is no program is a SyntaxError and gives 1",
    arguments: [
      ([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0], "SyntaxError: source code cannot contain null bytes"),
      ([0x31, 10, 0xff, 0xd8, 10], "SyntaxError: Non-UTF-8 code starting with '\\xff' in file"),
    ])
  func binary(bytes: [UInt8], message: String) throws {
    let folder = try ProgramFolder()
    try folder.write(bytes, to: "main.py")
    let outcome = try folder.run("main.py")
    #expect(outcome.status == 1)
    #expect(outcome.lastErrorLine.hasPrefix(message), "\(outcome.summary)")
  }

  @Test("os._exit ends one of several programs, and no other, with nothing written out")
  func exitOfOne() throws {
    let server = """
      import atexit, os, socket, threading
      atexit.register(print, 'atexit')
      file = open('kept', 'w')
      file.write('lost')
      s = socket.socket()
      s.bind(('127.0.0.1', 0))
      with open('port', 'w') as port:
          print(s.getsockname()[1], file=port)
      s.listen()
      def answer():
          connection, _ = s.accept()
          connection.recv(1)
          try:
              os._exit(7)
          finally:
              print('finally')
      threading.Thread(target=answer).start()
      while True:
          pass
      """
    let client = """
      import socket
      s = socket.create_connection(('127.0.0.1', int(open('port').read())))
      s.sendall(b'x')
      try:
          print(s.recv(1))
      except ConnectionResetError:
          print(b'')
      open('gone', 'w').close()
      """
    let end = """
      import os, time
      while not os.path.exists('gone'):
          time.sleep(0.01)
      print('shown', flush=True)
      print('lost', end='')
      os._exit(258)
      """
    let folder = try ProgramFolder(["server.py": server, "client.py": client, "end.py": end])
    let outcome = try folder.run("server.py", "client.py", "end.py")
    #expect(outcome.status == 2, "\(outcome.summary)")
    let lines = outcome.text.split(separator: "\n").sorted()
    #expect(lines == ["[client] b''", "[end] shown"], "\(outcome.summary)")
    #expect(outcome.errorText.isEmpty)
    #expect(try String(contentsOfFile: "\(folder.path)/kept", encoding: .utf8) == "")
  }

  @Test("os._exit ends a graded program")
  func exitOfGraded() throws {
    let folder = try ProgramFolder([
      "main.py": """
      import os
      try:
          os._exit(5)
      finally:
          print('finally')
      """
    ])
    let outcome = try folder.run("--limits", "graded", "main.py")
    #expect(outcome.status == 5, "\(outcome.summary)")
    #expect(outcome.text.isEmpty && outcome.errorText.isEmpty, "\(outcome.summary)")
  }

  @Test("a limit says in which line of the program it was passed")
  func limitPlace() throws {
    let folder = try ProgramFolder([
      "main.py": "import beside\n\nbeside.loop(max)\n",
      "beside.py": """
      import functools

      def loop(f):
          while True:
              functools.reduce(f, range(100))
      """,
    ])
    let outcome = try folder.run("--steps", "1000", "main.py")
    #expect(outcome.status == 1)
    #expect(
      outcome.errorText
        == "socktutor: stopped: the program took more than 1000 steps (beside.py, line 5)\n",
      "\(outcome.summary)")
  }

  @Test(
    "mistakes in usage give 2 and say what was meant",
    arguments: [
      ([], "socktutor run FILE..."), (["--frob", "a.py"], "Unknown option '--frob'"),
      (["--steps", "0", "a.py"], "--steps must be at least 1"),
      (["--limits", "few", "a.py"], "'none' and 'graded'"),
      (["a.py", "9999"], "there is no file '9999'; a program and its arguments are quoted"),
      (["a.py", "b.py"], "there is no file 'b.py'\n"),
    ])
  func usage(arguments: [String], text: String) throws {
    let outcome = try ProgramFolder(["a.py": "print('ran')"]).run(arguments)
    #expect(outcome.status == 2, "\(outcome.summary)")
    #expect(outcome.text.isEmpty)
    #expect(outcome.errorText.contains(text), "\(outcome.summary)")
    #expect(outcome.errorText.contains("socktutor run"), "\(outcome.summary)")
  }
}
