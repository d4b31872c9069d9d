import Lab
import Testing

/// A terminal runs inputs as `python3 -i` does.
struct TerminalTests {
  @Test("an expression's value is echoed, None is silent, and the last one is _")
  func echo() {
    let python = LabListener()
    #expect(python.type("1+1") == "2\n")
    #expect(python.type("_ * 21") == "42\n")
    #expect(python.type("None") == "")
    #expect(python.type("_") == "42\n")
    #expect(python.type("a = 'x'; a; a * 2") == "'x'\n'xx'\n")
    #expect(python.type("for i in range(2):\n  i\n") == "0\n1\n")
    #expect(python.type("") == "")
    #expect(python.type("# nothing") == "")
    python.end()
  }

  @Test("an error shows no source line, a syntax error does, one of the compiler does not")
  func tracebacks() {
    let python = LabListener()
    #expect(
      python.type("1/0") == """
        Traceback (most recent call last):
          File "<stdin>", line 1, in <module>
        ZeroDivisionError: division by zero

        """)
    _ = python.type("def f():\n  1/0\n")
    #expect(
      python.type("f()") == """
        Traceback (most recent call last):
          File "<stdin>", line 1, in <module>
          File "<stdin>", line 2, in f
        ZeroDivisionError: division by zero

        """)
    #expect(
      python.type("x = = 1") == """
          File "<stdin>", line 1
            x = = 1
                ^
        SyntaxError: invalid syntax

        """)
    #expect(
      python.type("return") == """
          File "<stdin>", line 1
        SyntaxError: 'return' outside function

        """)
    python.end()
  }

  @Test("a server and its client talk from two terminals through a real accept")
  func serverAndClient() {
    let python = LabListener()
    let lab = python.lab
    _ = python.type("import socket; s = socket.create_server(('127.0.0.1', 0))", in: "server")
    let port = python.type("s.getsockname()[1]", in: "server")
    let accept = lab.terminal("server").submit("c, peer = s.accept(); c.recv(5)")
    #expect(lab.waitUntilQuiet(milliseconds: 20_000))
    guard case .waiting(let wait) = lab.terminal("server").state else {
      Issue.record("the server does not wait")
      return
    }
    #expect(wait.call == "accept")
    #expect(wait.file == "<stdin>" && wait.line == 1)
    #expect(wait.descriptor != nil)
    #expect(accept.result == nil)
    _ = python.type(
      "import socket; c = socket.create_connection(('127.0.0.1', \(port)))", in: "client")
    #expect(lab.waitUntilQuiet(milliseconds: 20_000))
    if case .waiting(let wait) = lab.terminal("server").state {
      #expect(wait.call == "recv")
    } else {
      Issue.record("the server does not wait in recv")
    }
    #expect(python.type("c.sendall(b'hello')", in: "client") == "")
    #expect(accept.wait(milliseconds: 20_000)?.outcome == .completed)
    #expect(python.takeOutput("server") == "b'hello'\n")
    #expect(lab.terminal("server").state == .idle)
    lab.end()
    #expect(lab.terminal("server").state == .ended(.stopped))
  }
}
