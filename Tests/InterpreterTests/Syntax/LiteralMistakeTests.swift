import Testing

@testable import Interpreter

/// Mistakes with what CPython 3.11.7 says of each.
@Suite("Syntax errors: literal") struct LiteralMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "'a",
      .syntaxError, "unterminated string literal (detected at line 1)",
      1, 1, 1, 1),
    Mistake(
      "x = 'it's'",
      .syntaxError, "unterminated string literal (detected at line 1)",
      1, 10, 1, 10),
    Mistake(
      "'''a\nb",
      .syntaxError, "unterminated triple-quoted string literal (detected at line 2)",
      1, 1, 1, 1),
    Mistake(
      "f'a",
      .syntaxError, "unterminated string literal (detected at line 1)",
      1, 1, 1, 1),
    Mistake(
      "12abc",
      .syntaxError, "invalid decimal literal",
      1, 2, 1, 2),
    Mistake(
      "1_",
      .syntaxError, "invalid decimal literal",
      1, 2, 1, 2),
    Mistake(
      "0777",
      .syntaxError,
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
      1, 1, 1, 2),
    Mistake(
      "0b12",
      .syntaxError, "invalid digit '2' in binary literal",
      1, 4, 1, 4),
    Mistake(
      "0o18",
      .syntaxError, "invalid digit '8' in octal literal",
      1, 4, 1, 4),
    Mistake(
      "0xg",
      .syntaxError, "invalid hexadecimal literal",
      1, 2, 1, 2),
    Mistake(
      "1e",
      .syntaxError, "invalid decimal literal",
      1, 1, 1, 1),
    Mistake(
      "1.5x",
      .syntaxError, "invalid decimal literal",
      1, 3, 1, 3),
    Mistake(
      "1jx",
      .syntaxError, "invalid imaginary literal",
      1, 2, 1, 2),
    Mistake(
      "1L",
      .syntaxError, "invalid decimal literal",
      1, 1, 1, 1),
    Mistake(
      "'\\x1'",
      .syntaxError,
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape",
      1, 6, 1, 6),
    Mistake(
      "'\\N{a}'",
      .syntaxError,
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-4: unknown Unicode character name",
      1, 8, 1, 8),
    Mistake(
      "'é\\x'",
      .syntaxError,
      "(unicode error) 'unicodeescape' codec can't decode bytes in position 10-11: truncated \\xXX escape",
      1, 6, 1, 6),
    Mistake(
      "b'\\x1'",
      .syntaxError, "(value error) invalid \\x escape at position 0",
      1, 7, 1, 7),
    Mistake(
      "b'é'",
      .syntaxError, "bytes can only contain ASCII literal characters",
      1, 1, 1, 5),
    Mistake(
      "'a' b'b'",
      .syntaxError, "cannot mix bytes and nonbytes literals",
      1, 9, 1, 9),
    Mistake(
      "a\u{a0}b",
      .syntaxError, "invalid non-printable character U+00A0",
      1, 2, 1, 2),
    Mistake(
      "f(a，b)",
      .syntaxError, "invalid character '，' (U+FF0C)",
      1, 4, 1, 4),
    Mistake(
      "print（1）",
      .syntaxError, "invalid character '（' (U+FF08)",
      1, 6, 1, 6),
    Mistake(
      "x = ‘a’",
      .syntaxError, "invalid character '‘' (U+2018)",
      1, 5, 1, 5),
    Mistake(
      "if a==1：\n  pass",
      .syntaxError, "invalid character '：' (U+FF1A)",
      1, 8, 1, 8),
    Mistake(
      "a=1；b=2",
      .syntaxError, "invalid character '；' (U+FF1B)",
      1, 4, 1, 4),
    Mistake(
      "$",
      .syntaxError, "invalid syntax",
      1, 1, 1, 2),
    Mistake(
      "a ? b",
      .syntaxError, "invalid syntax",
      1, 3, 1, 4),
    Mistake(
      "x\\ y",
      .syntaxError, "unexpected character after line continuation character",
      1, 3, 1, 0),
    Mistake(
      "x\\",
      .syntaxError, "unexpected EOF while parsing",
      1, 3, 1, -1),
    Mistake(
      "\u{1}",
      .syntaxError, "invalid non-printable character U+0001",
      1, 1, 1, 1),
    Mistake(
      "１ = 2",
      .syntaxError, "invalid character '１' (U+FF11)",
      1, 1, 1, 1),
    Mistake(
      "a\u{200b}b",
      .syntaxError, "invalid non-printable character U+200B",
      1, 2, 1, 2),
  ]

  @Test("the message and its place are CPython's", arguments: mistakes)
  func message(mistake: Mistake) {
    mistake.check()
  }
}
