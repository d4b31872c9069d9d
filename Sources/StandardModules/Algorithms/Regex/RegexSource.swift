/// The tokens of a pattern or template: one code point, or a backslash and the one after it.
struct RegexSource {
  let pattern: [UInt32]
  let isBytes: Bool
  /// Where the next token begins: what error positions are reckoned from.
  private(set) var position = 0
  private var end = 0

  init(_ pattern: [UInt32], isBytes: Bool) throws(RegexError) {
    self.pattern = pattern
    self.isBytes = isBytes
    try advance()
  }

  /// The next token, nil at the end.
  var next: ArraySlice<UInt32>? { position < end ? pattern[position..<end] : nil }

  /// The next token if it is one plain code point.
  var nextUnit: UInt32? { position + 1 == end ? pattern[position] : nil }

  private mutating func advance() throws(RegexError) {
    position = end
    guard position < pattern.count else { return }
    end = position + 1
    if pattern[position] == RegexSource.unit("\\") {
      guard end < pattern.count else {
        throw error("bad escape (end of pattern)", at: position)
      }
      end += 1
    }
  }

  /// Takes the next token.
  mutating func take() throws(RegexError) -> ArraySlice<UInt32>? {
    let token = next
    try advance()
    return token
  }

  /// Takes the next token if it is the given character.
  mutating func take(_ scalar: Unicode.Scalar) throws(RegexError) -> Bool {
    guard nextUnit == scalar.value else { return false }
    try advance()
    return true
  }

  /// Takes plain characters while they pass the test, at most `count`.
  mutating func take(
    atMost count: Int, while passes: (UInt32) -> Bool
  ) throws(RegexError) -> [UInt32] {
    var taken: [UInt32] = []
    while taken.count < count, let unit = nextUnit, passes(unit) {
      taken.append(unit)
      try advance()
    }
    return taken
  }

  /// Takes a name up to a terminator, and says where it began.
  mutating func take(
    until terminator: Unicode.Scalar, _ what: String
  ) throws(RegexError) -> (name: [UInt32], start: Int) {
    let start = position
    var name: [UInt32] = []
    while let token = try take() {
      if token.count == 1, token.first == terminator.value {
        if name.isEmpty { throw error("missing \(what)", at: start) }
        return (name, start)
      }
      name += token
    }
    if name.isEmpty { throw error("missing \(what)", at: start) }
    throw error("missing \(terminator), unterminated name", at: start)
  }

  /// Goes back to a position that was read before.
  mutating func seek(_ position: Int) throws(RegexError) {
    end = position
    try advance()
  }

  /// An error at a position of this pattern.
  func error(_ message: String, at position: Int) -> RegexError {
    RegexError(message, at: position, in: pattern)
  }

  /// The number of a character.
  static func unit(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

  static func isOctal(_ unit: UInt32) -> Bool { unit >= 0x30 && unit <= 0x37 }
  static func isDigit(_ unit: UInt32) -> Bool { unit >= 0x30 && unit <= 0x39 }
  static func isLetter(_ unit: UInt32) -> Bool {
    (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A && unit < 0x80
  }
  static func isHex(_ unit: UInt32) -> Bool {
    isDigit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66 && unit < 0x80)
  }

  /// The value of digits that were checked, at most nine of them.
  static func value(_ digits: some Sequence<UInt32>, radix: UInt32) -> UInt32 {
    digits.reduce(0) { total, unit in
      let digit = unit <= 0x39 ? unit &- 0x30 : (unit | 0x20) &- 0x57
      return total &* radix &+ digit
    }
  }
}
