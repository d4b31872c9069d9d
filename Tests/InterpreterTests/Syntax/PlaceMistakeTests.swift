import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: place") struct PlaceMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "return",
      .syntaxError, "'return' outside function",
      1, 1, 1, 7),
    Mistake(
      "def f(): pass\nreturn 1",
      .syntaxError, "'return' outside function",
      2, 1, 2, 9),
    Mistake(
      "yield x",
      .syntaxError, "'yield' outside function",
      1, 1, 1, 8),
    Mistake(
      "break",
      .syntaxError, "'break' outside loop",
      1, 1, 1, 6),
    Mistake(
      "continue",
      .syntaxError, "'continue' not properly in loop",
      1, 1, 1, 9),
    Mistake(
      "class A:\n  return",
      .syntaxError, "'return' outside function",
      2, 3, 2, 9),
    Mistake(
      "[(yield) for a in b]",
      .syntaxError, "'yield' inside list comprehension",
      1, 3, 1, 8),
    Mistake(
      "def f(): ((yield) for a in b)",
      .syntaxError, "'yield' inside generator expression",
      1, 12, 1, 17),
    Mistake(
      "nonlocal x",
      .syntaxError, "nonlocal declaration not allowed at module level",
      1, 1, 1, 11),
    Mistake(
      "def f():\n  from a import *",
      .syntaxError, "import * only allowed at module level",
      2, 17, 2, 18),
    Mistake(
      "x = 1\nfrom __future__ import division",
      .syntaxError, "from __future__ imports must occur at the beginning of the file",
      2, 1, 2, 32),
    Mistake(
      "from __future__ import braces",
      .syntaxError, "not a chance",
      1, 1, 1, nil),
    Mistake(
      "from __future__ import nope",
      .syntaxError, "future feature nope is not defined",
      1, 1, 1, nil),
    Mistake(
      "try: pass\nexcept: pass\nexcept A: pass",
      .syntaxError, "default 'except:' must be last",
      2, 1, 2, 13),
    Mistake(
      "for x in y:\n  try: pass\n  except* A: break",
      .syntaxError, "'break', 'continue' and 'return' cannot appear in an except* block",
      3, 14, 3, 19),
    Mistake(
      "def f(): return *a",
      .syntaxError, "can't use starred expression here",
      1, 17, 1, 19),
    Mistake(
      (0..<21).map { String(repeating: "  ", count: $0) + "while 1:\n" }.joined()
        + String(repeating: "  ", count: 21) + "pass",
      .syntaxError, "too many statically nested blocks",
      21, 41, 22, 47),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
