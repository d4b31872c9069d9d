/// A compiled regular expression, which any number of threads may use at once.
///
/// Follows "Regular expression operations" of Python's library reference.
package final class RegexProgram: Sendable {
  /// The flags in force, those within the pattern included.
  package let flags: RegexFlags
  /// Whether the pattern was `bytes`.
  package let isBytes: Bool
  /// The number of groups, the whole match not counted.
  package let groupCount: Int
  /// Names and numbers of the named groups, in the pattern's order.
  package let groupNames: [(name: String, group: Int)]

  let code: [RegexInstruction]
  let sets: [RegexSet]
  let bits: [UInt64]
  let registerCount: Int
  let minimumWidth: Int
  /// Units with which every match begins.
  let prefix: [UInt32]
  /// Set that the first unit of every match is in, or -1.
  let firstSet: Int

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: code points, or bytes where `isBytes`.
  ///   - flags: as Python's program gives them.
  /// - Throws: `RegexError` with CPython's text. Groups nested more than 200 deep are refused.
  package static func compile(
    pattern: [UInt32], flags: RegexFlags = [], isBytes: Bool = false
  ) throws(RegexError) -> RegexProgram {
    let (node, parser) = try RegexParser.parse(pattern, flags: flags, isBytes: isBytes)
    var compiler = RegexCompiler(groupCount: parser.groupCount)
    try compiler.compile(pattern: node, flags: parser.flags)
    return RegexProgram(node, parser, compiler, isBytes: isBytes)
  }

  private init(
    _ node: RegexNode, _ parser: RegexParser, _ compiler: RegexCompiler, isBytes: Bool
  ) {
    var compiler = compiler
    flags = parser.flags
    self.isBytes = isBytes
    groupCount = parser.groupCount
    groupNames = parser.names.map { (RegexText.string($0.name), $0.group) }
    minimumWidth = node.minWidth
    prefix = compiler.code.prefix { $0.operation == .unit }.map { UInt32(clamping: $0.a) }
    if prefix.isEmpty, let first = RegexFirst.units(of: node, flags: parser.flags)?.filter {
      firstSet = compiler.add(first.set, bits: first.bits)
    } else {
      firstSet = -1
    }
    code = compiler.code
    sets = compiler.sets
    bits = compiler.bits
    registerCount = compiler.registerCount
  }

  /// The group of a name, nil if there is none.
  package func group(named name: String) -> Int? {
    groupNames.first { $0.name == name }?.group
  }
}

/// What matched, in units of the text.
package struct RegexMatch: Equatable, Sendable {
  /// Start and end of the whole match and of each group, two numbers each; -1 where unset.
  package let spans: [Int]
  /// The group that was closed last, nil if none was: `re.Match.lastindex`.
  package let lastIndex: Int?
}

/// How a match is begun.
package enum RegexAnchor: Sendable {
  /// At the given position: `Pattern.match`.
  case match
  /// From the given position to the end of the region: `Pattern.fullmatch`.
  case fullMatch
  /// At the first possible position: `Pattern.search`.
  case search
}

/// What a match may spend.
package struct RegexLimits {
  /// Called every few thousand steps; what it throws ends the match.
  package let tick: () throws -> Void
  /// The greatest size of the stack of alternatives, in bytes.
  package let maximumStackBytes: Int

  /// Makes limits.
  package init(maximumStackBytes: Int = 1 << 26, tick: @escaping () throws -> Void = {}) {
    self.tick = tick
    self.maximumStackBytes = maximumStackBytes
  }
}

/// The stack of alternatives has reached `RegexLimits.maximumStackBytes`: a `MemoryError`.
package struct RegexMemoryError: Error, Equatable, Sendable {}

extension RegexProgram {
  /// Matches ASCII text or bytes.
  ///
  /// - Parameters:
  ///   - text: all of the text, of which `^` and lookbehinds see what lies before `position`.
  ///   - position: where to begin; clamped as Python's `pos`.
  ///   - end: the text is taken to end here; clamped as `endpos`, nil for all.
  ///   - mustAdvance: refuse an empty match at `position`, as `finditer` and `sub` do after an
  ///     empty match.
  /// - Throws: what `limits.tick` throws, and `RegexMemoryError`.
  package func find(
    _ anchor: RegexAnchor, in text: UnsafeBufferPointer<UInt8>, from position: Int = 0,
    to end: Int? = nil, mustAdvance: Bool = false, limits: RegexLimits = RegexLimits()
  ) throws -> RegexMatch? {
    try run(anchor, text, position, end, mustAdvance, limits)
  }

  /// Matches text of code points; the rest as for bytes.
  package func find(
    _ anchor: RegexAnchor, in text: UnsafeBufferPointer<UInt32>, from position: Int = 0,
    to end: Int? = nil, mustAdvance: Bool = false, limits: RegexLimits = RegexLimits()
  ) throws -> RegexMatch? {
    try run(anchor, text, position, end, mustAdvance, limits)
  }

  @inline(__always)
  private func run<Unit: FixedWidthInteger & UnsignedInteger>(
    _ anchor: RegexAnchor, _ text: UnsafeBufferPointer<Unit>, _ position: Int, _ end: Int?,
    _ mustAdvance: Bool, _ limits: RegexLimits
  ) throws -> RegexMatch? {
    // Positions are kept in 32 bits.
    guard text.count < Int(Int32.max) else { throw RegexMemoryError() }
    let stop = min(max(end ?? text.count, 0), text.count)
    let start = min(max(position, 0), text.count)
    guard start <= stop else { return nil }
    return try code.withUnsafeBufferPointer { code in
      try bits.withUnsafeBufferPointer { bits in
        var matcher = RegexMatcher(
          program: self, code: code, bits: bits, text: text, end: stop, limits: limits)
        defer { matcher.deallocate() }
        return try matcher.find(anchor, from: start, mustAdvance: mustAdvance)
      }
    }
  }
}
