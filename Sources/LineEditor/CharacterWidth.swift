import CEditLine

/// The columns of a terminal that text takes.
enum CharacterWidth {
  /// Those of one code point on libedit's screen, where control characters are shown as `^X` and
  /// others that have no shape by their number.
  static func shown(_ scalar: Unicode.Scalar) -> Int {
    let width = Int(ceditline_width(scalar.value))
    if width >= 0, scalar.value != 0 { return width }
    if scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) { return 2 }
    return scalar.value > 0xffff ? 8 : 7
  }

  /// Whether it stands on the character before it: an accent, a joiner, a variation.
  static func combines(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7f && ceditline_width(scalar.value) == 0
  }

  /// Those of a text without control characters.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(Int(ceditline_width($1.value)), 0) }
  }
}
