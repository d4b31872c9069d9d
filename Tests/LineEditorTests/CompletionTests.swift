import Processes
import Testing

/// Completion.
struct CompletionTests {
  @Test("Tab inserts what all candidates share; the second one lists them above the line")
  func listing() throws {
    let typist = try Typist()
    typist.terminal.type("so")
    typist.terminal.press(.tab)
    #expect(typist.waitForPrompt(">>> socket"))
    typist.terminal.press(.tab, .tab)
    #expect(
      typist.terminal.wait { $0.text == "socket      socketpair\n>>> socket" },
      "\(typist.screen.text)")
    typist.terminal.type("p")
    typist.terminal.press(.tab)
    #expect(typist.waitForPrompt(">>> socketpair"))
  }

  @Test("columns of Chinese words line up, and a narrow window has one")
  func wide() throws {
    let typist = try Typist(columns: 25)
    typist.terminal.type("x 服")
    typist.terminal.press(.tab)
    #expect(typist.waitForPrompt(">>> x 服务"))
    typist.terminal.press(.tab, .tab)
    #expect(
      typist.terminal.wait { $0.text == "服务器    服务端\n服务器端\n>>> x 服务" },
      "\(typist.screen.text)")
    typist.terminal.resize(columns: 12, rows: 12)
    typist.terminal.press(.tab, .tab)
    #expect(typist.terminal.wait(for: "服务器\n服务器端\n服务端\n>>> x 服务"), "\(typist.screen.text)")
  }

  @Test("it works in the middle of a line, and at a continuation prompt")
  func middle() throws {
    let typist = try Typist()
    typist.terminal.enter("if x:")
    #expect(typist.waitForPrompt("... "))
    typist.terminal.type("sel (x)")
    for _ in 0..<4 { typist.terminal.press(.left) }
    typist.terminal.press(.tab)
    #expect(typist.terminal.wait { $0.cursorRow == "... select (x)" && $0.cursor.column == 10 })
  }

  @Test("nothing to complete rings the bell")
  func nothing() throws {
    let typist = try Typist()
    typist.terminal.type("zzz")
    typist.terminal.press(.tab)
    #expect(typist.terminal.wait { $0.bells == 1 })
    #expect(typist.screen.text == ">>> zzz")
  }
}
