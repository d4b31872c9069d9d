/// Helpers for names and numbers that stand in a pattern.
enum RegexText {
  /// The string of some code points; a surrogate becomes U+FFFD.
  static func string(_ units: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for unit in units { text.append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
    return String(text)
  }

  /// Whether `str.isidentifier` holds.
  static func isIdentifier(_ units: [UInt32]) -> Bool {
    guard let first = units.first, isIdentifierStart(first) else { return false }
    return units.dropFirst().allSatisfy { unit in
      isIdentifierStart(unit) || Unicode.Scalar(unit)?.properties.isXIDContinue ?? false
    }
  }

  private static func isIdentifierStart(_ unit: UInt32) -> Bool {
    unit == 0x5F || Unicode.Scalar(unit)?.properties.isXIDStart ?? false
  }

  /// The number `int(text)` gives, for ASCII digits; nil where it raises or is negative.
  /// A number that is too large becomes `Int.max`.
  static func number(_ units: [UInt32]) -> Int? {
    var digits = units[...]
    while let first = digits.first, RegexCharacter.isSpace(first) { digits.removeFirst() }
    while let last = digits.last, RegexCharacter.isSpace(last) { digits.removeLast() }
    if digits.first == 0x2B { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    var wasDigit = false
    for unit in digits {
      if unit == 0x5F, wasDigit {
        wasDigit = false
        continue
      }
      guard unit >= 0x30, unit <= 0x39 else { return nil }
      wasDigit = true
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooLargeSum) = product.addingReportingOverflow(Int(unit - 0x30))
      value = tooLarge || tooLargeSum ? Int.max : sum
      if value == Int.max { break }
    }
    return wasDigit ? value : nil
  }

  /// Python's `repr` of a string, or its `ascii` when `asciiOnly`.
  static func quoted(_ units: [UInt32], asciiOnly: Bool = false) -> String {
    let hasSingle = units.contains(0x27)
    let quote: UInt32 = hasSingle && !units.contains(0x22) ? 0x22 : 0x27
    var text = string(CollectionOfOne(quote))
    for unit in units {
      switch unit {
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0x5C: text += "\\\\"
      case quote: text += "\\" + string(CollectionOfOne(unit))
      case 0x20..<0x7F: text += string(CollectionOfOne(unit))
      default:
        if !asciiOnly, unit >= 0xA1, isPrintable(unit) {
          text += string(CollectionOfOne(unit))
        } else {
          text += escaped(unit)
        }
      }
    }
    return text + string(CollectionOfOne(quote))
  }

  private static func escaped(_ unit: UInt32) -> String {
    let hex = String(unit, radix: 16)
    let (letter, width) = unit < 0x100 ? ("x", 2) : unit < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: max(0, width - hex.count)) + hex
  }

  private static func isPrintable(_ unit: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(unit) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return true
    }
  }
}
