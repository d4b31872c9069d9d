/// Finds and translates line ends in text that arrives in pieces (Python's library reference,
/// `open`, "newline").
struct NewlineDecoder {
  /// Whether every kind of line end becomes `\n`.
  let translates: Bool
  /// Whether a carriage return at the end of a piece waits for what follows it.
  private var hasPendingReturn = false
  /// The kinds of line ends met.
  private(set) var seen = Seen()

  struct Seen: OptionSet {
    let rawValue: UInt8
    static let returns = Seen(rawValue: 1)
    static let feeds = Seen(rawValue: 2)
    static let both = Seen(rawValue: 4)
  }

  init(translates: Bool) { self.translates = translates }

  /// What a piece of text becomes; `final` says that nothing follows.
  mutating func feed(_ piece: [UInt32], final: Bool) -> [UInt32] {
    if !hasPendingReturn, !piece.contains(13) {
      if !seen.contains(.feeds), piece.contains(10) { seen.insert(.feeds) }
      return piece
    }
    var text = piece
    if hasPendingReturn {
      hasPendingReturn = false
      text.insert(13, at: 0)
    }
    if !final, text.last == 13 {
      text.removeLast()
      hasPendingReturn = true
    }
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let unit = text[i]
      i += 1
      if unit == 10 { seen.insert(.feeds) }
      guard unit == 13 else {
        result.append(unit)
        continue
      }
      let isPair = i < text.count && text[i] == 10
      seen.insert(isPair ? .both : .returns)
      if isPair { i += 1 }
      if translates {
        result.append(10)
      } else {
        result.append(13)
        if isPair { result.append(10) }
      }
    }
    return result
  }

  /// Forgets a carriage return that waits.
  mutating func reset() { hasPendingReturn = false }

  /// Whether a carriage return waits.
  var isWaiting: Bool { hasPendingReturn }
}

/// What the argument `newline` of a text file means.
enum NewlineMode: Equatable {
  /// None: every kind ends a line and is read as `\n`.
  case translated
  /// The empty string: every kind ends a line and is read as it is.
  case universal
  /// Only this one ends a line; `\n` is written as it.
  case fixed([UInt32])

  init?(_ text: String?) {
    switch text {
    case nil: self = .translated
    case "": self = .universal
    case "\n": self = .fixed([10])
    case "\r": self = .fixed([13])
    case "\r\n": self = .fixed([13, 10])
    default: return nil
    }
  }

  /// Whether line ends of every kind are looked for when reading.
  var decodes: Bool {
    if case .fixed = self { return false }
    return true
  }

  /// What `\n` is written as; nil for as it is.
  var written: [UInt32]? {
    if case .fixed(let end) = self, end != [10] { return end }
    return nil
  }

  /// The index after the first line end from `start` on; nil where there is none.
  func lineEnd(in text: ArraySlice<UInt32>) -> Int? {
    switch self {
    case .translated: return text.firstIndex(of: 10).map { $0 + 1 }
    case .universal:
      guard let i = text.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return nil }
      if text[i] == 13, i + 1 < text.endIndex, text[i + 1] == 10 { return i + 2 }
      return i + 1
    case .fixed(let end):
      if end.count == 1 { return text.firstIndex(of: end[0]).map { $0 + 1 } }
      var i = text.startIndex
      while let found = text[i...].firstIndex(of: 13) {
        if found + 1 < text.endIndex, text[found + 1] == 10 { return found + 2 }
        i = found + 1
      }
      return nil
    }
  }
}
