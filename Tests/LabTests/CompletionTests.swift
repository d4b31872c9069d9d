import Lab
import Testing

/// Completing runs no code of the program.
struct CompletionTests {
  private func complete(_ text: String, _ python: LabListener) -> [String] {
    python.lab.terminal("a").completions(of: text, at: text.utf8.count, slices: 4000).words
  }

  @Test("names, keywords, attributes, modules and imported names")
  func kinds() {
    let python = LabListener()
    _ = python.type("import socket; server = socket.socket(); serial = 1")
    _ = python.type(
      """
      class A:
        def __init__(self):
          self.field = server
        @property
        def trap(self):
          print('ran')
      """ + "\n")
    _ = python.type("a = A()")
    #expect(complete("ser", python) == ["serial", "server"])
    #expect(complete("x = ser", python) == ["serial", "server"])
    #expect(complete("whi", python) == ["while"])
    #expect(complete("prin", python) == ["print"])
    #expect(complete("server.acc", python) == ["accept"])
    #expect(complete("a.fi", python) == ["field"])
    #expect(complete("a.field.bin", python) == ["bind"])
    #expect(complete("a.trap.x", python) == [])
    #expect(complete("a.tr", python) == ["trap"])
    #expect(complete("socket.SOCK_STR", python) == ["SOCK_STREAM"])
    #expect(complete("server.__cl", python) == ["__class__"])
    #expect(complete("'a'.upp", python) == ["upper"])
    #expect(complete("b'a'.dec", python) == ["decode"])
    #expect(complete("f(1).", python) == [])
    #expect(complete("import selec", python) == ["select", "selectors"])
    #expect(complete("from sock", python) == ["socket", "socketserver"])
    #expect(complete("from socket import AF_INET, SOCK_STR", python) == ["SOCK_STREAM"])
    #expect(complete("# ser", python) == [])
    #expect(complete("'ser", python) == [])
    #expect(complete("f'''{1}\nab'''; ser", python) == ["serial", "server"])
    #expect(complete("open('/dev/nul", python) == ["null"])
    #expect(complete("open('/de", python) == ["dev/"])
    let found = python.lab.terminal("a").completions(
      of: "变量 = server.lis", at: 19, slices: 4000)
    #expect(found.start == 16 && found.words == ["listen"])
    #expect(python.takeOutput("a") == "")
    python.end()
  }

  @Test("they come while the terminal waits, and from an expression's evaluation")
  func whileWaiting() {
    let python = LabListener()
    let terminal = python.lab.terminal("a")
    _ = python.type("import socket; s = socket.create_server(('127.0.0.1', 0))")
    terminal.submit("c, p = s.accept()")
    #expect(python.lab.waitUntilQuiet(milliseconds: 20_000))
    #expect(complete("s.acc", python) == ["accept"])
    #expect(terminal.evaluate(["s.getsockname()[0]"]) == [.value("'127.0.0.1'", isTrue: true)])
    #expect(terminal.evaluate(["1 - 1"]) == [.value("0", isTrue: false)])
    #expect(
      terminal.evaluate(["c"]) == [.raised(type: "NameError", message: "name 'c' is not defined")])
    #expect(terminal.evaluate(["s.accept()"]) == [.stopped])
    #expect(terminal.evaluate(["sum(1 for x in iter(int, 1))"]) == [.stopped])
    guard case .waiting = terminal.state else {
      Issue.record("it does not wait any more")
      return
    }
    python.end()
    #expect(terminal.evaluate(["1"]) == [.unavailable])
  }
}
