import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: parameters") struct ParametersMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "def f(a=1, b): pass",
      .syntaxError, "non-default argument follows default argument",
      1, 12, 1, 13),
    Mistake(
      "def f(a, (b, c)): pass",
      .syntaxError, "Function parameters cannot be parenthesized",
      1, 10, 1, 16),
    Mistake(
      "def f(/, a): pass",
      .syntaxError, "at least one argument must precede /",
      1, 7, 1, 8),
    Mistake(
      "def f(a, /, b, /): pass",
      .syntaxError, "/ may appear only once",
      1, 16, 1, 17),
    Mistake(
      "def f(*, a, /): pass",
      .syntaxError, "/ must be ahead of *",
      1, 13, 1, 14),
    Mistake(
      "def f(a, /*): pass",
      .syntaxError, "expected comma between / and *",
      1, 11, 1, 12),
    Mistake(
      "def f(*): pass",
      .syntaxError, "named arguments must follow bare *",
      1, 7, 1, 8),
    Mistake(
      "def f(*, **k): pass",
      .syntaxError, "named arguments must follow bare *",
      1, 7, 1, 8),
    Mistake(
      "def f(*a, *b): pass",
      .syntaxError, "* argument may appear only once",
      1, 11, 1, 12),
    Mistake(
      "def f(*a=1): pass",
      .syntaxError, "var-positional argument cannot have default value",
      1, 9, 1, 10),
    Mistake(
      "def f(**k=1): pass",
      .syntaxError, "var-keyword argument cannot have default value",
      1, 10, 1, 11),
    Mistake(
      "def f(**k, a): pass",
      .syntaxError, "arguments cannot follow var-keyword argument",
      1, 12, 1, 13),
    Mistake(
      "def f(a=): pass",
      .syntaxError, "expected default value expression",
      1, 8, 1, 9),
    Mistake(
      "def f(a b): pass",
      .syntaxError, "invalid syntax",
      1, 9, 1, 10),
    Mistake(
      "def f(1): pass",
      .syntaxError, "invalid syntax",
      1, 7, 1, 8),
    Mistake(
      "def f(a, a): pass",
      .syntaxError, "duplicate argument 'a' in function definition",
      1, 10, 1, 11),
    Mistake(
      "lambda a=1, b: 1",
      .syntaxError, "non-default argument follows default argument",
      1, 13, 1, 14),
    Mistake(
      "lambda (a, b): 1",
      .syntaxError, "Lambda expression parameters cannot be parenthesized",
      1, 8, 1, 14),
    Mistake(
      "lambda *: 1",
      .syntaxError, "named arguments must follow bare *",
      1, 9, 1, 10),
    Mistake(
      "lambda a, a: 1",
      .syntaxError, "duplicate argument 'a' in function definition",
      1, 11, 1, 12),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
