/// The questions behind `str.isalpha()` and its relatives, for one code point.
extension CodePoint {
  /// Whether the code point is a letter, as `str.isalpha()`: categories Lu, Ll, Lt, Lm and Lo.
  package static func isAlpha(_ point: UInt32) -> Bool {
    if point < 0x80 { return isASCIILetter(point) }
    if isCaselessLetterBlock(point) { return true }
    switch category(point) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default:
      return false
    }
  }

  /// Whether the code point is a letter or has a number, as `str.isalnum()`.
  package static func isAlnum(_ point: UInt32) -> Bool {
    if point < 0x80 { return isASCIILetter(point) || isASCIIDigit(point) }
    return isAlpha(point) || isNumeric(point)
  }

  /// Whether `str.isspace()` holds, and so whether `strip()` and `split()` treat it as white space.
  @inline(__always)
  package static func isSpace(_ point: UInt32) -> Bool {
    if point < 0x80 {
      return point == 0x20 || point &- 0x09 <= 4 || point &- 0x1C <= 3
    }
    return isWideSpace(point)
  }

  /// White space beyond ASCII.
  private static func isWideSpace(_ point: UInt32) -> Bool {
    switch point {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether `str.splitlines()` ends a line here. CR followed by LF is one line end, which the
  /// caller sees to.
  @inline(__always)
  package static func isLineBreak(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x0A <= 3 || point &- 0x1C <= 2 }
    return point == 0x85 || point == 0x2028 || point == 0x2029
  }

  /// Whether the code point is lowercase, as `str.islower()` counts it (derived property Lowercase).
  package static func isLower(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x61 < 26 }
    if isCaselessLetterBlock(point) { return false }
    if let old = formerLowercase(point) { return old }
    return properties(point)?.isLowercase ?? false
  }

  /// Whether the code point is uppercase, as `str.isupper()` counts it (derived property Uppercase).
  package static func isUpper(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x41 < 26 }
    if isCaselessLetterBlock(point) { return false }
    return properties(point)?.isUppercase ?? false
  }

  /// Whether the code point is titlecase (category Lt).
  package static func isTitle(_ point: UInt32) -> Bool {
    if point < 0x1C5 { return false }
    if isCaselessLetterBlock(point) { return false }
    return category(point) == .titlecaseLetter
  }

  /// Whether the code point is cased, so that `str.title()` and `istitle()` see a word go on.
  package static func isCased(_ point: UInt32) -> Bool {
    if point < 0x80 { return isASCIILetter(point) }
    if isCaselessLetterBlock(point) { return false }
    if let old = formerLowercase(point) { return old }
    return properties(point)?.isCased ?? false
  }

  /// Whether the code point is skipped when the context of a final sigma is looked for.
  static func isCaseIgnorable(_ point: UInt32) -> Bool {
    if isCaselessLetterBlock(point) { return false }
    return properties(point)?.isCaseIgnorable ?? false
  }

  /// Whether `repr()` shows the code point as it is, as `str.isprintable()`: not a control, format,
  /// surrogate, private or unassigned code point, and no separator but the space.
  package static func isPrintable(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x20 < 0x5F }
    if isCaselessLetterBlock(point) { return true }
    switch category(point) {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return true
    }
  }

  /// Whether an identifier may begin here: XID_Start or the underscore (Python's reference, 2.3).
  package static func isIdentifierStart(_ point: UInt32) -> Bool {
    if point < 0x80 { return isASCIILetter(point) || point == 0x5F }
    if isCaselessLetterBlock(point) { return true }
    return properties(point)?.isXIDStart ?? false
  }

  /// Whether an identifier may go on here: XID_Continue (Python's reference, 2.3).
  package static func isIdentifierContinue(_ point: UInt32) -> Bool {
    if point < 0x80 { return isASCIILetter(point) || isASCIIDigit(point) || point == 0x5F }
    if isCaselessLetterBlock(point) { return true }
    // These four joined XID_Continue in Unicode 15.1.
    if point == 0x200C || point == 0x200D || point == 0x30FB || point == 0xFF65 { return false }
    return properties(point)?.isXIDContinue ?? false
  }

  /// What Unicode 14.0 said of the code points whose Lowercase property has changed since.
  private static func formerLowercase(_ point: UInt32) -> Bool? {
    switch point {
    case 0x295: true
    case 0x10FC, 0xA7F2...0xA7F4, 0xAB69: false
    default: nil
    }
  }

  /// A-Z or a-z.
  @inline(__always)
  package static func isASCIILetter(_ point: UInt32) -> Bool {
    (point | 0x20) &- 0x61 < 26
  }

  /// 0-9.
  @inline(__always)
  package static func isASCIIDigit(_ point: UInt32) -> Bool {
    point &- 0x30 < 10
  }
}
