/// Escapes, inside and outside character sets.
extension RegexParser {
  /// Parses an escape outside a set, from its token of two code points.
  mutating func escape(_ token: ArraySlice<UInt32>) throws(RegexError) -> RegexNode {
    let letter = token.last ?? 0
    switch Unicode.Scalar(letter) {
    case "A": return RegexNode(.place(.start, isCaret: false))
    case "Z": return RegexNode(.place(.stringEnd, isCaret: false))
    case "b": return RegexNode(.place(.boundary, isCaret: false))
    case "B": return RegexNode(.place(.notBoundary, isCaret: false))
    case "0":
      let digits = try source.take(atMost: 2, while: RegexSource.isOctal)
      return RegexNode(.literal(RegexSource.value(digits, radix: 8)))
    case _ where letter > 0x30 && letter <= 0x39: return try numberEscape(token)
    default: break
    }
    if let category = RegexParser.category(letter) {
      return RegexNode(.set(ranges: [], categories: [category], negated: false))
    }
    return RegexNode(.literal(try characterEscape(token)))
  }

  /// Parses an escape inside a set.
  mutating func setEscape(_ token: ArraySlice<UInt32>) throws(RegexError) -> RegexSetItem {
    let letter = token.last ?? 0
    if let category = RegexParser.category(letter) { return .category(category) }
    if letter == RegexSource.unit("b") { return .literal(8) }
    if RegexSource.isOctal(letter) {
      let digits = try source.take(atMost: 2, while: RegexSource.isOctal)
      return .literal(try octal([letter] + digits))
    }
    return .literal(try characterEscape(token))
  }

  /// The class that a letter names after a backslash.
  private static func category(_ letter: UInt32) -> RegexCategory? {
    switch Unicode.Scalar(letter) {
    case "d": .digit
    case "D": .notDigit
    case "s": .space
    case "S": .notSpace
    case "w": .word
    case "W": .notWord
    default: nil
    }
  }

  /// `\N`, N up to 99, is a group; three octal digits are a character.
  private mutating func numberEscape(_ token: ArraySlice<UInt32>) throws(RegexError) -> RegexNode {
    let start = source.position - 2
    var digits = [token.last ?? 0]
    digits += try source.take(atMost: 1, while: RegexSource.isDigit)
    if digits.count == 2, digits.allSatisfy(RegexSource.isOctal), let third = source.nextUnit,
      RegexSource.isOctal(third)
    {
      _ = try source.take()
      return RegexNode(.literal(try octal(digits + [third])))
    }
    let group = Int(RegexSource.value(digits, radix: 10))
    guard group <= groupCount else {
      throw source.error("invalid group reference \(group)", at: start + 1)
    }
    return try reference(to: group, at: start)
  }

  /// The value of octal digits that were just taken.
  private func octal(_ digits: [UInt32]) throws(RegexError) -> UInt32 {
    let value = RegexSource.value(digits, radix: 8)
    guard value <= 0o377 else {
      let text = RegexText.string(digits)
      throw source.error(
        "octal escape value \\\(text) outside of range 0-0o377",
        at: source.position - digits.count - 1)
    }
    return value
  }

  /// Escapes that mean one character everywhere.
  private mutating func characterEscape(
    _ token: ArraySlice<UInt32>
  ) throws(RegexError) -> UInt32 {
    let start = source.position - 2
    let letter = token.last ?? 0
    switch Unicode.Scalar(letter) {
    case "a": return 7
    case "f": return 12
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "v": return 11
    case "x": return try hexadecimal(2, token, start: start)
    case "u" where !source.isBytes: return try hexadecimal(4, token, start: start)
    case "U" where !source.isBytes: return try hexadecimal(8, token, start: start)
    case "N" where !source.isBytes: return try namedCharacter(start: start)
    default:
      if RegexSource.isLetter(letter) || RegexSource.isDigit(letter) {
        throw source.error("bad escape " + RegexText.string(token), at: start)
      }
      return letter
    }
  }

  private mutating func hexadecimal(
    _ count: Int, _ token: ArraySlice<UInt32>, start: Int
  ) throws(RegexError) -> UInt32 {
    let digits = try source.take(atMost: count, while: RegexSource.isHex)
    let text = RegexText.string(token) + RegexText.string(digits)
    guard digits.count == count else { throw source.error("incomplete escape " + text, at: start) }
    let value = RegexSource.value(digits, radix: 16)
    guard value <= 0x10FFFF else { throw source.error("bad escape " + text, at: start) }
    return value
  }

  private mutating func namedCharacter(start: Int) throws(RegexError) -> UInt32 {
    guard try source.take("{") else {
      throw source.error("missing {", at: source.position)
    }
    let (name, _) = try source.take(until: "}", "character name")
    let wanted = RegexText.string(name).uppercased()
    for value in UInt32(0x20)...0x1_FFFF {
      if let properties = Unicode.Scalar(value)?.properties,
        properties.name == wanted || properties.nameAlias == wanted
      {
        return value
      }
    }
    throw source.error("undefined character name \(quoted(name))", at: start)
  }
}
