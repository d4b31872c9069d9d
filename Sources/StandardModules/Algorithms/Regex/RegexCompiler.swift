/// Turns nodes into instructions.
struct RegexCompiler {
  private(set) var code: [RegexInstruction] = []
  private(set) var sets: [RegexSet] = []
  /// Four words a set.
  private(set) var bits: [UInt64] = []
  /// Registers: two a group, the number of the last group closed, then what loops need.
  private(set) var registerCount: Int

  /// The most instructions a pattern may have: addresses are shifted by two bits.
  static let maximumLength = 1 << 28

  init(groupCount: Int) { registerCount = 2 * groupCount + 1 }

  /// Compiles a whole pattern.
  mutating func compile(pattern node: RegexNode, flags: RegexFlags) throws(RegexError) {
    try compile(node, flags)
    emit(.accept)
    guard code.count < RegexCompiler.maximumLength else {
      throw RegexError(.overflow, "regular expression code size limit exceeded")
    }
  }

  /// How letter case is treated under some flags.
  static func caseMode(_ flags: RegexFlags) -> RegexSet.CaseMode {
    guard flags.contains(.ignoreCase) else { return .exact }
    return isASCII(flags) ? .ascii : .unicode
  }

  static func isASCII(_ flags: RegexFlags) -> Bool { !flags.contains(.unicode) }

  /// The set of a one-unit node that needs one, nil for the others.
  static func set(of node: RegexNode, _ flags: RegexFlags) -> RegexSet? {
    let mode = caseMode(flags)
    switch node.kind {
    case .literal(let unit), .notLiteral(let unit):
      var set = RegexSet()
      if case .notLiteral = node.kind { set.negated = true }
      let variants =
        mode == .exact ? [unit] : RegexCase.variants(unit, unicode: mode == .unicode)
      set.ranges = variants.map { $0...$0 }
      return set
    case .set(let ranges, let categories, let negated):
      return RegexSet(
        ranges: ranges, categories: categories, negated: negated, ascii: isASCII(flags),
        caseMode: ranges.isEmpty ? .exact : mode)
    default:
      return nil
    }
  }

  @discardableResult
  mutating func emit(
    _ operation: RegexInstruction.Operation, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0
  ) -> Int {
    // Every operand is an address, a register, a bound that was clamped, or a unit: all fit.
    code.append(
      RegexInstruction(
        operation: operation, a: Int32(clamping: a), b: Int32(clamping: b),
        c: Int32(clamping: c)))
    return code.count - 1
  }

  /// Where the next instruction will be.
  var here: Int { code.count }

  mutating func patchA(_ address: Int) { code[address].a = Int32(clamping: code.count) }
  mutating func patchB(_ address: Int) { code[address].b = Int32(clamping: code.count) }
  mutating func patchC(_ address: Int) { code[address].c = Int32(clamping: code.count) }

  /// Takes some registers.
  mutating func registers(_ count: Int) -> Int {
    defer { registerCount += count }
    return registerCount
  }

  /// Adds a set and gives its index.
  mutating func add(_ set: RegexSet, bits words: [UInt64]? = nil) -> Int {
    sets.append(set)
    bits += words ?? set.bits
    return sets.count - 1
  }

  /// The instruction for a node that matches exactly one unit, nil for the others.
  private mutating func single(_ node: RegexNode, _ flags: RegexFlags) -> RegexInstruction? {
    switch node.kind {
    case .literal(let unit), .notLiteral(let unit):
      if let set = RegexCompiler.set(of: node, flags), set.ranges.count > 1 {
        return RegexInstruction(operation: .set, a: Int32(clamping: add(set)))
      }
      if case .literal = node.kind {
        return RegexInstruction(operation: .unit, a: Int32(clamping: unit))
      }
      return RegexInstruction(operation: .notUnit, a: Int32(clamping: unit))
    case .any:
      return RegexInstruction(operation: flags.contains(.dotAll) ? .anyAtAll : .any)
    case .set:
      guard let set = RegexCompiler.set(of: node, flags) else { return nil }
      return RegexInstruction(operation: .set, a: Int32(clamping: add(set)))
    case .group(nil, let added, let removed, let part):
      return single(part, flags.adding(added, removing: removed))
    default:
      return nil
    }
  }

  mutating func compile(_ node: RegexNode, _ flags: RegexFlags) throws(RegexError) {
    if let instruction = single(node, flags) {
      code.append(instruction)
      return
    }
    switch node.kind {
    case .literal, .notLiteral, .any, .set:
      break
    case .place(let place, let isCaret):
      emitPlace(place, isCaret: isCaret, flags)
    case .sequence(let parts):
      for part in parts { try compile(part, flags) }
    case .branch(let parts):
      try compileBranch(parts, flags)
    case .group(let group, let added, let removed, let part):
      let inside = flags.adding(added, removing: removed)
      guard let group else { return try compile(part, inside) }
      emit(.mark, 2 * (group - 1))
      try compile(part, inside)
      emit(.mark, 2 * (group - 1) + 1, group)
    case .atomic(let part):
      let height = registers(1)
      emit(.enterAtomic, height)
      try compile(part, flags)
      emit(.leaveAtomic, height)
    case .look(let ahead, let negative, let part):
      try compileLook(ahead: ahead, negative: negative, part, flags)
    case .reference(let group):
      let ignoring = flags.contains(.ignoreCase)
      emit(
        ignoring ? .referenceIgnoringCase : .reference, group,
        RegexCompiler.isASCII(flags) ? 0 : 1)
    case .conditional(let group, let yes, let no):
      let test = emit(.conditional, group)
      try compile(yes, flags)
      guard let no else { return patchB(test) }
      let end = emit(.jump)
      patchB(test)
      try compile(no, flags)
      patchA(end)
    case .repetition(let kind, let least, let most, let part):
      try compileRepetition(kind, least, most, part, flags)
    }
  }

  private mutating func emitPlace(_ place: RegexPlace, isCaret: Bool, _ flags: RegexFlags) {
    var place = place
    if flags.contains(.multiline) {
      if isCaret { place = .lineStart }
      if place == .end { place = .lineEnd }
    }
    emit(.place, Int(place.rawValue), RegexCompiler.isASCII(flags) ? 1 : 0)
  }

  private mutating func compileBranch(
    _ parts: [RegexNode], _ flags: RegexFlags
  ) throws(RegexError) {
    var ends: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index < parts.count - 1 else {
        try compile(part, flags)
        break
      }
      var filter = -1
      if let first = RegexFirst.units(of: part, flags: flags)?.filter {
        filter = add(first.set, bits: first.bits)
      }
      let split = emit(.split, 0, filter)
      try compile(part, flags)
      ends.append(emit(.jump))
      patchA(split)
    }
    for end in ends { patchA(end) }
  }

  private mutating func compileLook(
    ahead: Bool, negative: Bool, _ part: RegexNode, _ flags: RegexFlags
  ) throws(RegexError) {
    if !ahead, part.minWidth != part.maxWidth {
      throw RegexError("look-behind requires fixed-width pattern")
    }
    let back = ahead ? 0 : part.minWidth
    let state = registers(2)
    let enter = emit(negative ? .enterNegativeLook : .enterLook, state, back)
    try compile(part, flags)
    emit(negative ? .leaveNegativeLook : .leaveLook, state)
    if negative { patchC(enter) }
  }

  private mutating func compileRepetition(
    _ kind: RegexRepetition, _ least: Int, _ most: Int, _ part: RegexNode, _ flags: RegexFlags
  ) throws(RegexError) {
    let bound = most == RegexNode.unbounded ? -1 : most
    if let instruction = single(part, flags) {
      switch kind {
      case .greedy: emit(.greedyUnits, 0, least, bound)
      case .lazy: emit(.lazyUnits, 0, least, bound)
      case .possessive: emit(.possessiveUnits, 0, least, bound)
      }
      code.append(instruction)
      return
    }
    if kind == .possessive {
      let state = registers(3)
      emit(.enterPossessive, state)
      let round = emit(.possessiveRound, state, least, bound)
      let exit = emit(.operands)
      try compile(part, flags)
      emit(.leavePossessive, state, round)
      patchA(exit)
      return
    }
    let state = registers(2)
    let enter = emit(.enterLoop, state)
    let body = here
    try compile(part, flags)
    patchB(enter)
    emit(kind == .greedy ? .greedyLoop : .lazyLoop, state, least, bound)
    emit(.operands, body, state + 1)
  }
}
