/// Turns a pattern into nodes; the grammar is "Regular Expression Syntax" in Python's `re`.
struct RegexParser {
  /// How deep groups may be nested: parsing and compiling recurse that far and no further.
  static let maximumDepth = 200
  /// The greatest number of a group that CPython takes.
  static let maximumGroups = 1_073_741_823

  /// The global flags: those given, and those that stand at the pattern's start.
  var flags: RegexFlags
  /// Names and numbers of the named groups, in order.
  private(set) var names: [(name: [UInt32], group: Int)] = []
  private var namedGroups: [[UInt32]: Int] = [:]
  /// The widths of the groups; nil while a group is open. Group 0 is never closed.
  private var widths: [(Int, Int)?] = [nil]
  /// Where each conditional on a group first stood, to be checked at the end.
  private var conditionals: [(group: Int, position: Int)] = []
  /// The number of groups when the outermost lookbehind began.
  private var lookbehindGroups: Int?
  var source: RegexSource
  /// Whether LOCALE is asked for: refused once the rest of the pattern is known to be right.
  var usesLocale = false

  private init(_ source: RegexSource, flags: RegexFlags) {
    self.source = source
    self.flags = flags
  }

  /// The number of groups, without the whole match.
  var groupCount: Int { widths.count - 1 }

  /// Parses a whole pattern.
  static func parse(
    _ pattern: [UInt32], flags: RegexFlags, isBytes: Bool
  ) throws(RegexError) -> (node: RegexNode, parser: RegexParser) {
    let source = try RegexSource(pattern, isBytes: isBytes)
    var parser = RegexParser(source, flags: flags)
    var node = try parser.alternatives(verbose: flags.contains(.verbose), depth: 0)
    if node == nil {
      parser = RegexParser(source, flags: flags.union(.verbose))
      node = try parser.alternatives(verbose: true, depth: 0)
    }
    guard let node else { throw RegexError("verbose flag met twice") }
    try parser.fixFlags()
    if parser.source.next != nil {
      throw parser.source.error("unbalanced parenthesis", at: parser.source.position)
    }
    for (group, position) in parser.conditionals where group > parser.groupCount {
      throw parser.source.error("invalid group reference \(group)", at: position)
    }
    if parser.usesLocale { throw RegexError(.value, "the LOCALE flag is not supported") }
    return (node, parser)
  }

  /// Adds UNICODE where it is the default and refuses flags that exclude each other.
  private mutating func fixFlags() throws(RegexError) {
    if flags.contains(.locale) {
      guard source.isBytes else {
        throw RegexError(.value, "cannot use LOCALE flag with a str pattern")
      }
      if flags.contains(.ascii) {
        throw RegexError(.value, "ASCII and LOCALE flags are incompatible")
      }
      usesLocale = true
    }
    if source.isBytes {
      if flags.contains(.unicode) {
        throw RegexError(.value, "cannot use UNICODE flag with a bytes pattern")
      }
    } else if flags.contains(.ascii) {
      if flags.contains(.unicode) {
        throw RegexError(.value, "ASCII and UNICODE flags are incompatible")
      }
    } else {
      flags.insert(.unicode)
    }
  }

  /// Parses branches up to a closing parenthesis or the end.
  /// Returns nil when a whole-pattern VERBOSE flag asks to begin again.
  mutating func alternatives(verbose: Bool, depth: Int) throws(RegexError) -> RegexNode? {
    guard depth <= RegexParser.maximumDepth else {
      throw RegexError(.recursion, "maximum recursion depth exceeded")
    }
    var branches: [RegexNode] = []
    repeat {
      let isFirst = depth == 0 && branches.isEmpty
      guard let branch = try sequence(verbose: verbose, depth: depth, isFirst: isFirst) else {
        return nil
      }
      branches.append(branch)
    } while try source.take("|")
    return branches.count == 1 ? branches[0] : RegexNode(.branch(branches))
  }

  /// Parses one branch.
  mutating func sequence(
    verbose: Bool, depth: Int, isFirst: Bool = false
  ) throws(RegexError) -> RegexNode? {
    var items: [RegexNode] = []
    while let token = source.next, let unit = token.first {
      if token.count == 1, unit == RegexSource.unit("|") || unit == RegexSource.unit(")") { break }
      let start = source.position
      _ = try source.take()
      if token.count == 2 {
        items.append(try escape(token))
        continue
      }
      if verbose {
        if RegexCharacter.isASCIISpace(unit) { continue }
        if unit == RegexSource.unit("#") {
          while let skipped = try source.take() {
            if skipped.count == 1, skipped.first == 10 { break }
          }
          continue
        }
      }
      switch Unicode.Scalar(unit) {
      case "[": items.append(try characterSet(start: start))
      case "*", "+", "?", "{":
        try repetition(unit, start: start, of: &items)
      case ".": items.append(RegexNode(.any))
      case "^": items.append(RegexNode(.place(.start, isCaret: true)))
      case "$": items.append(RegexNode(.place(.end, isCaret: false)))
      case "(":
        switch try group(
          start: start, verbose: verbose, depth: depth, mayHoldFlags: isFirst && items.isEmpty)
        {
        case .node(let node): items.append(node)
        case .nothing: break
        case .restart: return nil
        }
      default: items.append(RegexNode(.literal(unit)))
      }
    }
    return items.count == 1 ? items[0] : RegexNode(.sequence(items))
  }

  /// Wraps the last item in the repetition whose first character was just taken.
  private mutating func repetition(
    _ unit: UInt32, start: Int, of items: inout [RegexNode]
  ) throws(RegexError) {
    var least = 0
    var most = RegexNode.unbounded
    switch Unicode.Scalar(unit) {
    case "?": most = 1
    case "+": least = 1
    case "{":
      guard let bounds = try bounds() else {
        items.append(RegexNode(.literal(unit)))
        return
      }
      (least, most) = bounds
    default: break
    }
    guard let item = items.last, !item.isPlace else {
      throw source.error("nothing to repeat", at: start)
    }
    guard !item.isRepetition else { throw source.error("multiple repeat", at: start) }
    let kind: RegexRepetition =
      try source.take("?") ? .lazy : try source.take("+") ? .possessive : .greedy
    items[items.count - 1] = RegexNode(.repetition(kind, min: least, max: most, item))
  }

  /// Parses `{m,n}` after its brace; nil, with nothing taken, where it is plain text.
  private mutating func bounds() throws(RegexError) -> (Int, Int)? {
    let start = source.position
    if source.nextUnit == RegexSource.unit("}") { return nil }
    let low = try source.take(atMost: .max, while: RegexSource.isDigit)
    var high = low
    if try source.take(",") {
      high = try source.take(atMost: .max, while: RegexSource.isDigit)
    }
    guard try source.take("}") else {
      try source.seek(start)
      return nil
    }
    let least = low.isEmpty ? 0 : RegexText.number(low) ?? .max
    let most = high.isEmpty ? RegexNode.unbounded : RegexText.number(high) ?? .max
    if least >= RegexNode.unbounded || (!high.isEmpty && most >= RegexNode.unbounded) {
      throw RegexError(.overflow, "the repetition number is too large")
    }
    if most < least { throw source.error("min repeat greater than max repeat", at: start) }
    return (least, most)
  }
}

/// The groups that have been met.
extension RegexParser {
  /// Begins a group and gives its number.
  mutating func openGroup(name: (name: [UInt32], start: Int)?) throws(RegexError) -> Int {
    let group = widths.count
    widths.append(nil)
    if let name {
      if let earlier = namedGroups[name.name] {
        let text = quoted(name.name)
        throw source.error(
          "redefinition of group name \(text) as group \(group); was group \(earlier)",
          at: name.start)
      }
      namedGroups[name.name] = group
      names.append((name.name, group))
    }
    return group
  }

  /// Ends a group.
  mutating func closeGroup(_ group: Int, _ node: RegexNode) {
    widths[group] = (node.minWidth, node.maxWidth)
  }

  /// The group of a name, nil if there is none.
  func group(named name: [UInt32]) -> Int? { namedGroups[name] }

  /// The name as error messages show it.
  func quoted(_ name: [UInt32]) -> String {
    RegexText.quoted(name, asciiOnly: source.isBytes)
  }

  /// A reference to a group that has to exist already, be closed, and not be of this lookbehind.
  func reference(to group: Int, at position: Int) throws(RegexError) -> RegexNode {
    guard group < widths.count, let width = widths[group] else {
      throw source.error("cannot refer to an open group", at: position)
    }
    try checkLookbehind(group)
    return RegexNode(.reference(group), referenceWidth: width)
  }

  /// Refuses, inside a lookbehind, groups that are open or defined in it.
  func checkLookbehind(_ group: Int) throws(RegexError) {
    guard let lookbehindGroups else { return }
    if group >= widths.count || widths[group] == nil {
      throw source.error("cannot refer to an open group", at: source.position)
    }
    if group >= lookbehindGroups {
      throw source.error(
        "cannot refer to group defined in the same lookbehind subpattern", at: source.position)
    }
  }

  /// Notes a conditional on a group that may be defined later.
  mutating func noteConditional(on group: Int, at position: Int) {
    if !conditionals.contains(where: { $0.group == group }) {
      conditionals.append((group, position))
    }
  }

  /// Enters a lookbehind; gives back what `endLookbehind` needs.
  mutating func beginLookbehind() -> Int? {
    let outer = lookbehindGroups
    if outer == nil { lookbehindGroups = widths.count }
    return outer
  }

  mutating func endLookbehind(_ outer: Int?) { lookbehindGroups = outer }
}
