/// `re.escape`.
package enum RegexEscape {
  /// Puts a backslash before each code point (or byte) that a pattern could take as special.
  package static func escape(_ units: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(units.count)
    for unit in units {
      if isSpecial(unit) { result.append(0x5C) }
      result.append(unit)
    }
    return result
  }

  private static func isSpecial(_ unit: UInt32) -> Bool {
    switch Unicode.Scalar(unit) {
    case "(", ")", "[", "]", "{", "}", "?", "*", "+", "-", "|", "^", "$", "\\", ".", "&", "~",
      "#", " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}":
      true
    default:
      false
    }
  }
}
