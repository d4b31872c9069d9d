/// What stands between parentheses.
extension RegexParser {
  /// What a parenthesis turned out to be.
  enum Parenthesis {
    case node(RegexNode)
    /// A comment, or flags of the whole pattern.
    case nothing
    /// VERBOSE was set for the whole pattern, which has to be parsed again.
    case restart
  }

  /// Parses a group after its opening parenthesis, which stands at `start`.
  mutating func group(
    start: Int, verbose: Bool, depth: Int, mayHoldFlags: Bool
  ) throws(RegexError) -> Parenthesis {
    guard try source.take("?") else {
      return .node(try capture(name: nil, start: start, verbose: verbose, depth: depth))
    }
    let second = source.position
    guard let token = try source.take() else {
      throw source.error("unexpected end of pattern", at: second)
    }
    let unit = token.count == 1 ? token.first ?? 0 : 0
    switch Unicode.Scalar(unit) {
    case "P":
      return .node(try named(start: start, verbose: verbose, depth: depth))
    case ":":
      return .node(
        RegexNode(
          .group(
            nil, added: [], removed: [],
            try body(start: start, verbose: verbose, depth: depth))))
    case "#":
      while !(try source.take(")")) {
        guard try source.take() != nil else {
          throw source.error("missing ), unterminated comment", at: start)
        }
      }
      return .nothing
    case "=", "!":
      let inner = try body(start: start, verbose: verbose, depth: depth)
      let negative = unit == RegexSource.unit("!")
      return .node(RegexNode(.look(ahead: true, negative: negative, inner)))
    case "<":
      return .node(try lookbehind(start: start, verbose: verbose, depth: depth))
    case "(":
      return .node(try conditional(start: start, verbose: verbose, depth: depth))
    case ">":
      return .node(
        RegexNode(.atomic(try body(start: start, verbose: verbose, depth: depth))))
    default:
      guard unit == RegexSource.unit("-") || RegexFlags.letter(unit) != nil else {
        throw source.error("unknown extension ?" + RegexText.string(token), at: start + 1)
      }
      return try flagGroup(
        unit, start: start, verbose: verbose, depth: depth, mayHoldFlags: mayHoldFlags)
    }
  }

  /// Parses the inside of a group and its closing parenthesis.
  private mutating func body(
    start: Int, verbose: Bool, depth: Int
  ) throws(RegexError) -> RegexNode {
    guard let inner = try alternatives(verbose: verbose, depth: depth + 1) else {
      // Only the first group of a pattern, at depth 0, can ask for a restart.
      throw RegexError("unexpected flags")
    }
    guard try source.take(")") else {
      throw source.error("missing ), unterminated subpattern", at: start)
    }
    return inner
  }

  private mutating func capture(
    name: (name: [UInt32], start: Int)?, start: Int, verbose: Bool, depth: Int
  ) throws(RegexError) -> RegexNode {
    let group = try openGroup(name: name)
    let inner = try body(start: start, verbose: verbose, depth: depth)
    closeGroup(group, inner)
    return RegexNode(.group(group, added: [], removed: [], inner))
  }

  /// Parses `(?P<name>...)` or `(?P=name)` after the P.
  private mutating func named(
    start: Int, verbose: Bool, depth: Int
  ) throws(RegexError) -> RegexNode {
    if try source.take("<") {
      let name = try source.take(until: ">", "group name")
      try checkName(name)
      return try capture(name: name, start: start, verbose: verbose, depth: depth)
    }
    if try source.take("=") {
      let name = try source.take(until: ")", "group name")
      try checkName(name)
      guard let group = group(named: name.name) else {
        throw source.error("unknown group name \(quoted(name.name))", at: name.start)
      }
      return try reference(to: group, at: name.start)
    }
    let position = source.position
    guard let token = try source.take() else {
      throw source.error("unexpected end of pattern", at: position)
    }
    throw source.error("unknown extension ?P" + RegexText.string(token), at: start + 1)
  }

  private func checkName(_ name: (name: [UInt32], start: Int)) throws(RegexError) {
    if !RegexText.isIdentifier(name.name) {
      throw source.error("bad character in group name \(quoted(name.name))", at: name.start)
    }
  }

  /// Parses `(?<=...)` or `(?<!...)` after the angle bracket.
  private mutating func lookbehind(
    start: Int, verbose: Bool, depth: Int
  ) throws(RegexError) -> RegexNode {
    let position = source.position
    guard let token = try source.take() else {
      throw source.error("unexpected end of pattern", at: position)
    }
    let negative = token.first == RegexSource.unit("!")
    guard token.count == 1, negative || token.first == RegexSource.unit("=") else {
      throw source.error("unknown extension ?<" + RegexText.string(token), at: start + 1)
    }
    let outer = beginLookbehind()
    let inner = try body(start: start, verbose: verbose, depth: depth)
    endLookbehind(outer)
    return RegexNode(.look(ahead: false, negative: negative, inner))
  }

  /// Parses `(?(group)yes|no)` after the second parenthesis.
  private mutating func conditional(
    start: Int, verbose: Bool, depth: Int
  ) throws(RegexError) -> RegexNode {
    let (name, nameStart) = try source.take(until: ")", "group name")
    let group: Int
    if RegexText.isIdentifier(name) {
      guard let known = self.group(named: name) else {
        throw source.error("unknown group name \(quoted(name))", at: nameStart)
      }
      group = known
    } else {
      guard let number = RegexText.number(name) else {
        throw source.error("bad character in group name \(quoted(name))", at: nameStart)
      }
      if number == 0 { throw source.error("bad group number", at: nameStart) }
      if number >= RegexParser.maximumGroups {
        let digits = RegexText.string(name)
        throw source.error("invalid group reference \(digits)", at: nameStart)
      }
      group = number
      noteConditional(on: group, at: nameStart)
    }
    try checkLookbehind(group)
    guard depth < RegexParser.maximumDepth else {
      throw RegexError(.recursion, "maximum recursion depth exceeded")
    }
    let yes = try sequence(verbose: verbose, depth: depth + 1)
    var no: RegexNode?
    if try source.take("|") {
      no = try sequence(verbose: verbose, depth: depth + 1)
      if source.nextUnit == RegexSource.unit("|") {
        throw source.error(
          "conditional backref with more than two branches", at: source.position)
      }
    }
    guard let yes, try source.take(")") else {
      throw source.error("missing ), unterminated subpattern", at: start)
    }
    return RegexNode(.conditional(group, yes, no))
  }
}
