import Processes
import Testing

/// History: the arrow keys, the search, and the file.
struct RecallTests {
  @Test("the arrow keys go back and forth, and the line being typed is kept")
  func arrows() throws {
    let typist = try Typist()
    for line in ["one", "two"] { #expect(typist.enter(line, answer: "text \"\(line)\"")) }
    typist.terminal.type("new")
    typist.terminal.press(.up)
    #expect(typist.waitForPrompt(">>> two"))
    typist.terminal.press(.up)
    #expect(typist.waitForPrompt(">>> one"))
    typist.terminal.press(.up, .down, .down)
    #expect(typist.waitForPrompt(">>> new"))
  }

  @Test("history is kept between runs, without doubles, blanks and lines with a leading space")
  func kept() throws {
    let folder = try Typist.Folder()
    let first = try Typist(in: folder)
    for line in ["one", "  secret", "", "two", "one", #"a\nb"#] { first.terminal.enter(line) }
    first.terminal.enter("if 套接字:")
    first.terminal.enter("  y")
    first.terminal.enter("")
    first.terminal.enter("quit")
    #expect(first.terminal.finish() == 0)
    #expect(
      folder.historyLines == ["two", "one", #"a\\nb"#, #"if 套接字:\n  y"#, "quit"])
    let second = try Typist(in: folder)
    second.terminal.press(.up, .up)
    #expect(second.terminal.wait { $0.text == ">>> if 套接字:\n  y" }, "\(second.screen.text)")
    second.terminal.press(.enter)
    #expect(second.terminal.wait(for: "text \"if 套接字:\\n  y\\n\""), "\(second.screen.text)")
    #expect(second.waitForPrompt())
    second.terminal.press(.up, .up, .up, .up)
    #expect(second.waitForPrompt(#">>> a\nb"#))
  }

  @Test("in an input of several lines the arrow keys move between them first")
  func insideAnEntry() throws {
    let typist = try Typist()
    for line in ["if x:", "  abc", ""] { typist.terminal.enter(line) }
    #expect(typist.terminal.wait(for: "text \"if x:\\n  abc\\n\"\n>>>"))
    #expect(typist.waitForPrompt())
    typist.terminal.press(.up)
    #expect(typist.terminal.wait { $0.beforeCursor == "  abc" })
    typist.terminal.press(.up)
    #expect(typist.terminal.wait { $0.beforeCursor == ">>> if x:" })
    typist.terminal.press(.down)
    #expect(typist.terminal.wait { $0.beforeCursor == "  abc" })
    typist.terminal.press(.up, .up)
    #expect(typist.terminal.wait { $0.beforeCursor == "  abc" || $0.bells > 0 })
  }

  @Test("Ctrl-R finds what is typed, further back with each press")
  func searching() throws {
    let typist = try Typist()
    for line in ["bind 上海", "listen", "bind 北京"] {
      #expect(typist.enter(line, answer: "text \"\(line)\""))
    }
    typist.terminal.press(.controlR)
    typist.terminal.type("bind")
    #expect(typist.waitForPrompt("(reverse-i-search)`bind': bind 北京"))
    typist.terminal.press(.controlR)
    #expect(typist.waitForPrompt("(reverse-i-search)`bind': bind 上海"))
    typist.terminal.press(.end)
    #expect(typist.waitForPrompt(">>> bind 上海"))
    typist.terminal.press(.controlU, .controlR)
    typist.terminal.type("上")
    #expect(typist.waitForPrompt("(reverse-i-search)`上': bind 上海"))
    typist.terminal.press(.enter)
    #expect(typist.terminal.wait { $0.text.hasSuffix("text \"bind 上海\"\n>>>") })
  }

  @Test("Ctrl-G leaves the search with the line as it was")
  func leavingSearch() throws {
    let typist = try Typist()
    #expect(typist.enter("one", answer: "text \"one\""))
    typist.terminal.type("typed")
    typist.terminal.press(.controlR)
    typist.terminal.type("on")
    #expect(typist.waitForPrompt("(reverse-i-search)`on': one"))
    typist.order("print meanwhile")
    #expect(typist.terminal.wait(for: "meanwhile\n(reverse-i-search)`on': one"))
    typist.terminal.type("x")
    #expect(typist.waitForPrompt("(failed reverse-i-search)`onx': one"))
    typist.terminal.press(.controlG)
    #expect(typist.waitForPrompt(">>> typed"))
  }

  @Test("a program's input() neither keeps nor recalls")
  func asking() throws {
    let folder = try Typist.Folder()
    let typist = try Typist(in: folder)
    typist.terminal.enter("ask")
    #expect(typist.waitForPrompt("name? "))
    typist.terminal.press(.up)
    typist.terminal.type("王")
    #expect(typist.waitForPrompt("name? 王"))
    typist.terminal.press(.enter)
    #expect(typist.terminal.wait(for: "answer text(\"王\")"))
    #expect(folder.historyLines == ["ask"])
  }
}
