/// A place that an assertion of no width tests.
enum RegexPlace: Int32, Sendable {
  case start, lineStart, end, lineEnd, stringEnd, boundary, notBoundary
}

/// A class of characters that an escape names.
enum RegexCategory: Sendable {
  case digit, notDigit, space, notSpace, word, notWord

  func contains(_ unit: UInt32, ascii: Bool) -> Bool {
    switch self {
    case .digit: ascii ? unit >= 0x30 && unit <= 0x39 : RegexCharacter.isDigit(unit)
    case .notDigit: !RegexCategory.digit.contains(unit, ascii: ascii)
    case .space: ascii ? RegexCharacter.isASCIISpace(unit) : RegexCharacter.isSpace(unit)
    case .notSpace: !RegexCategory.space.contains(unit, ascii: ascii)
    case .word: ascii ? RegexCharacter.isASCIIWord(unit) : RegexCharacter.isWord(unit)
    case .notWord: !RegexCategory.word.contains(unit, ascii: ascii)
    }
  }
}

/// How a repetition gives back what it took.
enum RegexRepetition: Sendable {
  case greedy, lazy, possessive
}

/// A part of a parsed pattern, with the least and the greatest width of what it matches.
struct RegexNode: Sendable {
  indirect enum Kind: Sendable {
    case literal(UInt32)
    case notLiteral(UInt32)
    case any
    case set(ranges: [ClosedRange<UInt32>], categories: [RegexCategory], negated: Bool)
    case place(RegexPlace, isCaret: Bool)
    case sequence([RegexNode])
    case branch([RegexNode])
    case group(Int?, added: RegexFlags, removed: RegexFlags, RegexNode)
    case atomic(RegexNode)
    case look(ahead: Bool, negative: Bool, RegexNode)
    case reference(Int)
    case conditional(Int, RegexNode, RegexNode?)
    case repetition(RegexRepetition, min: Int, max: Int, RegexNode)
  }

  /// A repetition without an upper bound.
  static let unbounded = 4_294_967_295

  let kind: Kind
  let minWidth: Int
  let maxWidth: Int

  /// Makes a node, reckoning its width from its parts; a reference gets that of its group.
  init(_ kind: Kind, referenceWidth: (Int, Int) = (0, 0)) {
    self.kind = kind
    var low = 0
    var high = 0
    switch kind {
    case .literal, .notLiteral, .any, .set:
      (low, high) = (1, 1)
    case .place, .look:
      break
    case .sequence(let parts):
      for part in parts {
        low += part.minWidth
        high += part.maxWidth
      }
    case .branch(let parts):
      low = parts.map(\.minWidth).min() ?? 0
      high = parts.map(\.maxWidth).max() ?? 0
    case .group(_, _, _, let part), .atomic(let part):
      (low, high) = (part.minWidth, part.maxWidth)
    case .reference:
      (low, high) = referenceWidth
    case .conditional(_, let yes, let no):
      low = min(yes.minWidth, no?.minWidth ?? 0)
      high = max(yes.maxWidth, no?.maxWidth ?? 0)
    case .repetition(_, let least, let most, let part):
      // Each factor is at most 2^32: the product may pass Int.max, so it is checked.
      low = RegexNode.product(part.minWidth, least)
      high = RegexNode.product(part.maxWidth, most)
    }
    minWidth = min(low, RegexNode.unbounded - 1)
    maxWidth = min(high, RegexNode.unbounded)
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? unbounded : min(value, unbounded)
  }

  /// Whether a repetition may not follow: `^`, `$`, `\b` and the like.
  var isPlace: Bool {
    if case .place = kind { return true }
    return false
  }

  /// Whether this is a repetition, which cannot be repeated again.
  var isRepetition: Bool {
    if case .repetition = kind { return true }
    return false
  }
}
