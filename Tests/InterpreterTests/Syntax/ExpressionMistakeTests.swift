import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: expression") struct ExpressionMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "x = 5 5",
      .syntaxError, "invalid syntax",
      1, 7, 1, 8),
    Mistake(
      "(foo bar)",
      .syntaxError, "invalid syntax. Perhaps you forgot a comma?",
      1, 2, 1, 9),
    Mistake(
      "(match x)",
      .syntaxError, "invalid syntax",
      1, 8, 1, 9),
    Mistake(
      "[1 2]",
      .syntaxError, "invalid syntax. Perhaps you forgot a comma?",
      1, 2, 1, 5),
    Mistake(
      "{1:2 3:4}",
      .syntaxError, "invalid syntax. Perhaps you forgot a comma?",
      1, 4, 1, 7),
    Mistake(
      "f(a b)",
      .syntaxError, "invalid syntax. Perhaps you forgot a comma?",
      1, 3, 1, 6),
    Mistake(
      "x[1 2]",
      .syntaxError, "invalid syntax. Perhaps you forgot a comma?",
      1, 3, 1, 6),
    Mistake(
      "(1 'a')",
      .syntaxError, "invalid syntax. Perhaps you forgot a comma?",
      1, 2, 1, 7),
    Mistake(
      "a if b",
      .syntaxError, "expected 'else' after 'if' expression",
      1, 1, 1, 7),
    Mistake(
      "(a if b else)",
      .syntaxError, "invalid syntax",
      1, 13, 1, 14),
    Mistake(
      "x = *a",
      .syntaxError, "can't use starred expression here",
      1, 5, 1, 7),
    Mistake(
      "*a",
      .syntaxError, "can't use starred expression here",
      1, 1, 1, 3),
    Mistake(
      "(*a)",
      .syntaxError, "cannot use starred expression here",
      1, 2, 1, 4),
    Mistake(
      "(**a)",
      .syntaxError, "cannot use double starred expression here",
      1, 2, 1, 4),
    Mistake(
      "a := 1",
      .syntaxError, "invalid syntax",
      1, 3, 1, 5),
    Mistake(
      "(a.b := 1)",
      .syntaxError, "cannot use assignment expressions with attribute",
      1, 2, 1, 5),
    Mistake(
      "(1 := 2)",
      .syntaxError, "cannot use assignment expressions with literal",
      1, 2, 1, 3),
    Mistake(
      "x = {1:2, 3}",
      .syntaxError, "':' expected after dictionary key",
      1, 11, 1, 0),
    Mistake(
      "x = {1:}",
      .syntaxError, "expression expected after dictionary key and ':'",
      1, 7, 1, 8),
    Mistake(
      "{1: *a}",
      .syntaxError, "cannot use a starred expression in a dictionary value",
      1, 5, 1, 7),
    Mistake(
      "{**a for b in c}",
      .syntaxError, "dict unpacking cannot be used in dict comprehension",
      1, 2, 1, 4),
    Mistake(
      "[*a for a in b]",
      .syntaxError, "iterable unpacking cannot be used in comprehension",
      1, 2, 1, 4),
    Mistake(
      "[a, b for a in c]",
      .syntaxError, "did you forget parentheses around the comprehension target?",
      1, 2, 1, 6),
    Mistake(
      "[a, for a in c]",
      .syntaxError, "did you forget parentheses around the comprehension target?",
      1, 2, 1, 4),
    Mistake(
      "print 'x'",
      .syntaxError, "Missing parentheses in call to 'print'. Did you mean print(...)?",
      1, 1, 1, 10),
    Mistake(
      "print x, y",
      .syntaxError, "Missing parentheses in call to 'print'. Did you mean print(...)?",
      1, 1, 1, 11),
    Mistake(
      "exec 'a'",
      .syntaxError, "Missing parentheses in call to 'exec'. Did you mean exec(...)?",
      1, 1, 1, 9),
    Mistake(
      "a <> b",
      .syntaxError, "invalid syntax",
      1, 3, 1, 5),
    Mistake(
      "a =< b",
      .syntaxError, "invalid syntax",
      1, 4, 1, 5),
    Mistake(
      "a ! b",
      .syntaxError, "invalid syntax",
      1, 3, 1, 4),
    Mistake(
      "x++",
      .syntaxError, "invalid syntax",
      1, 4, 1, 4),
    Mistake(
      "lambda x y: 1",
      .syntaxError, "invalid syntax",
      1, 10, 1, 11),
    Mistake(
      "if a = b: pass",
      .syntaxError, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      1, 4, 1, 9),
    Mistake(
      "if f() = b: pass",
      .syntaxError, "cannot assign to function call here. Maybe you meant '==' instead of '='?",
      1, 4, 1, 7),
    Mistake(
      "while x.y = 1: pass",
      .syntaxError, "cannot assign to attribute here. Maybe you meant '==' instead of '='?",
      1, 7, 1, 10),
    Mistake(
      "f(a.b=2)",
      .syntaxError, "expression cannot contain assignment, perhaps you meant \"==\"?",
      1, 3, 1, 7),
    Mistake(
      "f(True=1)",
      .syntaxError, "cannot assign to True",
      1, 3, 1, 8),
    Mistake(
      "f(1=2)",
      .syntaxError, "expression cannot contain assignment, perhaps you meant \"==\"?",
      1, 3, 1, 5),
    Mistake(
      "f(a=1, b)",
      .syntaxError, "positional argument follows keyword argument",
      1, 9, 1, 10),
    Mistake(
      "f(**a, b)",
      .syntaxError, "positional argument follows keyword argument unpacking",
      1, 9, 1, 10),
    Mistake(
      "f(**a, *b)",
      .syntaxError, "iterable argument unpacking follows keyword argument unpacking",
      1, 8, 1, 9),
    Mistake(
      "f(a for a in b, c)",
      .syntaxError, "Generator expression must be parenthesized",
      1, 3, 1, 15),
    Mistake(
      "f(c, a for a in b)",
      .syntaxError, "Generator expression must be parenthesized",
      1, 6, 1, 18),
    Mistake(
      "f(a=1 for a in b)",
      .syntaxError, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      1, 3, 1, 5),
    Mistake(
      "f(x=1, x=2)",
      .syntaxError, "keyword argument repeated: x",
      1, 8, 1, 11),
    Mistake(
      "[a for a in (b := c)]",
      .syntaxError, "assignment expression cannot be used in a comprehension iterable expression",
      1, 14, 1, 20),
    Mistake(
      "[a := 1 for a in b]",
      .syntaxError, "assignment expression cannot rebind comprehension iteration variable 'a'",
      1, 2, 1, 3),
    Mistake(
      "class A:\n  [a := 1 for b in c]",
      .syntaxError, "assignment expression within a comprehension cannot be used in a class body",
      2, 4, 2, 5),
    Mistake(
      "socket(5 6",
      .syntaxError, "'(' was never closed",
      1, 7, 1, 0),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
