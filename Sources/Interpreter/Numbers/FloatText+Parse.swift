extension FloatText {
  /// Reads a float as `float(text)` does, blanks already stripped.
  ///
  /// Accepts a sign, digits with single underscores between them, a point, an exponent, and "inf",
  /// "infinity" and "nan" in any case. Nil when the text is no float; overflow gives an infinity.
  package static func parse(_ text: [UInt8]) -> Double? {
    if let special = parseSpecial(text) { return special }
    var index = 0
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    func sign() {
      if index < text.count, text[index] == 0x2B || text[index] == 0x2D {
        plain.append(text[index])
        index += 1
      }
    }
    /// Copies digits, with underscores between two of them left out; returns how many.
    func digits() -> Int {
      let before = plain.count
      while index < text.count {
        if (0x30...0x39).contains(text[index]) {
          plain.append(text[index])
        } else if text[index] != 0x5F || plain.count == before || index + 1 >= text.count
          || !(0x30...0x39).contains(text[index + 1])
        {
          break
        }
        index += 1
      }
      return plain.count - before
    }
    sign()
    var count = digits()
    if index < text.count, text[index] == 0x2E {
      if count == 0 { plain.append(0x30) }
      plain.append(0x2E)
      index += 1
      let places = digits()
      if places == 0 { plain.append(0x30) }
      count += places
    }
    if count == 0 { return nil }
    if index < text.count, text[index] | 0x20 == 0x65 {
      plain.append(0x65)
      index += 1
      sign()
      if digits() == 0 { return nil }
    }
    return index == text.count ? Double(String(decoding: plain, as: UTF8.self)) : nil
  }

  /// "inf", "infinity" and "nan" in any case, with a sign.
  static func parseSpecial(_ text: [UInt8]) -> Double? {
    let signed = text.first == 0x2B || text.first == 0x2D
    let negative = text.first == 0x2D
    let word = text.dropFirst(signed ? 1 : 0)
    if word.count != 3 && word.count != 8 { return nil }
    switch String(decoding: word.map { $0 | 0x20 }, as: UTF8.self) {
    case "inf", "infinity": return negative ? -.infinity : .infinity
    case "nan": return .nan
    default: return nil
    }
  }
}
