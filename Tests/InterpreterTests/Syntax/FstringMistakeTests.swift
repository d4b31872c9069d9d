import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: fstring") struct FstringMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "f'{}'",
      .syntaxError, "f-string: empty expression not allowed",
      1, 6, 1, 6),
    Mistake(
      "f'{ }'",
      .syntaxError, "f-string: empty expression not allowed",
      1, 7, 1, 7),
    Mistake(
      "f'{a b}'",
      .syntaxError, "f-string: invalid syntax. Perhaps you forgot a comma?",
      1, 2, 1, 5),
    Mistake(
      "f'{a!x}'",
      .syntaxError, "f-string: invalid conversion character: expected 's', 'r', or 'a'",
      1, 9, 1, 9),
    Mistake(
      "f'{(}'",
      .syntaxError, "f-string: closing parenthesis '}' does not match opening parenthesis '('",
      1, 7, 1, 7),
    Mistake(
      "f'{(a'",
      .syntaxError, "f-string: unmatched '('",
      1, 7, 1, 7),
    Mistake(
      "f'{a'",
      .syntaxError, "f-string: expecting '}'",
      1, 6, 1, 6),
    Mistake(
      "f'{a:'",
      .syntaxError, "f-string: expecting '}'",
      1, 7, 1, 7),
    Mistake(
      "f'}'",
      .syntaxError, "f-string: single '}' is not allowed",
      1, 5, 1, 5),
    Mistake(
      "f'{{}'",
      .syntaxError, "f-string: single '}' is not allowed",
      1, 7, 1, 7),
    Mistake(
      "f'{a\\n}'",
      .syntaxError, "f-string expression part cannot include a backslash",
      1, 9, 1, 9),
    Mistake(
      "f'{a#}'",
      .syntaxError, "f-string expression part cannot include '#'",
      1, 8, 1, 8),
    Mistake(
      "f'{a]}'",
      .syntaxError, "f-string: unmatched ']'",
      1, 8, 1, 8),
    Mistake(
      "f'{a[}'",
      .syntaxError, "f-string: closing parenthesis '}' does not match opening parenthesis '['",
      1, 8, 1, 8),
    Mistake(
      "f'{\"a}'",
      .syntaxError, "f-string: unterminated string",
      1, 8, 1, 8),
    Mistake(
      "f'{*}'",
      .syntaxError, "f-string: invalid syntax",
      1, 3, 1, 4),
    Mistake(
      "f'{lambda x: 1}'",
      .syntaxError, "f-string: invalid syntax",
      1, 10, 1, 11),
    Mistake(
      "f'{a:{b:{c}}}'",
      .syntaxError, "f-string: expressions nested too deeply",
      1, 15, 1, 15),
    Mistake(
      "f'{=}'",
      .syntaxError, "f-string: expression required before '='",
      1, 7, 1, 7),
    Mistake(
      "f'{!r}'",
      .syntaxError, "f-string: expression required before '!'",
      1, 8, 1, 8),
    Mistake(
      "f'{a = 1}'",
      .syntaxError, "f-string: expecting '}'",
      1, 11, 1, 11),
    Mistake(
      "f'{1a}'",
      .syntaxError, "invalid decimal literal",
      1, 2, 1, 2),
    Mistake(
      "f'{f\"{}\"}'",
      .syntaxError, "f-string: f-string: empty expression not allowed",
      1, 7, 1, 8),
    Mistake(
      "f'{，}'",
      .syntaxError, "invalid character '，' (U+FF0C)",
      1, 2, 1, 2),
    Mistake(
      "f'{yield}'",
      .syntaxError, "'yield' outside function",
      1, 4, 1, 9),
    Mistake(
      "f'{a.}'",
      .syntaxError, "f-string: invalid syntax",
      1, 4, 1, 5),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
