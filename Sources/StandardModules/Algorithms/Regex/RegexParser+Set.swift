/// A part of a character set.
enum RegexSetItem {
  case literal(UInt32)
  case category(RegexCategory)
}

/// Character sets.
extension RegexParser {
  /// Parses a set after its opening bracket, which stands at `start`.
  mutating func characterSet(start: Int) throws(RegexError) -> RegexNode {
    var ranges: [ClosedRange<UInt32>] = []
    var categories: [RegexCategory] = []
    let negated = try source.take("^")
    var isFirst = true
    while true {
      guard let token = try source.take() else { throw unterminated(start) }
      if token.count == 1, token.first == RegexSource.unit("]"), !isFirst { break }
      isFirst = false
      let item = try setItem(token)
      guard try source.take("-") else {
        add(item, &ranges, &categories)
        continue
      }
      guard let upper = try source.take() else { throw unterminated(start) }
      if upper.count == 1, upper.first == RegexSource.unit("]") {
        add(item, &ranges, &categories)
        ranges.append(RegexSource.unit("-")...RegexSource.unit("-"))
        break
      }
      let last = try setItem(upper)
      guard case .literal(let low) = item, case .literal(let high) = last, low <= high else {
        let text = RegexText.string(token) + "-" + RegexText.string(upper)
        throw source.error(
          "bad character range " + text, at: source.position - token.count - 1 - upper.count)
      }
      ranges.append(low...high)
    }
    if ranges.count == 1, categories.isEmpty, ranges[0].count == 1 {
      let unit = ranges[0].lowerBound
      return RegexNode(negated ? .notLiteral(unit) : .literal(unit))
    }
    return RegexNode(.set(ranges: ranges, categories: categories, negated: negated))
  }

  private func unterminated(_ start: Int) -> RegexError {
    source.error("unterminated character set", at: start)
  }

  private mutating func setItem(_ token: ArraySlice<UInt32>) throws(RegexError) -> RegexSetItem {
    token.count == 2 ? try setEscape(token) : .literal(token.first ?? 0)
  }

  private func add(
    _ item: RegexSetItem, _ ranges: inout [ClosedRange<UInt32>],
    _ categories: inout [RegexCategory]
  ) {
    switch item {
    case .literal(let unit): ranges.append(unit...unit)
    case .category(let category): categories.append(category)
    }
  }
}
