import Testing

@testable import Interpreter

/// Code points of a text, for tests; a lone surrogate cannot be written this way.
func codePoints(_ text: String) -> [UInt32] {
  text.unicodeScalars.map { $0.value }
}

@Suite struct CodePointTests {
  private func map(_ text: String, _ append: (UInt32, inout [UInt32]) -> Void) -> [UInt32] {
    var output: [UInt32] = []
    for point in codePoints(text) { append(point, &output) }
    return output
  }

  @Test func classifiesAsPythonDoes() {
    #expect(CodePoint.isAlpha(0x6B22) && !CodePoint.isLower(0x6B22) && !CodePoint.isCased(0x6B22))
    #expect(CodePoint.isDecimal(0x0663) && CodePoint.decimalValue(0x0663) == 3)
    #expect(!CodePoint.isDecimal(0xB2) && CodePoint.digitValue(0xB2) == 2)
    #expect(!CodePoint.isDigit(0xBD) && CodePoint.numericValue(0xBD) == 0.5)
    #expect(CodePoint.isTitle(0x1C5) && !CodePoint.isUpper(0x1C5))
    #expect(CodePoint.isIdentifierStart(0x5F) && !CodePoint.isIdentifierStart(0x30))
    #expect(CodePoint.isIdentifierContinue(0x30) && !CodePoint.isIdentifierContinue(0x200D))
  }

  @Test func spacesAndLineEndsAreThoseOfStr() {
    let spaces = (UInt32(0)...0x3000).filter { CodePoint.isSpace($0) }
    #expect(spaces.count == 29)
    let ends = (UInt32(0)...0x3000).filter { CodePoint.isLineBreak($0) }
    #expect(ends == [0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029])
  }

  @Test func surrogatesAndLaterCharactersAreNotPrintable() {
    #expect(!CodePoint.isPrintable(0xD800) && !CodePoint.isPrintable(0x110000))
    #expect(!CodePoint.isPrintable(0xA0) && !CodePoint.isPrintable(0x7F))
    #expect(CodePoint.isPrintable(0x1F600))
    // U+1FAE8 came with Unicode 15.
    #expect(!CodePoint.isPrintable(0x1FAE8) && CodePoint.isPrintable(0x1FAE7))
  }

  @Test func casesMapInFull() {
    #expect(map("Straße ŉ", CodePoint.appendUpper) == codePoints("STRASSE ʼN"))
    #expect(map("ẞßſ", CodePoint.appendCaseFold) == codePoints("sssss"))
    #expect(map("Ꭰꭰᏸ\u{1FBE}", CodePoint.appendCaseFold) == codePoints("ᎠᎠᏰι"))
    #expect(map("ǰ", CodePoint.appendCaseFold) == [0x6A, 0x30C])
    #expect(map("ǆ", CodePoint.appendTitle) == codePoints("ǅ"))
    #expect(map("İ", CodePoint.appendLower) == [0x69, 0x307])
  }

  @Test(arguments: [("ΑΣ", "ας"), ("ΑΣΑ", "ασα"), ("Σ", "σ"), ("ΑΣ. Σ", "ας. σ"), ("Α'Σ'", "α'ς'")])
  func sigmaIsFinalAtTheEndOfAWord(_ text: String, _ lowered: String) {
    let text = codePoints(text)
    var output: [UInt32] = []
    text.withUnsafeBufferPointer { buffer in
      for index in buffer.indices { CodePoint.appendLower(at: index, of: buffer, to: &output) }
    }
    #expect(output == codePoints(lowered))
  }

  @Test func widthsAreThoseOfATerminal() {
    #expect(DisplayWidth.of(codePoints("abc")) == 3)
    #expect(DisplayWidth.of(codePoints("欢迎，ｗ")) == 8)
    #expect(DisplayWidth.of([0x65, 0x301]) == 1)
    #expect(DisplayWidth.of([0x1F468, 0x200D, 0x1F469]) == 2)
    #expect(DisplayWidth.of([0x1F1E8, 0x1F1F3]) == 2)
    #expect(CodePoint.displayWidth(0xD800) == 1 && CodePoint.displayWidth(0xFE0F) == 0)
  }

  @Test(
    arguments: [
      ("GRINNING FACE", 0x1F600), ("grinning face", 0x1F600), ("LF", 0x0A), ("VS17", 0xE0100),
      ("HANGUL SYLLABLE GA", 0xAC00), ("CJK UNIFIED IDEOGRAPH-6B22", 0x6B22),
      ("LATIN CAPITAL LETTER GHA", 0x1A2),
    ] as [(String, UInt32)])
  func namesAreFound(_ name: String, _ point: UInt32) {
    #expect(UnicodeNames.codePoint(named: name) == point)
  }

  @Test(arguments: ["", "NO SUCH NAME", "hangul syllable ga", "CJK UNIFIED IDEOGRAPH-FA0E"])
  func otherNamesAreNot(_ name: String) {
    #expect(UnicodeNames.codePoint(named: name) == nil)
  }
}
