import Foundation
import Processes
import Testing

/// `socktutor lab` as a person sits at it: in a terminal, with arrows, Tab, Ctrl-C.
@Suite(.serialized)
struct LabPromptTests {
  @Test(
    "a server waits in accept, the prompt moves, and a client wakes it above the line being typed")
  func twoTerminals() throws {
    let person = try LabPerson()
    person.enter("import socket", then: "server> ")
    person.enter("l = socket.create_server(('127.0.0.1', 0))", then: "server> ")
    person.enter("open('port', 'w').write(str(l.getsockname()[1])) > 0", then: "server> ")
    person.enter("conn, addr = l.accept(); print('welcome', addr[0])", then: "client> ")
    #expect(person.sees("server waits in accept()"), "\(person.screen)")
    person.enter("import socket", then: "client> ")
    person.enter("c = socket.socket(); p = int(open('port').read())", then: "client> ")
    person.enter("c.connect(('127.0.0.1', p))", then: "client> ")
    #expect(person.sees("[server] welcome 127.0.0.1"), "\(person.screen)")
    #expect(person.sees("server is ready again."), "\(person.screen)")
    #expect(try person.quit() == 0)
  }

  @Test("text that comes while a line is typed stands above it, and the line goes on")
  func outputWhileTyping() throws {
    let person = try LabPerson()
    person.enter("import socket; a, b = socket.socketpair()", then: "server> ")
    person.enter("import threading", then: "server> ")
    person.enter("f = lambda: print('got', a.recv(9))", then: "server> ")
    person.enter("threading.Thread(target=f).start()", then: "server> ")
    person.enter(":client", then: "client> ")
    person.terminal.type("1000 + 2")
    #expect(person.terminal.wait(forPrompt: "client> 1000 + 2"))
    // Another terminal sends while the line stands there.
    person.terminal.press(.home)
    person.terminal.type("_x = ")
    #expect(person.terminal.wait { $0.cursorRow == "client> _x = 1000 + 2" }, "\(person.screen)")
    person.terminal.press(.end, .enter)
    #expect(person.terminal.wait(forPrompt: "client> "))
    person.enter(":server", then: "server> ")
    person.enter("b.send(b'hello')", then: "server> ")
    #expect(person.sees("got b'hello'"), "\(person.screen)")
    #expect(try person.quit() == 0)
  }

  @Test("Ctrl-C interrupts a call that waits and a loop, and clears what is typed")
  func interrupts() throws {
    let person = try LabPerson()
    person.enter(
      "import socket, time; l = socket.create_server(('127.0.0.1', 0))", then: "server> ")
    person.enter("l.accept()", then: "client> ")
    person.enter(":server", then: "server> ")
    person.terminal.press(.controlC)
    #expect(person.sees("KeyboardInterrupt"), "\(person.screen)")
    #expect(person.terminal.wait(forPrompt: "server> "))
    person.terminal.enter("print('sle' + 'eping'); time.sleep(1000)")
    #expect(person.sees("sleeping"), "\(person.screen)")
    person.terminal.press(.controlC)
    #expect(person.terminal.wait { $0.text.components(separatedBy: "KeyboardInterrupt").count > 2 })
    #expect(person.terminal.wait(forPrompt: "server> "), "\(person.screen)")
    person.terminal.type("half a li")
    #expect(person.terminal.wait(forPrompt: "server> half a li"))
    person.clear()
    person.enter("'alive'", then: "server> ")
    #expect(person.sees("'alive'"))
    #expect(try person.quit() == 0)
  }

  @Test("Tab completes names, attributes and commands; the arrows recall what was typed")
  func completionAndHistory() throws {
    let person = try LabPerson()
    person.enter("ready = True", then: "server> ")
    person.terminal.type("imp")
    person.terminal.press(.tab)
    #expect(
      person.terminal.wait { $0.beforeCursor.hasPrefix("server> import") }, "\(person.screen)")
    person.clear()
    person.enter("import socket; word = 'x'", then: "server> ")
    person.terminal.type("word.uppe")
    person.terminal.press(.tab)
    #expect(person.terminal.wait { $0.beforeCursor.hasPrefix("server> word.upper") })
    person.clear()
    person.terminal.type(":time")
    person.terminal.press(.tab)
    #expect(person.terminal.wait { $0.beforeCursor.hasPrefix("server> :timeline") })
    person.clear()
    person.terminal.press(.up)
    #expect(
      person.terminal.wait { $0.beforeCursor == "server> import socket; word = 'x'" },
      "\(person.screen)")
    person.clear()
    #expect(try person.quit() == 0)
  }

  @Test("a pasted program with blank lines in its functions runs as one")
  func paste() throws {
    let person = try LabPerson()
    person.terminal.paste(
      "def f(x):\n    y = x + 1\n\n    return y\n\n\nfor i in range(2):\n    print('f', f(i))\n")
    #expect(person.sees("f 1\nf 2\n"), "\(person.screen)")
    #expect(person.terminal.wait(forPrompt: "server> "), "\(person.screen)")
    person.terminal.press(.enter)
    #expect(try person.quit() == 0)
  }

  #if os(Linux)
    @Test("terminals that wait, are interrupted, ended and reset leave no descriptor")
    func descriptors() throws {
      let person = try LabPerson()
      func count() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(person.terminal.id)/fd").count
      }
      // Their Pythons are ready when they have answered.
      func reset(_ word: String) {
        person.enter(":reset", then: "server> ")
        person.enter("'\(word), server'", then: "server> ")
        person.enter(":client", then: "client> ")
        person.enter("'\(word), client'", then: "client> ")
        person.enter(":server", then: "server> ")
      }
      reset("new")
      let before = try count()
      person.enter("import socket; l = socket.create_server(('127.0.0.1', 0))", then: "server> ")
      person.enter("a, b = socket.socketpair(); f = a.makefile()", then: "server> ")
      person.enter("l.accept()", then: "client> ")
      person.enter(":terminal third", then: "third> ")
      person.enter("import socket; c, d = socket.socketpair(); c.recv(1)", then: "client> ")
      person.enter(":server", then: "server> ")
      person.terminal.press(.controlC)
      #expect(person.sees("KeyboardInterrupt"), "\(person.screen)")
      #expect(person.terminal.wait(forPrompt: "server> "))
      person.enter("exit()", then: "server> ")
      reset("new again")
      #expect(try count() == before)
      #expect(try person.quit() == 0)
    }
  #endif

  @Test("Chinese text is edited by characters")
  func chinese() throws {
    let person = try LabPerson()
    person.terminal.type("'欢迎问'")
    #expect(person.terminal.wait(forPrompt: "server> '欢迎问'"), "\(person.screen)")
    person.terminal.press(.left, .left)
    person.terminal.type("访")
    #expect(person.terminal.wait { $0.cursorRow == "server> '欢迎访问'" }, "\(person.screen)")
    person.terminal.press(.end, .enter)
    #expect(person.sees("\n'欢迎访问'\n"), "\(person.screen)")
    #expect(try person.quit() == 0)
  }

  @Test("input() reads a line in its terminal, and Ctrl-D is the input's end")
  func input() throws {
    let person = try LabPerson()
    person.terminal.enter("name = input('who? ')")
    #expect(person.sees("who? "), "\(person.screen)")
    person.terminal.enter("Ada")
    #expect(person.terminal.wait(forPrompt: "server> "), "\(person.screen)")
    person.enter("name", then: "server> ")
    #expect(person.sees("'Ada'"), "\(person.screen)")
    #expect(
      person.terminal.wait { $0.text.hasSuffix("'Ada'\nserver> ") || $0.cursorRow == "server>" })
    person.terminal.press(.controlD)
    #expect(person.terminal.finish(seconds: patience(20)) == 0)
  }
}

/// Somebody in front of a lab.
final class LabPerson {
  let terminal: Pseudoterminal
  private let folder: ProgramFolder

  init(columns: Int = 80, rows: Int = 40) throws {
    folder = try ProgramFolder()
    var command = folder.command(["--lang", "en"], name: "lab")
    command.environment.merge(
      [
        "TERM": "xterm", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": folder.path,
        "XDG_DATA_HOME": folder.path,
      ] as [String: String?]
    ) { $1 }
    terminal = try Pseudoterminal(command, columns: columns, rows: rows)
    terminal.wait(forPrompt: "server> ")
  }

  var screen: String { terminal.screen.text }

  /// Types a line and waits for the next prompt.
  func enter(_ line: String, then prompt: String) {
    terminal.enter(line)
    let done = terminal.wait(seconds: patience(20)) {
      $0.beforeCursor == prompt && $0.cursorRow.count <= prompt.count
        && $0.contains(String(line.prefix(20)))
    }
    if !done { Issue.record("no '\(prompt)' after '\(line)':\n\(screen)") }
  }

  /// Ctrl-C on a line that is typed; waits for the next prompt, since the terminal drops what is typed
  /// before it.
  func clear() {
    let said = "KeyboardInterrupt"
    let before = screen.components(separatedBy: said).count
    terminal.press(.controlC)
    terminal.wait(seconds: patience(20)) {
      $0.text.components(separatedBy: said).count > before && $0.beforeCursor == "server> "
    }
  }

  /// Whether the text appears.
  func sees(_ text: String) -> Bool { terminal.wait(seconds: patience(20), for: text) }

  /// Leaves; the exit status.
  func quit() throws -> Int? {
    terminal.enter(":quit")
    return terminal.finish(seconds: patience(20))
  }
}
