import Processes
import Testing

/// Inputs of several lines.
struct MultilineTests {
  @Test("lines are asked for until the closure has enough; a blank one shows as a newline")
  func continuing() throws {
    let typist = try Typist()
    for line in ["for i:", "  x", ""] { typist.terminal.enter(line) }
    #expect(typist.terminal.wait(for: #"text "for i:\n  x\n""#))
    #expect(typist.screen.text.hasPrefix(">>> for i:\n...   x\n...\ntext"))
  }
}
