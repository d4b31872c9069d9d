import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: header") struct HeaderMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "if x\n  pass\n",
      .syntaxError, "expected ':'",
      1, 5, 1, 5),
    Mistake(
      "while x\n  pass\n",
      .syntaxError, "expected ':'",
      1, 8, 1, 8),
    Mistake(
      "for x in y\n  pass\n",
      .syntaxError, "expected ':'",
      1, 11, 1, 11),
    Mistake(
      "for x in y 5:\n  pass\n",
      .syntaxError, "invalid syntax",
      1, 12, 1, 13),
    Mistake(
      "class A\n  pass\n",
      .syntaxError, "expected ':'",
      1, 8, 1, 8),
    Mistake(
      "class A x:\n pass",
      .syntaxError, "invalid syntax",
      1, 9, 1, 10),
    Mistake(
      "def f()\n  pass\n",
      .syntaxError, "expected ':'",
      1, 8, 1, 8),
    Mistake(
      "def f 5:\n  pass\n",
      .syntaxError, "expected '('",
      1, 7, 1, 8),
    Mistake(
      "else 5:\n pass",
      .syntaxError, "invalid syntax",
      1, 1, 1, 5),
    Mistake(
      "if x: pass\nelse 5: pass",
      .syntaxError, "expected ':'",
      2, 6, 2, 7),
    Mistake(
      "try\n  pass\n",
      .syntaxError, "expected ':'",
      1, 4, 1, 4),
    Mistake(
      "try:\n  pass\nx = 1",
      .syntaxError, "expected 'except' or 'finally' block",
      3, 1, 3, 2),
    Mistake(
      "try:\n pass\nexcept A, B:\n pass",
      .syntaxError, "multiple exception types must be parenthesized",
      3, 8, 3, 12),
    Mistake(
      "try:\n pass\nexcept*:\n pass",
      .syntaxError, "expected one or more exception types",
      3, 8, 3, 9),
    Mistake(
      "try:\n pass\nexcept A:\n pass\nexcept* B:\n pass",
      .syntaxError, "cannot have both 'except' and 'except*' on the same 'try'",
      5, 1, 5, 8),
    Mistake(
      "try:\n pass\nfinally 5:\n pass",
      .syntaxError, "expected ':'",
      3, 9, 3, 10),
    Mistake(
      "with a as b\n  pass\n",
      .syntaxError, "expected ':'",
      1, 12, 1, 12),
    Mistake(
      "with a as f(): pass",
      .syntaxError, "cannot assign to function call",
      1, 11, 1, 14),
    Mistake(
      "with (a as 1): pass",
      .syntaxError, "cannot assign to literal",
      1, 12, 1, 13),
    Mistake(
      "if x:\npass\n",
      .indentationError, "expected an indented block after 'if' statement on line 1",
      2, 1, 2, 5),
    Mistake(
      "if x:",
      .indentationError, "expected an indented block after 'if' statement on line 1",
      1, 6, 1, -1),
    Mistake(
      "while True:\nx",
      .indentationError, "expected an indented block after 'while' statement on line 1",
      2, 1, 2, 2),
    Mistake(
      "for x in y:\npass\n",
      .indentationError, "expected an indented block after 'for' statement on line 1",
      2, 1, 2, 5),
    Mistake(
      "def f():\npass",
      .indentationError, "expected an indented block after function definition on line 1",
      2, 1, 2, 5),
    Mistake(
      "class A:\nx",
      .indentationError, "expected an indented block after class definition on line 1",
      2, 1, 2, 2),
    Mistake(
      "try:\npass",
      .indentationError, "expected an indented block after 'try' statement on line 1",
      2, 1, 2, 5),
    Mistake(
      "try:\n pass\nexcept:\nx",
      .indentationError, "expected an indented block after 'except' statement on line 3",
      4, 1, 4, 2),
    Mistake(
      "try:\n pass\nexcept* A:\nx",
      .indentationError, "expected an indented block after 'except*' statement on line 3",
      4, 1, 4, 2),
    Mistake(
      "with a:\nx",
      .indentationError, "expected an indented block after 'with' statement on line 1",
      2, 1, 2, 2),
    Mistake(
      "if x:\n  pass\nelif y:\npass",
      .indentationError, "expected an indented block after 'elif' statement on line 3",
      4, 1, 4, 5),
    Mistake(
      "if x:\n  pass\nelse:\npass",
      .indentationError, "expected an indented block after 'else' statement on line 3",
      4, 1, 4, 5),
    Mistake(
      "if a:\n  b\n c",
      .indentationError, "unindent does not match any outer indentation level",
      3, 3, 3, -1),
    Mistake(
      "a\n  b",
      .indentationError, "unexpected indent",
      2, 2, 2, -1),
    Mistake(
      "  a",
      .indentationError, "unexpected indent",
      1, 2, 1, -1),
    Mistake(
      "if 1:\n\tx\n        y",
      .tabError, "inconsistent use of tabs and spaces in indentation",
      3, 1, 3, 0),
    Mistake(
      "match x\n  pass\n",
      .syntaxError, "expected ':'",
      1, 8, 1, 8),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
