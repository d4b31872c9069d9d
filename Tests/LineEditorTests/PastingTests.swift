import Processes
import Testing

/// Pasting.
struct PastingTests {
  private let program = "def f():\n    a = 1\n\n    return a\n\nprint(f())\n"

  @Test("a program with blank lines inside a function arrives as one text")
  func whole() throws {
    let typist = try Typist(columns: 80)
    typist.terminal.paste(program)
    #expect(
      typist.terminal.wait(for: "pasted \(program.debugDescription)"), "\(typist.screen.text)")
    #expect(
      typist.screen.text.hasPrefix(
        ">>> def f():\n...     a = 1\n...\n...     return a\n...\n... print(f())\npasted"))
    #expect(typist.waitForPrompt())
  }

  @Test("without a newline at its end the last line can still be edited")
  func unfinished() throws {
    let typist = try Typist(columns: 80)
    typist.terminal.type("()")
    typist.terminal.press(.left)
    typist.terminal.paste("a,\nb")
    #expect(typist.terminal.wait { $0.cursorRow == "... b)" && $0.cursor.column == 5 })
    typist.terminal.type("c")
    typist.terminal.press(.enter)
    #expect(typist.terminal.wait(for: #"pasted "(a,\nbc)\n""#), "\(typist.screen.text)")
  }

  @Test("a piece of a line goes into the line, tabs and all, without completing")
  func piece() throws {
    let typist = try Typist()
    typist.terminal.type("[]")
    typist.terminal.press(.left)
    typist.terminal.paste("套\tso")
    #expect(typist.terminal.wait { $0.cursorRow == ">>> [套 so]" }, "\(typist.screen.text)")
    typist.terminal.press(.enter)
    #expect(typist.terminal.wait(for: #"text "[套\tso]""#))
  }

  @Test("what was typed before belongs to it")
  func afterTyping() throws {
    let typist = try Typist(columns: 80)
    typist.terminal.enter("if x:")
    #expect(typist.waitForPrompt("... "))
    typist.terminal.paste("  a\n\n  b\n")
    #expect(typist.terminal.wait(for: #"pasted "if x:\n  a\n\n  b\n""#), "\(typist.screen.text)")
  }

  @Test("line ends of any kind are newlines, and bytes that are no text do no harm")
  func oddities() throws {
    let typist = try Typist(columns: 80)
    let bytes = "\u{1b}[200~a\r\nb\n\0\u{1b}[31m".utf8 + [0xff] + "\r\u{1b}[201~".utf8
    typist.terminal.send(Array(bytes))
    #expect(
      typist.terminal.wait(for: #"pasted "a\nb\n\0\u{1B}[31m\#u{fffd}\n""#), "\(typist.screen.text)"
    )
    #expect(typist.waitForPrompt())
    typist.terminal.paste("a\0b")
    typist.terminal.press(.enter)
    #expect(typist.terminal.wait(for: "text \"a\u{fffd}b\""), "\(typist.screen.text)")
  }

  @Test("two thousand lines are one paste")
  func long() throws {
    let typist = try Typist()
    let lines = (0..<2000).map { "value\($0) = '套接字'" }
    typist.terminal.paste(lines.joined(separator: "\n") + "\n")
    #expect(typist.terminal.wait { $0.scrolledOff.contains { $0.hasPrefix("pasted \"value0 = ") } })
    #expect(typist.waitForPrompt())
    typist.terminal.enter("quit")
    #expect(typist.terminal.finish() == 0)
  }
}
