import Foundation
import Processes
import Testing

/// The ways out: the terminal is as it was before.
struct EndingTests {
  @Test("Ctrl-D on an empty line is the end; elsewhere it deletes")
  func endOfInput() throws {
    let typist = try Typist()
    typist.terminal.type("ab")
    #expect(typist.waitForPrompt(">>> ab"))
    typist.terminal.press(.left, .controlD)
    #expect(typist.terminal.wait { $0.cursorRow == ">>> a" })
    typist.terminal.press(.controlC)
    #expect(typist.waitForPrompt())
    typist.terminal.press(.controlD)
    #expect(typist.terminal.finish() == 0)
    #expect(typist.screen.text.hasSuffix(">>>\nend\nedited"), "\(typist.screen.text)")
    #expect(typist.terminal.isCooked)
    #expect(!typist.screen.marksPastes)
  }

  @Test("Ctrl-D at a continuation prompt ends the statement, not the session")
  func endOfStatement() throws {
    let typist = try Typist()
    typist.terminal.enter("if x:")
    typist.terminal.enter("  y")
    #expect(typist.waitForPrompt("... "))
    typist.terminal.press(.controlD)
    #expect(typist.terminal.wait(for: "text \"if x:\\n  y\\n\"\n>>>"), "\(typist.screen.text)")
  }

  @Test("a signal that ends the process gives the terminal back", arguments: [SIGTERM, SIGHUP])
  func signals(number: Int32) throws {
    let typist = try Typist()
    typist.terminal.type("1+1")
    #expect(typist.waitForPrompt(">>> 1+1"))
    #expect(!typist.terminal.isCooked)
    #expect(typist.screen.marksPastes)
    typist.terminal.signal(number)
    #expect(typist.terminal.finish() == -Int(number))
    #expect(typist.terminal.isCooked)
    #expect(!typist.screen.marksPastes)
  }

  @Test("so does an end of the process by another thread")
  func exiting() throws {
    let typist = try Typist()
    typist.order("exit")
    #expect(typist.terminal.finish() == 3)
    #expect(typist.terminal.isCooked)
    #expect(!typist.screen.marksPastes)
  }
}
