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
