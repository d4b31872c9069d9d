import Testing

@testable import Interpreter

@Suite struct CodecTests {
  private func decodeMessage(
    _ bytes: [UInt8], _ encoding: String = "utf-8", errors: String = "strict"
  ) -> String {
    do {
      _ = try Codec.decode(bytes, encoding: encoding, errors: errors)
      return "no error"
    } catch {
      return message(error, bytes: bytes)
    }
  }

  private func encodeMessage(
    _ text: [UInt32], _ encoding: String, errors: String = "strict"
  ) -> String {
    do {
      _ = try Codec.encode(text, encoding: encoding, errors: errors)
      return "no error"
    } catch {
      return message(error, text: text)
    }
  }

  private func message(
    _ failure: CodecFailure, bytes: [UInt8] = [], text: [UInt32] = []
  ) -> String {
    switch failure {
    case .decode(let error): error.message(decoding: bytes)
    case .encode(let error): error.message(encoding: text)
    case .lookup(let text), .type(let text), .unicode(let text): text
    case .tooLarge: "too large"
    }
  }

  @Test(arguments: [
    "utf-8", "UTF 8", "U8", "utf-16", "utf_16_be", "UTF-32", "utf-32-le", "gb18030",
  ])
  func textComesBackAsItWas(_ encoding: String) throws {
    let text = codePoints("a欢迎😀\u{10FFFF}\0")
    #expect(try Codec.decode(Codec.encode(text, encoding: encoding), encoding: encoding) == text)
  }

  @Test func anEncodingMustBeKnown() {
    #expect(decodeMessage([0x61], "big9") == "unknown encoding: big9")
    #expect(decodeMessage([0x61], "gbk?") == "no error")
  }

  @Test(arguments: [
    ([0x61, 0x62, 0x63, 0xE8] as [UInt8], "byte 0xe8 in position 3: unexpected end of data"),
    ([0xE6, 0xAC], "bytes in position 0-1: unexpected end of data"),
    ([0x80], "byte 0x80 in position 0: invalid start byte"),
    ([0xE8, 0x41], "byte 0xe8 in position 0: invalid continuation byte"),
    ([0xF0, 0x9F, 0x41], "bytes in position 0-1: invalid continuation byte"),
    ([0xED, 0xA0, 0x80], "byte 0xed in position 0: invalid continuation byte"),
  ])
  func invalidUTF8IsReportedAsInPython(_ bytes: [UInt8], _ rest: String) {
    #expect(decodeMessage(bytes) == "'utf-8' codec can't decode " + rest)
  }

  @Test func encodingErrorsAreReportedAsInPython() {
    #expect(
      encodeMessage(codePoints("欢"), "ascii")
        == "'ascii' codec can't encode character '\\u6b22' in position 0: "
        + "ordinal not in range(128)")
    #expect(
      encodeMessage(codePoints("欢迎来到"), "ascii")
        == "'ascii' codec can't encode characters in position 0-3: ordinal not in range(128)")
    #expect(
      encodeMessage([0x61, 0xD800], "utf-8")
        == "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed")
    #expect(
      encodeMessage(codePoints("\u{81}"), "cp1252")
        == "'charmap' codec can't encode character '\\x81' in position 0: "
        + "character maps to <undefined>")
  }

  @Test func unknownNamesAreLookupErrors() {
    #expect(decodeMessage([0x61], "xyz") == "unknown encoding: xyz")
    #expect(decodeMessage([], "xyz") == "no error")
    #expect(encodeMessage([], "xyz") == "unknown encoding: xyz")
    #expect(decodeMessage([0xFF], errors: "x") == "unknown error handler name 'x'")
    #expect(decodeMessage([0x61], errors: "x") == "no error")
    #expect(
      decodeMessage([0xFF], "U8", errors: "x")
        == "decoding with 'U8' codec failed (LookupError: unknown error handler name 'x')")
    #expect(
      encodeMessage([0x61], "hex")
        == "'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
  }

  @Test(arguments: [
    ("ignore", "ab"), ("replace", "a??b"), ("backslashreplace", "a\\xe9\\u6b22b"),
    ("xmlcharrefreplace", "a&#233;&#27426;b"),
    ("namereplace", "a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{CJK UNIFIED IDEOGRAPH-6B22}b"),
  ])
  func handlersReplaceWhatCannotBeEncoded(_ handler: String, _ result: String) throws {
    let bytes = try Codec.encode(codePoints("aé欢b"), encoding: "ascii", errors: handler)
    #expect(bytes == Array(result.utf8))
  }

  @Test func handlersReplaceWhatCannotBeDecoded() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE6, 0xAC]
    #expect(try Codec.decode(bytes, errors: "ignore") == [0x61])
    #expect(try Codec.decode(bytes, errors: "replace") == [0x61, 0xFFFD, 0xFFFD])
    #expect(try Codec.decode(bytes, errors: "backslashreplace") == codePoints("a\\xff\\xe6\\xac"))
    let escaped = try Codec.decode(bytes, errors: "surrogateescape")
    #expect(escaped == [0x61, 0xDCFF, 0xDCE6, 0xDCAC])
    #expect(try Codec.encode(escaped, errors: "surrogateescape") == bytes)
    #expect(try Codec.decode([0xED, 0xA0, 0x80], errors: "surrogatepass") == [0xD800])
    #expect(try Codec.encode([0xD800], errors: "surrogatepass") == [0xED, 0xA0, 0x80])
    #expect(
      decodeMessage([0xFF], errors: "namereplace")
        == "don't know how to handle UnicodeDecodeError in error callback")
  }

  @Test func theLimitStopsAGrowingResult() {
    #expect(throws: CodecFailure.tooLarge) {
      try Codec.encode(
        [UInt32](repeating: 0xE9, count: 1000), encoding: "ascii", errors: "namereplace",
        limit: 2000)
    }
  }

  @Test func positionsCountFromAfterAByteOrderMark() {
    #expect(
      decodeMessage([0xEF, 0xBB, 0xBF, 0x61, 0xFF], "utf-8-sig")
        == "'utf-8' codec can't decode byte 0xff in position 1: invalid start byte")
  }

  @Test func escapesAreATextEncoding() throws {
    let text = codePoints("a\n\\é欢😀")
    let bytes = try Codec.encode(text, encoding: "unicode_escape")
    #expect(bytes == Array("a\\n\\\\\\xe9\\u6b22\\U0001f600".utf8))
    #expect(try Codec.decode(bytes, encoding: "unicode_escape") == text)
    #expect(
      decodeMessage([0x5C], "unicode_escape")
        == "'unicodeescape' codec can't decode byte 0x5c in position 0: \\ at end of string")
  }

  @Test func hostNamesBecomeASCII() throws {
    #expect(
      try Codec.encode(codePoints("münchen.de"), encoding: "idna")
        == Array("xn--mnchen-3ya.de".utf8))
    #expect(
      try Codec.decode(Array("xn--mnchen-3ya.de".utf8), encoding: "idna")
        == codePoints("münchen.de"))
    #expect(try Codec.encode(codePoints("LocalHost"), encoding: "idna") == Array("LocalHost".utf8))
    #expect(try Codec.encode(codePoints("中国"), encoding: "punycode") == Array("fiqs8s".utf8))
    #expect(
      encodeMessage(codePoints("a..b"), "idna")
        == "encoding with 'idna' codec failed (UnicodeError: label empty or too long)")
  }

  @Test func aStreamMayBeCutAnywhere() throws {
    let text = codePoints("a欢迎😀")
    for encoding in ["utf-8", "utf-8-sig", "utf-16", "utf-32-be"] {
      var decoder = IncrementalDecoder(encoding: try TextEncoding(name: encoding))
      var result: [UInt32] = []
      for byte in try Codec.encode(text, encoding: encoding) { result += try decoder.feed([byte]) }
      result += try decoder.feed([], final: true)
      #expect(result == text, "\(encoding)")
    }
  }

  @Test func aStreamThatEndsEarlyIsAnError() throws {
    var decoder = IncrementalDecoder()
    #expect(try decoder.feed([0x61, 0xE6]) == [0x61])
    #expect(try decoder.feed([0xAC]) == [])
    #expect(decoder.pending == [0xE6, 0xAC])
    #expect(throws: CodecFailure.self) { try decoder.feed([], final: true) }
    #expect(decoder.failedInput == [0xE6, 0xAC])
  }
}
