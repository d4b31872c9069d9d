import Testing

@testable import StandardModules

@Suite("Text encodings agree with binascii and base64")
struct BinaryTests {
  private let data = Array("h\u{0}llo, w\u{F6}rld".utf8)

  @Test("each encoding is undone by its decoding")
  func roundTrips() throws {
    for count in 0...data.count {
      let bytes = Array(data.prefix(count))
      #expect(try Base64.decode(Base64.encode(bytes), strict: true) == bytes)
      #expect(try Base32.decode(Base32.encode(bytes, hex: true), hex: true) == bytes)
      #expect(try Hexadecimal.decode16(Hexadecimal.encode(bytes, upperCase: true)) == bytes)
      #expect(try Base85.decode(Base85.encode(bytes)) == bytes)
      #expect(
        try Base85.decodeASCII85(Base85.encodeASCII85(bytes, adobe: true), adobe: true) == bytes)
      #expect(try UUCode.decode(UUCode.encode(bytes)) == bytes)
      #expect(QuotedPrintable.decode(QuotedPrintable.encode(bytes)) == bytes)
    }
    #expect(Base64.encode([0xFB, 0xFF], urlSafe: true) == Array("-_8=".utf8))
    #expect(QuotedPrintable.encode(Array("a=\t\n".utf8)) == Array("a=3D=09\n".utf8))
  }

  @Test(
    "bad base 64 is refused in CPython's words",
    arguments: [
      ("AA", false, "Incorrect padding"),
      (
        "A", false,
        "Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a "
          + "multiple of 4"
      ),
      ("=", true, "Leading padding not allowed"),
      ("AA==A", true, "Excess data after padding"),
      ("A A=", true, "Only base64 data is allowed"),
      ("AA=A", true, "Discontinuous padding not allowed"),
    ])
  func base64Errors(text: String, strict: Bool, message: String) {
    let error = #expect(throws: BinaryError.self) {
      try Base64.decode(Array(text.utf8), strict: strict)
    }
    #expect(error?.message == message)
  }

  @Test("other bad text is refused in CPython's words")
  func otherErrors() {
    let short = #expect(throws: BinaryError.self) { try Hexadecimal.decode([0x41]) }
    #expect(short?.message == "Odd-length string")
    let large = #expect(throws: BinaryError.self) { try Base85.decode(Array("|||||".utf8)) }
    #expect(large?.message == "base85 overflow in hunk starting at byte 0")
    let wrong = #expect(throws: BinaryError.self) { try Base32.decode(Array("M1======".utf8)) }
    #expect(wrong?.message == "Non-base32 digit found")
  }
}
