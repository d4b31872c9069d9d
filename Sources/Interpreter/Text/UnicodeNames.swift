/// Names of code points, as in `\N{...}`, the handler `namereplace` and `unicodedata.name()`.
package enum UnicodeNames {
  /// No name is longer; longer ones need not be looked for.
  static let longest = 100

  /// The name of a code point in Unicode 14.0, or nil if it has none.
  package static func name(of point: UInt32) -> String? {
    guard !isUnnamedIdeograph(point) else { return nil }
    return CodePoint.properties(point)?.name
  }

  /// The code point of a name or alias; letters of either case are the same, but for ideographs and
  /// Hangul syllables. Nil if there is none.
  package static func codePoint(named name: String) -> UInt32? {
    if name.hasPrefix(ideograph) {
      return ideograph(digits: name.dropFirst(ideograph.count))
    }
    let wanted = upper(name.utf8)
    let key = hash(wanted)
    var low = 0
    var high = index.count
    while low < high {
      let middle = (low + high) / 2
      if index[middle] >> 21 < key { low = middle + 1 } else { high = middle }
    }
    while low < index.count, index[low] >> 21 == key {
      let point = UInt32(truncatingIfNeeded: index[low] & 0x1F_FFFF)
      // Different names may share a hash.
      if isName(wanted, of: point) {
        return isHangul(point) && Array(name.utf8) != wanted ? nil : point
      }
      low += 1
    }
    return nil
  }

  private static let ideograph = "CJK UNIFIED IDEOGRAPH-"

  private static func ideograph(digits: Substring) -> UInt32? {
    guard digits.utf8.count == 4 || digits.utf8.count == 5,
      digits.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x41 < 6 }),
      let point = UInt32(digits, radix: 16), let name = name(of: point),
      name.hasPrefix(ideograph)
    else { return nil }
    return point
  }

  private static func isName(_ wanted: [UInt8], of point: UInt32) -> Bool {
    if let name = name(of: point), wanted.elementsEqual(name.utf8) { return true }
    if let alias = CodePoint.properties(point)?.nameAlias, wanted.elementsEqual(alias.utf8) {
      return true
    }
    if let selector = selectorAlias(point), wanted.elementsEqual(selector.utf8) { return true }
    return aliases().contains { $0.point == point && wanted.elementsEqual($0.name.utf8) }
  }

  /// Every name's hash, 43 bits, above its code point, 21 bits; sorted. Built at the first use.
  private static let index: [UInt64] = {
    var index: [UInt64] = []
    index.reserveCapacity(50_000)
    func add(_ name: String, _ point: UInt32) {
      index.append(hash(upper(name.utf8)) << 21 | UInt64(point))
    }
    for point in UInt32(0)...0xE01EF where !isBulk(point) {
      guard let found = CodePoint.properties(point) else { continue }
      if let name = found.name { add(name, point) }
      if let alias = found.nameAlias { add(alias, point) }
      if let selector = selectorAlias(point) { add(selector, point) }
    }
    for (name, point) in aliases() { add(name, point) }
    index.sort()
    return index
  }()

  /// Ideographs, whose names are computed, private use, and planes without names.
  private static func isBulk(_ point: UInt32) -> Bool {
    switch point {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xD800...0xF8FF, 0x20000...0xE0000:
      return !(0x2F800...0x2FA1F).contains(point)
    default: return isUnnamedIdeograph(point)
    }
  }

  /// Tangut ideographs have no names in Python 3.11.
  private static func isUnnamedIdeograph(_ point: UInt32) -> Bool {
    (0x17000...0x187F7).contains(point) || (0x18D00...0x18D08).contains(point)
  }

  private static func isHangul(_ point: UInt32) -> Bool {
    point &- 0xAC00 <= 0xD7A3 - 0xAC00
  }

  /// VS1 through VS256.
  private static func selectorAlias(_ point: UInt32) -> String? {
    if point &- 0xFE00 < 16 { return "VS\(point - 0xFE00 + 1)" }
    if point &- 0xE0100 < 240 { return "VS\(point - 0xE0100 + 17)" }
    return nil
  }

  private static func aliases() -> [(name: String, point: UInt32)] {
    var result: [(name: String, point: UInt32)] = []
    for line in UnicodeNameAliases.table.split(separator: "\n") {
      let parts = line.split(separator: "=")
      guard parts.count == 2, let point = UInt32(parts[0], radix: 16) else { continue }
      for name in parts[1].split(separator: ";") { result.append((String(name), point)) }
    }
    return result
  }

  private static func upper(_ name: some Sequence<UInt8>) -> [UInt8] {
    name.map { $0 &- 0x61 < 26 ? $0 & ~0x20 : $0 }
  }

  /// FNV-1a, cut to 43 bits.
  private static func hash(_ name: [UInt8]) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value >> 21
  }
}
