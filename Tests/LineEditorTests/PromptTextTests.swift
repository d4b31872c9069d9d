import Testing

@testable import LineEditor

/// Prompts as libedit wants them.
struct PromptTextTests {
  private func marked(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        PromptText(text).marked.compactMap { $0 == 1 ? "|" : Unicode.Scalar($0) }))
  }

  @Test("escapes take no room and are never last")
  func escapes() {
    #expect(marked(">>> ") == ">>> ")
    #expect(marked("\u{1b}[1m\u{1b}[32ms>\u{1b}[0m ") == "|\u{1b}[1m\u{1b}[32m|s>|\u{1b}[0m| ")
    #expect(marked("\u{1b}[32ms> \u{1b}[0m") == "|\u{1b}[32m|s>|\u{1b}[0m| ")
    #expect(marked("\u{1b}[32ms>\u{1b}[0m") == "|\u{1b}[32m|s>|\u{1b}[0m| ")
    #expect(PromptText("\u{1b}[1m客>\u{1b}[0m ").visible == ["客", ">", " "])
  }

  @Test("what would move the cursor is left out, and tabs become spaces")
  func controls() {
    #expect(marked("a\u{1b}[2Jb\u{7}c\td") == "abc     d")
    #expect(marked("a\u{1}b\u{1b}") == "ab")
  }

  @Test("only the last line is the prompt")
  func severalLines() {
    #expect(PromptText("question\nanswer? ").above == "question\n")
    #expect(marked("question\nanswer? ") == "answer? ")
  }
}
