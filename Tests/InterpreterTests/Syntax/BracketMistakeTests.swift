import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: bracket") struct BracketMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "(",
      .syntaxError, "'(' was never closed",
      1, 1, 1, 0),
    Mistake(
      "(a\n",
      .syntaxError, "'(' was never closed",
      1, 1, 1, 0),
    Mistake(
      "(a\nb c",
      .syntaxError, "'(' was never closed",
      1, 1, 1, 0),
    Mistake(
      "x = [1,\n2\ny = 3",
      .syntaxError, "'[' was never closed",
      1, 5, 1, 0),
    Mistake(
      "print('a'\nprint('b')",
      .syntaxError, "'(' was never closed",
      1, 6, 1, 0),
    Mistake(
      "d = {'a': 1\nprint(d)",
      .syntaxError, "'{' was never closed",
      1, 5, 1, 0),
    Mistake(
      ")",
      .syntaxError, "unmatched ')'",
      1, 1, 1, 1),
    Mistake(
      "(]",
      .syntaxError, "closing parenthesis ']' does not match opening parenthesis '('",
      1, 2, 1, 2),
    Mistake(
      "(a\n]",
      .syntaxError, "closing parenthesis ']' does not match opening parenthesis '(' on line 1",
      2, 1, 2, 1),
    Mistake(
      "f(a))",
      .syntaxError, "unmatched ')'",
      1, 5, 1, 5),
    Mistake(
      "x = (1, 2",
      .syntaxError, "'(' was never closed",
      1, 5, 1, 0),
    Mistake(
      "x = )",
      .syntaxError, "unmatched ')'",
      1, 5, 1, 5),
    Mistake(
      String(repeating: "(", count: 201),
      .syntaxError, "too many nested parentheses",
      1, 201, 1, 201),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
