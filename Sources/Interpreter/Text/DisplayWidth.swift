/// Columns that text takes on a terminal, for aligning diagrams and marking ranges of source.
package enum DisplayWidth {
  /// The columns one code point takes: 2 for wide and fullwidth characters and emoji, 0 for
  /// combining marks, joiners, variation selectors and other format characters, else 1.
  ///
  /// A control character counts 0; show it escaped if it must be seen. A regional indicator counts
  /// 1, since two of them make a flag of 2 columns. Source: Unicode Standard Annex 11.
  package static func of(_ point: UInt32) -> Int {
    if point < 0x300 {
      if point < 0x20 || point &- 0x7F < 0x21 { return 0 }
      return 1
    }
    if CodePoint.isCaselessLetterBlock(point) { return 2 }
    if point &- 0x1160 <= 0x11FF - 0x1160 { return 0 }
    switch CodePoint.category(point) {
    case .nonspacingMark, .enclosingMark, .control: return 0
    // Prepended marks such as the Arabic number sign are format characters that do show.
    case .format: return isPrependedMark(point) ? 1 : 0
    case .lineSeparator, .paragraphSeparator: return 0
    default: return point >= 0x1100 && isWide(point) ? 2 : 1
    }
  }

  /// The columns a text takes, as the sum over its code points; a sequence joined by U+200D counts
  /// as its first emoji.
  package static func of(_ text: some Sequence<UInt32>) -> Int {
    var total = 0
    var joined = false
    for point in text {
      if !joined || point < 0x2000 { total += of(point) }
      joined = point == 0x200D
    }
    return total
  }

  private static func isPrependedMark(_ point: UInt32) -> Bool {
    switch point {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func isWide(_ point: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if point < wideRanges[2 * middle] {
        high = middle
      } else if point > wideRanges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// First and last code points of the ranges whose East Asian width is W or F, in order.
  private static let wideRanges: [UInt32] = [
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0,
    0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
    0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5,
    0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
    0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
    0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
    0xAC00, 0xD7A3, 0xF900, 0xFAD9, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60,
    0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E,
    0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393,
    0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E,
    0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567,
    0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5,
    0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC,
    0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6,
    0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
  ]
}
