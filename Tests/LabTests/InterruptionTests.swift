import Lab
import Sockets
import Testing

/// Terminals that wait, and what ends their waits.
@Suite(.serialized) struct InterruptionTests {
  @Test("three terminals wait at once and end by a peer, Ctrl-C and stop; no socket is left")
  func threeWait() {
    let python = LabListener()
    let lab = python.lab
    var ports: [String] = []
    for name in ["one", "two", "three"] {
      _ = python.type("import socket; s = socket.create_server(('127.0.0.1', 0))", in: name)
      ports.append(python.type("s.getsockname()[1]", in: name))
    }
    let waits = ["one", "two", "three"].map { lab.terminal($0).submit("c, peer = s.accept()") }
    #expect(lab.waitUntilQuiet(milliseconds: 20_000))
    for name in ["one", "two", "three"] {
      guard case .waiting(let wait) = lab.terminal(name).state else {
        Issue.record("\(name) does not wait")
        continue
      }
      #expect(wait.call == "accept")
    }
    _ = python.type(
      "import socket; c = socket.create_connection(('127.0.0.1', \(ports[0])))", in: "four")
    #expect(waits[0].wait(milliseconds: 20_000)?.outcome == .completed)

    lab.terminal("two").interrupt()
    #expect(
      waits[1].wait(milliseconds: 20_000)?.outcome
        == .raised(type: "KeyboardInterrupt", message: ""))
    #expect(
      python.takeOutput("two").hasSuffix(
        "  File \"<stdin>\", line 1, in <module>\nKeyboardInterrupt\n"))
    #expect(lab.terminal("two").state == .idle)

    lab.terminal("three").stop()
    #expect(waits[2].wait(milliseconds: 20_000)?.outcome == .ended(.stopped))
    #expect(lab.terminal("three").state == .ended(.stopped))
    lab.end()
    #expect(lab.timeline.openSockets().isEmpty)
  }

  @Test("Ctrl-C ends sleep, select, a thread's join and a loop, and does nothing when none runs")
  func interrupted() {
    let python = LabListener()
    let terminal = python.lab.terminal("a")
    _ = python.type("import time, select, socket, threading; s = socket.socketpair()")
    _ = python.type("t = threading.Thread(target=s[0].recv, args=(1,), daemon=True); t.start()")
    terminal.interrupt()
    #expect(python.type("1") == "1\n")
    for (text, call) in [
      ("time.sleep(1000)", "sleep"), ("select.select([s[1]], [], [])", "select"),
      ("t.join()", "join"), ("s[1].recv(1)", "recv"), ("input()", "input"),
    ] {
      let submission = terminal.submit(text)
      while true {
        if case .waiting(let wait) = terminal.state {
          #expect(wait.call == call)
          break
        }
      }
      terminal.interrupt()
      #expect(
        submission.wait(milliseconds: 20_000)?.outcome
          == .raised(type: "KeyboardInterrupt", message: ""))
    }
    let loop = terminal.submit("while True: pass\n")
    while loop.result == nil {
      if case .running = terminal.state { terminal.interrupt() }
    }
    #expect(loop.result?.outcome == .raised(type: "KeyboardInterrupt", message: ""))
    python.end()
  }

  @Test("exit() ends its terminal only, and a restart begins anew")
  func exits() {
    let python = LabListener()
    _ = python.type("x = 1", in: "a")
    _ = python.type("x = 1", in: "b")
    let result = python.lab.terminal("a").submit("exit(3)").wait(milliseconds: 20_000)
    #expect(result?.outcome == .ended(.exit(3)))
    #expect(python.lab.terminal("a").state == .ended(.exit(3)))
    #expect(
      python.lab.terminal("a").submit("1").wait(milliseconds: 20_000)?.outcome
        == .ended(.exit(3)))
    #expect(python.type("x", in: "b") == "1\n")
    python.lab.terminal("a").restart()
    #expect(python.type("x", in: "a").hasSuffix("NameError: name 'x' is not defined\n"))
    #expect(python.type("import sys; sys.exit('bye')", in: "a") == "bye\n")
    #expect(python.lab.terminal("a").state == .ended(.exit(1)))
    python.end()
  }

  @Test("input() asks for a line, and sees its end")
  func input() {
    let python = LabListener()
    let terminal = python.lab.terminal("a")
    let submission = terminal.submit("name = input('name? '); print('hello', name)")
    #expect(python.lab.waitUntilQuiet(milliseconds: 20_000))
    guard case .waiting(let wait) = terminal.state else {
      Issue.record("it does not wait")
      return
    }
    #expect(wait.wantsInput && wait.call == "input")
    #expect(python.takeOutput("a") == "name? ")
    #expect(python.inputRequests("a") == 1)
    terminal.provide(input: "小明")
    #expect(submission.wait(milliseconds: 20_000)?.outcome == .completed)
    #expect(python.takeOutput("a") == "hello 小明\n")
    let second = terminal.submit("input()")
    terminal.endInput()
    #expect(
      second.wait(milliseconds: 20_000)?.outcome
        == .raised(type: "EOFError", message: "EOF when reading a line"))
    python.end()
  }
}
