/// The replacement text of `re.sub`, parsed.
package struct RegexTemplate: Equatable, Sendable {
  /// A part of a replacement.
  package enum Part: Equatable, Sendable {
    /// Code points (or bytes) that stand for themselves.
    case literal([UInt32])
    /// What a group matched; nothing where it did not match.
    case group(Int)
  }

  /// The parts, in order; no two literals are neighbours.
  package private(set) var parts: [Part] = []

  /// Parses a template for a pattern, as `re.sub` and `Match.expand` do.
  ///
  /// - Throws: `RegexError` with CPython's text.
  package init(_ template: [UInt32], for program: RegexProgram) throws(RegexError) {
    var source = try RegexSource(template, isBytes: program.isBytes)
    while let token = try source.take() {
      guard token.count == 2, let letter = token.last else {
        append(token)
        continue
      }
      let start = source.position - 2
      switch Unicode.Scalar(letter) {
      case "g":
        append(group: try RegexTemplate.namedGroup(&source, program))
      case "0":
        let digits = try source.take(atMost: 2, while: RegexSource.isOctal)
        append([RegexSource.value(digits, radix: 8) & 0xFF])
      case _ where letter > 0x30 && letter <= 0x39:
        try appendNumber(letter, &source, program, start: start)
      case "a": append([7])
      case "b": append([8])
      case "f": append([12])
      case "n": append([10])
      case "r": append([13])
      case "t": append([9])
      case "v": append([11])
      case "\\": append([letter])
      default:
        if RegexSource.isLetter(letter) {
          throw source.error("bad escape " + RegexText.string(token), at: start)
        }
        append(token)
      }
    }
  }

  private mutating func append(_ units: some Sequence<UInt32>) {
    guard case .literal(var literal) = parts.last else {
      return parts.append(.literal(Array(units)))
    }
    // The array has one owner while it grows, so it is not copied for each token.
    parts.removeLast()
    literal.append(contentsOf: units)
    parts.append(.literal(literal))
  }

  private mutating func append(group: Int) { parts.append(.group(group)) }

  private mutating func appendNumber(
    _ first: UInt32, _ source: inout RegexSource, _ program: RegexProgram, start: Int
  ) throws(RegexError) {
    var digits = [first]
    digits += try source.take(atMost: 1, while: RegexSource.isDigit)
    if digits.count == 2, digits.allSatisfy(RegexSource.isOctal), let third = source.nextUnit,
      RegexSource.isOctal(third)
    {
      _ = try source.take()
      digits.append(third)
      let value = RegexSource.value(digits, radix: 8)
      guard value <= 0o377 else {
        let text = RegexText.string(digits)
        throw source.error(
          "octal escape value \\\(text) outside of range 0-0o377", at: start)
      }
      append([value])
      return
    }
    let group = Int(RegexSource.value(digits, radix: 10))
    guard group <= program.groupCount else {
      throw source.error("invalid group reference \(group)", at: start + 1)
    }
    append(group: group)
  }

  private static func namedGroup(
    _ source: inout RegexSource, _ program: RegexProgram
  ) throws(RegexError) -> Int {
    guard try source.take("<") else { throw source.error("missing <", at: source.position) }
    let (name, start) = try source.take(until: ">", "group name")
    if RegexText.isIdentifier(name) {
      guard let group = program.group(named: RegexText.string(name)) else {
        throw RegexError(.index, "unknown group name \(RegexText.quoted(name))")
      }
      return group
    }
    guard let group = RegexText.number(name) else {
      let text = RegexText.quoted(name, asciiOnly: program.isBytes)
      throw source.error("bad character in group name \(text)", at: start)
    }
    guard group <= program.groupCount else {
      let digits = group == .max ? RegexText.string(name) : String(group)
      throw source.error("invalid group reference \(digits)", at: start)
    }
    return group
  }
}
