import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: assignment") struct AssignmentMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "1 = a",
      .syntaxError, "cannot assign to literal here. Maybe you meant '==' instead of '='?",
      1, 1, 1, 2),
    Mistake(
      "None = 1",
      .syntaxError, "cannot assign to None",
      1, 1, 1, 5),
    Mistake(
      "f() = 1",
      .syntaxError, "cannot assign to function call here. Maybe you meant '==' instead of '='?",
      1, 1, 1, 4),
    Mistake(
      "a + 1 = 2",
      .syntaxError, "cannot assign to expression here. Maybe you meant '==' instead of '='?",
      1, 1, 1, 6),
    Mistake(
      "a < b = 1",
      .syntaxError, "cannot assign to comparison",
      1, 1, 1, 6),
    Mistake(
      "'a' = 1",
      .syntaxError, "cannot assign to literal here. Maybe you meant '==' instead of '='?",
      1, 1, 1, 4),
    Mistake(
      "f'{a}' = 1",
      .syntaxError,
      "cannot assign to f-string expression here. Maybe you meant '==' instead of '='?",
      1, 1, 1, 7),
    Mistake(
      "(a, 1) = b",
      .syntaxError, "cannot assign to literal",
      1, 5, 1, 6),
    Mistake(
      "[a, f()] = b",
      .syntaxError, "cannot assign to function call",
      1, 5, 1, 8),
    Mistake(
      "a = 1 = b",
      .syntaxError, "cannot assign to literal",
      1, 5, 1, 6),
    Mistake(
      "lambda: 1 = 2",
      .syntaxError, "cannot assign to lambda",
      1, 1, 1, 10),
    Mistake(
      "a if b else c = 1",
      .syntaxError, "cannot assign to conditional expression",
      1, 1, 1, 14),
    Mistake(
      "yield = 1",
      .syntaxError, "assignment to yield expression not possible",
      1, 1, 1, 6),
    Mistake(
      "(yield) = 1",
      .syntaxError, "cannot assign to yield expression here. Maybe you meant '==' instead of '='?",
      1, 2, 1, 7),
    Mistake(
      "def f():\n  yield = 1",
      .syntaxError, "assignment to yield expression not possible",
      2, 3, 2, 8),
    Mistake(
      "f() += 1",
      .syntaxError, "'function call' is an illegal expression for augmented assignment",
      1, 1, 1, 4),
    Mistake(
      "(a, b) += 1",
      .syntaxError, "'tuple' is an illegal expression for augmented assignment",
      1, 1, 1, 7),
    Mistake(
      "(a, b): int",
      .syntaxError, "only single target (not tuple) can be annotated",
      1, 1, 1, 7),
    Mistake(
      "[a]: int",
      .syntaxError, "only single target (not list) can be annotated",
      1, 1, 1, 4),
    Mistake(
      "a, b: int",
      .syntaxError, "only single target (not tuple) can be annotated",
      1, 1, 1, 2),
    Mistake(
      "f(): int",
      .syntaxError, "illegal target for annotation",
      1, 1, 1, 4),
    Mistake(
      "del f()",
      .syntaxError, "cannot delete function call",
      1, 5, 1, 8),
    Mistake(
      "del a + b",
      .syntaxError, "cannot delete expression",
      1, 5, 1, 10),
    Mistake(
      "del (a, 1)",
      .syntaxError, "cannot delete literal",
      1, 9, 1, 10),
    Mistake(
      "del *a",
      .syntaxError, "cannot delete starred",
      1, 5, 1, 7),
    Mistake(
      "for f() in a: pass",
      .syntaxError, "cannot assign to function call",
      1, 5, 1, 8),
    Mistake(
      "for 1 in a: pass",
      .syntaxError, "cannot assign to literal",
      1, 5, 1, 6),
    Mistake(
      "for a, 1 in b: pass",
      .syntaxError, "cannot assign to literal",
      1, 8, 1, 9),
    Mistake(
      "a, *b, *c = d",
      .syntaxError, "multiple starred expressions in assignment",
      1, 1, 1, 10),
    Mistake(
      "*a = b",
      .syntaxError, "starred assignment target must be in a list or tuple",
      1, 1, 1, 3),
    Mistake(
      "__debug__ = 1",
      .syntaxError, "cannot assign to __debug__",
      1, 1, 1, 10),
    Mistake(
      "import a.",
      .syntaxError, "invalid syntax",
      1, 10, 1, 10),
    Mistake(
      "from a import b,",
      .syntaxError, "trailing comma not allowed without surrounding parentheses",
      1, 17, 1, 17),
    Mistake(
      "from a import (b",
      .syntaxError, "'(' was never closed",
      1, 15, 1, 0),
    Mistake(
      "from a import",
      .syntaxError, "invalid syntax",
      1, 14, 1, 14),
    Mistake(
      "import a as b.c",
      .syntaxError, "invalid syntax",
      1, 14, 1, 15),
    Mistake(
      "global 1",
      .syntaxError, "invalid syntax",
      1, 8, 1, 9),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
