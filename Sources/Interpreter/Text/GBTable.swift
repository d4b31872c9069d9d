/// The characters of GB 18030 that take two bytes and, among these, those of GBK and GB 2312; made
/// when a program first needs one of them.
struct GBTable: Sendable {
  static let shared = GBTable()

  /// How many bytes may follow a leading one.
  static let width = 190
  /// The code points of two bytes, by `place`.
  private let points: [UInt16]
  /// Whether the place is one of GBK's.
  private let isGBK: [Bool]
  /// The place of a code point, one up; 0 for one that does not take two bytes.
  private let places: [UInt16]
  /// The other code points below 0x10000, in order: they take four bytes.
  private let others: [UInt16]

  private init() {
    var points: [UInt16] = []
    points.reserveCapacity(126 * Self.width)
    Self.characters.withUTF8Buffer { text in
      var scalars = String(decoding: text, as: UTF8.self).unicodeScalars.makeIterator()
      while let scalar = scalars.next() {
        if scalar == "\n" { continue }
        points.append(scalar == "?" ? 0 : UInt16(truncatingIfNeeded: scalar.value))
      }
    }
    isGBK = points.map { $0 != 0 }
    for run in Self.additions {
      guard let start = Self.place(UInt8(run.bytes >> 8), UInt8(run.bytes & 0xFF)) else { continue }
      for offset in 0..<run.count { points[start + Int(offset)] = run.point + offset }
    }
    var places = [UInt16](repeating: 0, count: 0x10000)
    for (place, point) in points.enumerated() {
      places[Int(point)] = UInt16(truncatingIfNeeded: place + 1)
    }
    var others: [UInt16] = []
    others.reserveCapacity(39420)
    for point in UInt32(0x80)..<0x10000
    where places[Int(point)] == 0 && !CodePoint.isSurrogate(point) {
      others.append(UInt16(truncatingIfNeeded: point))
    }
    self.points = points
    self.places = places
    self.others = others
  }

  /// Where two bytes stand in the table, or nil.
  @inline(__always)
  private static func place(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard 0x81...0xFE ~= lead, 0x40...0xFE ~= trail, trail != 0x7F else { return nil }
    return Int(lead - 0x81) * width + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  }

  /// The character of two bytes, or nil.
  @inline(__always)
  func point(_ lead: UInt8, _ trail: UInt8, in set: GBSet) -> UInt32? {
    guard let place = Self.place(lead, trail) else { return nil }
    switch set {
    case .gb18030: break
    case .gbk: guard isGBK[place] else { return nil }
    case .gb2312:
      guard isGBK[place], Self.isGB2312(lead, trail) else { return nil }
      switch (lead, trail) {
      case (0xA1, 0xA4): return 0x30FB
      case (0xA1, 0xAA): return 0x2015
      default: break
      }
    }
    return UInt32(points[place])
  }

  /// The two bytes of a character not of ASCII, or nil.
  @inline(__always)
  func bytes(_ point: UInt32, in set: GBSet) -> (lead: UInt8, trail: UInt8)? {
    guard point < 0x10000 else { return nil }
    if set == .gb2312 {
      switch point {
      case 0x30FB: return (0xA1, 0xA4)
      case 0x2015: return (0xA1, 0xAA)
      case 0xB7, 0x2014: return nil
      default: break
      }
    }
    let place = Int(places[Int(point)]) - 1
    guard place >= 0, set == .gb18030 || isGBK[place] else { return nil }
    let lead = UInt8(truncatingIfNeeded: 0x81 + place / Self.width)
    let column = place % Self.width
    let trail = UInt8(truncatingIfNeeded: column + (column < 0x3F ? 0x40 : 0x41))
    if set == .gb2312, !Self.isGB2312(lead, trail) { return nil }
    return (lead, trail)
  }

  /// Whether GB 2312 has characters there, where GBK has one.
  private static func isGB2312(_ lead: UInt8, _ trail: UInt8) -> Bool {
    guard 0xA1...0xF7 ~= lead, trail >= 0xA1 else { return false }
    switch lead {
    // Small Roman numerals, forms of punctuation for vertical text, and letters with marks.
    case 0xA2: return trail > 0xAA
    case 0xA6: return trail < 0xE0
    case 0xA8: return trail < 0xBB || trail > 0xC0
    default: return true
    }
  }

  /// The character whose four bytes have this number, counted from 0x81 0x30 0x81 0x30, or nil.
  func point(number: Int) -> UInt32? {
    if number < others.count { return UInt32(others[number]) }
    let rest = number - Self.supplement
    return 0..<0x100000 ~= rest ? UInt32(truncatingIfNeeded: 0x10000 + rest) : nil
  }

  /// The number of the four bytes of a character that does not take fewer; nil for surrogates.
  func number(_ point: UInt32) -> Int? {
    if point >= 0x10000 { return Self.supplement + Int(point - 0x10000) }
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if UInt32(others[middle]) < point { low = middle + 1 } else { high = middle }
    }
    return low < others.count && UInt32(others[low]) == point ? low : nil
  }

  /// The number of the four bytes of U+10000.
  private static let supplement = 189_000
}
