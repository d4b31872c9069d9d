/// Properties and mappings of Unicode code points, as Python's `str` sees them.
///
/// A code point is a `UInt32` from 0 through 0x10FFFF. Lone surrogates are legal, since Python's
/// strings may hold them; a Swift `Character` or `String` may not, so neither carries text here.
/// The data are those of Unicode 14.0, the version of Python 3.11: a code point assigned later
/// counts as unassigned.
package enum CodePoint {
  /// The largest code point.
  package static let maximum: UInt32 = 0x10FFFF

  /// Whether the value is a surrogate, U+D800 through U+DFFF.
  @inline(__always)
  package static func isSurrogate(_ point: UInt32) -> Bool {
    point & 0xFFFF_F800 == 0xD800
  }

  /// Whether the value lies in a block that holds nothing but letters without case: CJK unified
  /// ideographs of the basic block, and Hangul syllables.
  @inline(__always)
  static func isCaselessLetterBlock(_ point: UInt32) -> Bool {
    point &- 0x4E00 < 0x9FFD - 0x4E00 || point &- 0xAC00 <= 0xD7A3 - 0xAC00
  }

  /// The properties of a code point that was assigned by Unicode 14.0; nil for later ones, for
  /// unassigned ones and for surrogates.
  static func properties(_ point: UInt32) -> Unicode.Scalar.Properties? {
    guard let scalar = Unicode.Scalar(point) else { return nil }
    let properties = scalar.properties
    guard let age = properties.age, age.major <= 14 else { return nil }
    return properties
  }

  /// The general category; `.surrogate` for a lone surrogate, `.unassigned` beyond Unicode 14.0.
  package static func category(_ point: UInt32) -> Unicode.GeneralCategory {
    if isSurrogate(point) { return .surrogate }
    return properties(point)?.generalCategory ?? .unassigned
  }
}

extension CodePoint {
  /// The columns the code point takes on a terminal: 0, 1 or 2. See `DisplayWidth`.
  package static func displayWidth(_ point: UInt32) -> Int {
    DisplayWidth.of(point)
  }
}
