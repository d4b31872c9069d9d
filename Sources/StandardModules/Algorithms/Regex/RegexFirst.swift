/// The units with which a match of a node can begin.
struct RegexFirst {
  private(set) var bits: [UInt64] = [0, 0, 0, 0]
  /// Whether any unit from 256 on is possible.
  private(set) var isWide = false

  /// The first units of a node, nil where it can match nothing or where they are not known.
  static func units(of node: RegexNode, flags: RegexFlags) -> RegexFirst? {
    var first = RegexFirst()
    return first.add(node, flags) == .consuming ? first : nil
  }

  /// As a set for searching, which lets every wide unit pass if one could.
  var filter: (set: RegexSet, bits: [UInt64]) {
    var set = RegexSet()
    set.hasAllWide = isWide
    return (set, bits)
  }

  private enum Outcome {
    case consuming, maybeEmpty, unknown
  }

  private mutating func add(_ node: RegexNode, _ flags: RegexFlags) -> Outcome {
    switch node.kind {
    case .literal(let unit):
      let mode = RegexCompiler.caseMode(flags)
      let variants =
        mode == .exact ? [unit] : RegexCase.variants(unit, unicode: mode == .unicode)
      for variant in variants {
        if variant < 256 {
          bits[Int(variant >> 6)] |= 1 << UInt64(variant & 63)
        } else {
          isWide = true
        }
      }
      return .consuming
    case .notLiteral, .any, .set:
      if let set = RegexCompiler.set(of: node, flags) {
        for (word, value) in set.bits.enumerated() { bits[word] |= value }
      } else {
        bits = [.max, .max, .max, .max]
      }
      isWide = true
      return .consuming
    case .place, .look:
      return .maybeEmpty
    case .sequence(let parts):
      for part in parts {
        let outcome = add(part, flags)
        if outcome != .maybeEmpty { return outcome }
      }
      return .maybeEmpty
    case .branch(let parts):
      return addAll(parts, flags)
    case .group(_, let added, let removed, let part):
      return add(part, flags.adding(added, removing: removed))
    case .atomic(let part):
      return add(part, flags)
    case .reference:
      return .unknown
    case .conditional(_, let yes, let no):
      return addAll([yes, no ?? RegexNode(.sequence([]))], flags)
    case .repetition(_, let least, let most, let part):
      if most == 0 { return .maybeEmpty }
      let outcome = add(part, flags)
      return outcome == .consuming && least == 0 ? .maybeEmpty : outcome
    }
  }

  private mutating func addAll(_ parts: [RegexNode], _ flags: RegexFlags) -> Outcome {
    var result = Outcome.consuming
    for part in parts {
      switch add(part, flags) {
      case .unknown: return .unknown
      case .maybeEmpty: result = .maybeEmpty
      case .consuming: break
      }
    }
    return result
  }
}
