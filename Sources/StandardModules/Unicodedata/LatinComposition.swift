import Interpreter

/// Normal forms of Latin, Greek and Cyrillic letters with marks, found through the characters'
/// names: "LATIN SMALL LETTER E WITH ACUTE" is E and COMBINING ACUTE ACCENT.
///
/// The Swift library compares strings by canonical equivalence, which confirms what the names say.
enum LatinComposition {
  private static let marks: [(name: String, mark: UInt32)] = [
    ("GRAVE", 0x300), ("ACUTE", 0x301), ("CIRCUMFLEX", 0x302), ("TILDE", 0x303),
    ("MACRON", 0x304), ("BREVE", 0x306), ("DOT ABOVE", 0x307), ("DIAERESIS", 0x308),
    ("HOOK ABOVE", 0x309), ("RING ABOVE", 0x30A), ("DOUBLE ACUTE", 0x30B), ("CARON", 0x30C),
    ("HORN", 0x31B), ("DOT BELOW", 0x323), ("CEDILLA", 0x327), ("OGONEK", 0x328),
  ]

  /// The text with its letters and marks apart, or put together.
  static func normalize(_ text: [UInt32], composing: Bool) -> [UInt32] {
    var apart: [UInt32] = []
    for point in text { decompose(point, into: &apart) }
    order(&apart)
    guard composing else { return apart }
    var output: [UInt32] = []
    // The place of the letter that marks go to, and the class of the mark before.
    var starter: Int?
    var lastClass: UInt8 = 0
    for point in apart {
      let mark = combiningClass(point)
      if let starter, mark > lastClass || (mark == 0 && lastClass == 0),
        let whole = compose(output[starter], point)
      {
        output[starter] = whole
        continue
      }
      if mark == 0 { starter = output.count }
      lastClass = mark
      output.append(point)
    }
    return output
  }

  private static func combiningClass(_ point: UInt32) -> UInt8 {
    point < 0x300 ? 0 : Unicode.Scalar(point)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  private static func decompose(_ point: UInt32, into output: inout [UInt32]) {
    if let (letter, mark) = parts(of: point) {
      decompose(letter, into: &output)
      output.append(mark)
    } else {
      output.append(point)
    }
  }

  /// Puts the marks of each letter in the order of their classes.
  private static func order(_ points: inout [UInt32]) {
    var i = 1
    while i < points.count {
      let mark = combiningClass(points[i])
      if mark != 0, combiningClass(points[i - 1]) > mark {
        points.swapAt(i, i - 1)
        i = max(1, i - 1)
      } else {
        i += 1
      }
    }
  }

  private static func parts(of point: UInt32) -> (letter: UInt32, mark: UInt32)? {
    guard point >= 0xC0, let name = UnicodeNames.name(of: point), name.contains(" WITH ") else {
      return nil
    }
    for (word, mark) in marks {
      for joint in [" AND ", " WITH "] where name.hasSuffix(joint + word) {
        let base = String(name.dropLast((joint + word).count))
        guard let letter = UnicodeNames.codePoint(named: base) else { continue }
        if text([letter, mark]) == text([point]) { return (letter, mark) }
      }
    }
    return nil
  }

  private static func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard let word = marks.first(where: { $0.mark == mark })?.name,
      let name = UnicodeNames.name(of: letter)
    else { return nil }
    let joint = name.contains(" WITH ") ? " AND " : " WITH "
    guard let whole = UnicodeNames.codePoint(named: name + joint + word) else { return nil }
    return text([letter, mark]) == text([whole]) ? whole : nil
  }

  private static func text(_ points: [UInt32]) -> String {
    var scalars = String.UnicodeScalarView()
    for point in points { scalars.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
    return String(scalars)
  }
}
