import Testing

@testable import Interpreter

@Suite struct TextReprTests {
  @Test(arguments: [
    ("", "''"), ("it's", "\"it's\""), ("\"'", "'\"\\''"), ("\"", "'\"'"),
    ("a\n\t\r\\", "'a\\n\\t\\r\\\\'"),
    ("\u{7F}\u{A0}\0", "'\\x7f\\xa0\\x00'"), ("欢é😀", "'欢é😀'"), ("\u{FFFE}", "'\\ufffe'"),
    ("\u{E0001}", "'\\U000e0001'"),
  ])
  func reprIsPythons(_ text: String, _ shown: String) {
    let text = codePoints(text)
    #expect(TextRepr.repr(text) == codePoints(shown))
    #expect(text.withUnsafeBufferPointer { TextRepr.count($0) } == codePoints(shown).count)
  }

  @Test func surrogatesAreEscaped() {
    #expect(TextRepr.repr([0xD800]) == codePoints("'\\ud800'"))
    #expect(TextRepr.ascii(codePoints("é欢😀")) == codePoints("'\\xe9\\u6b22\\U0001f600'"))
  }

  @Test func bytesAreShownAsALiteral() {
    #expect(TextRepr.bytesRepr([0x68, 0x69]) == Array("b'hi'".utf8))
    #expect(TextRepr.bytesRepr([0x27]) == Array("b\"'\"".utf8))
    #expect(
      TextRepr.bytesRepr([0x27, 0x22, 0x0A, 0xFF, 0x5C]) == Array("b'\\'\"\\n\\xff\\\\'".utf8))
  }

  private func decode(_ body: String) -> (String, String?) {
    var output: [UInt32] = []
    do {
      let doubt = try StringLiteral.decode(codePoints(body), to: &output)
      let text = String(String.UnicodeScalarView(output.compactMap { Unicode.Scalar($0) }))
      return (text, doubt?.message)
    } catch {
      return (error.message, nil)
    }
  }

  @Test(arguments: [
    ("a\\nb\\x41\\u6b22\\U0001F600\\101\\0", "a\nbA欢😀A\0"), ("a\\\nb", "ab"),
    ("\\N{GREEK SMALL LETTER ALPHA}", "α"), ("\\中", "\\中"), ("\\477", "Ŀ"),
  ])
  func escapesAreDecoded(_ body: String, _ value: String) {
    #expect(decode(body).0 == value)
  }

  @Test(arguments: [
    ("\\x4", "0-2: truncated \\xXX escape"), ("中\\x4", "10-12: truncated \\xXX escape"),
    ("\\中\\x4", "16-18: truncated \\xXX escape"), ("\\u12", "0-3: truncated \\uXXXX escape"),
    ("\\U00110000", "0-9: illegal Unicode character"),
    ("\\N{foo}", "0-6: unknown Unicode character name"),
    ("\\N{foo", "0-5: malformed \\N character escape"),
  ])
  func wrongEscapesAreSyntaxErrors(_ body: String, _ rest: String) {
    #expect(
      decode(body).0
        == "(unicode error) 'unicodeescape' codec can't decode bytes in position " + rest)
  }

  @Test func doubtfulEscapesStay() {
    #expect(decode("\\d\\w") == ("\\d\\w", "invalid escape sequence '\\d'"))
    #expect(decode("\\400").1 == "invalid octal escape sequence '\\400'")
    #expect(decode("\\中").1 == nil)
  }

  @Test func bytesLiteralsAreDecoded() throws {
    var output: [UInt8] = []
    let doubt = try StringLiteral.decodeBytes(codePoints("a\\x41\\n\\u\\400"), to: &output)
    #expect(output == Array("aA\n\\u\0".utf8))
    #expect(doubt?.message == "invalid escape sequence '\\u'")
    #expect(
      throws: StringLiteral.Invalid(message: "(value error) invalid \\x escape at position 2")
    ) {
      try StringLiteral.decodeBytes(codePoints("ab\\xg"), to: &output)
    }
    #expect(
      throws: StringLiteral.Invalid(message: "bytes can only contain ASCII literal characters")
    ) {
      try StringLiteral.decodeBytes(codePoints("欢"), to: &output)
    }
  }
}
