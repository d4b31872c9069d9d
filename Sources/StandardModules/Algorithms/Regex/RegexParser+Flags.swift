/// `(?aiLmsux)` and `(?aiLmsux-imsx:...)`.
extension RegexParser {
  /// Parses flags from the first letter (or minus), which was taken already.
  mutating func flagGroup(
    _ first: UInt32, start: Int, verbose: Bool, depth: Int, mayHoldFlags: Bool
  ) throws(RegexError) -> Parenthesis {
    var added: RegexFlags = []
    var removed: RegexFlags = []
    var unit = first
    if unit != RegexSource.unit("-") {
      while true {
        guard let flag = RegexFlags.letter(unit) else { break }
        try checkType(flag, among: added)
        added.formUnion(flag)
        unit = try flagCharacter(missing: "missing -, : or )")
        if unit == RegexSource.unit(")") {
          flags.formUnion(added)
          if !mayHoldFlags {
            throw source.error("global flags not at the start of the expression", at: start)
          }
          return flags.contains(.verbose) && !verbose ? .restart : .nothing
        }
        if unit == RegexSource.unit(":") || unit == RegexSource.unit("-") { break }
        if RegexFlags.letter(unit) == nil {
          throw unknownFlag(unit, orMissing: "missing -, : or )")
        }
      }
    }
    if !added.isDisjoint(with: .wholePattern) {
      throw source.error("bad inline flags: cannot turn on global flag", at: source.position - 1)
    }
    if unit == RegexSource.unit("-") {
      removed = try removedFlags(added)
    }
    guard depth < RegexParser.maximumDepth else {
      throw RegexError(.recursion, "maximum recursion depth exceeded")
    }
    let inside = (verbose || added.contains(.verbose)) && !removed.contains(.verbose)
    guard let inner = try alternatives(verbose: inside, depth: depth + 1), try source.take(")")
    else {
      throw source.error("missing ), unterminated subpattern", at: start)
    }
    return .node(RegexNode(.group(nil, added: added, removed: removed, inner)))
  }

  /// Parses the flags after a minus and the colon.
  private mutating func removedFlags(_ added: RegexFlags) throws(RegexError) -> RegexFlags {
    var removed: RegexFlags = []
    var unit = try flagCharacter(missing: "missing flag")
    guard RegexFlags.letter(unit) != nil else {
      throw unknownFlag(unit, orMissing: "missing flag")
    }
    while let flag = RegexFlags.letter(unit) {
      if RegexFlags.types.contains(flag) {
        throw source.error(
          "bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at: source.position)
      }
      removed.formUnion(flag)
      unit = try flagCharacter(missing: "missing :")
      if unit == RegexSource.unit(":") { break }
      if RegexFlags.letter(unit) == nil {
        throw unknownFlag(unit, orMissing: "missing :")
      }
    }
    if !removed.isDisjoint(with: .wholePattern) {
      throw source.error("bad inline flags: cannot turn off global flag", at: source.position - 1)
    }
    if !added.isDisjoint(with: removed) {
      throw source.error("bad inline flags: flag turned on and off", at: source.position - 1)
    }
    return removed
  }

  /// Refuses flags of the wrong type of pattern, or two types at once.
  private mutating func checkType(_ flag: RegexFlags, among added: RegexFlags) throws(RegexError) {
    guard RegexFlags.types.contains(flag) else { return }
    let message: String
    if !source.isBytes, flag == .locale {
      message = "bad inline flags: cannot use 'L' flag with a str pattern"
    } else if source.isBytes, flag == .unicode {
      message = "bad inline flags: cannot use 'u' flag with a bytes pattern"
    } else if !added.union(flag).isStrictlySingleType {
      message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible"
    } else {
      usesLocale = usesLocale || flag == .locale
      return
    }
    throw source.error(message, at: source.position)
  }

  /// Takes one character, or says what is missing at the end of the pattern.
  private mutating func flagCharacter(missing message: String) throws(RegexError) -> UInt32 {
    let position = source.position
    guard let token = try source.take() else { throw source.error(message, at: position) }
    return token.count == 1 ? token.first ?? 0 : 0
  }

  /// The error for what stands where a flag should: 0 is an escape, two code points long.
  private func unknownFlag(_ unit: UInt32, orMissing message: String) -> RegexError {
    let position = source.position - (unit == 0 ? 2 : 1)
    return source.error(isLetter(unit) ? "unknown flag" : message, at: position)
  }

  private func isLetter(_ unit: UInt32) -> Bool {
    RegexSource.isLetter(unit)
      || (unit >= 0x80 && Unicode.Scalar(unit)?.properties.isAlphabetic ?? false)
  }
}

extension RegexFlags {
  /// Whether at most one of ASCII, LOCALE and UNICODE is set.
  fileprivate var isStrictlySingleType: Bool {
    let types = intersection(.types).rawValue
    return types & (types - 1) == 0 || types == 0
  }
}
