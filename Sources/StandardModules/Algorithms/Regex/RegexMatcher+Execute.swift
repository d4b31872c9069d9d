/// The machine's loop.
extension RegexMatcher {
  /// Runs the program from a position; gives the end of the match, or -1.
  /// On failure the registers are as before.
  mutating func execute(from start: Int) throws -> Int {
    var position = start
    var address = 0
    let text = text
    let end = end
    while true {
      steps -= 1
      if steps <= 0 { try tick() }
      let instruction = code[address]
      let operand = Int(instruction.a)
      var succeeded = true
      switch instruction.operation {
      case .accept:
        if (!mustReachEnd || position == end)
          && !(position == forbiddenEnd && start == forbiddenEnd)
        {
          return position
        }
        succeeded = false
      case .unit, .notUnit, .any, .anyAtAll, .set:
        if position < end,
          matches(instruction, UInt32(truncatingIfNeeded: text[position]))
        {
          position += 1
          address += 1
        } else {
          succeeded = false
        }
      case .jump:
        address = operand
      case .split:
        let filter = Int(instruction.b)
        if filter >= 0, position >= end || !contains(filter, unit(position)) {
          address = operand
        } else {
          try push(Entry.alternative, operand, position)
          address += 1
        }
      case .mark:
        try set(operand, position)
        if instruction.b != 0 { try set(2 * program.groupCount, Int(instruction.b)) }
        address += 1
      case .place:
        succeeded = holds(operand, ascii: instruction.b != 0, at: position)
        address += 1
      case .enterLoop:
        try set(operand, -1)
        try set(operand + 1, -1)
        address = Int(instruction.b)
      case .greedyLoop, .lazyLoop:
        succeeded = try loop(instruction, &address, position)
      case .greedyUnits:
        let first = position
        position = run(of: code[address + 1], from: first, atMost: instruction.c)
        try spend((position - first) >> 4)
        let least = first + Int(instruction.b)
        if position < least {
          succeeded = false
        } else {
          if position > least { try push(Entry.giveBack, address, position, least) }
          address += 2
        }
      case .possessiveUnits:
        let first = position
        position = run(of: code[address + 1], from: first, atMost: instruction.c)
        try spend((position - first) >> 4)
        succeeded = position - first >= Int(instruction.b)
        address += 2
      case .lazyUnits:
        let first = position
        position = run(of: code[address + 1], from: first, atMost: instruction.b)
        try spend((position - first) >> 4)
        if position - first < Int(instruction.b) {
          succeeded = false
        } else {
          let more = instruction.c < 0 ? -1 : instruction.c - instruction.b
          if more != 0 { try push(Entry.takeMore, address, position, Int(more)) }
          address += 2
        }
      case .reference, .referenceIgnoringCase:
        let first = 2 * (operand - 1)
        try spend(Int(max(registers[first + 1] - max(registers[first], 0), 0)) >> 4)
        let after = afterReference(instruction, position)
        succeeded = after >= 0
        position = after
        address += 1
      case .conditional:
        address = isSet(operand) ? address + 1 : Int(instruction.b)
      case .enterAtomic:
        try set(operand, height)
        address += 1
      case .leaveAtomic:
        dropAlternatives(above: Int(registers[operand]))
        address += 1
      case .enterLook, .enterNegativeLook:
        let isNegative = instruction.operation == .enterNegativeLook
        let back = Int(instruction.b)
        if position < back {
          // There is not enough text before: what is looked for is not there.
          succeeded = isNegative
          address = Int(instruction.c)
          break
        }
        if isNegative { try push(Entry.alternative, Int(instruction.c), position) }
        try set(operand, isNegative ? height - 1 : height)
        try set(operand + 1, position)
        position -= back
        address += 1
      case .leaveLook:
        position = Int(registers[operand + 1])
        dropAlternatives(above: Int(registers[operand]))
        address += 1
      case .leaveNegativeLook:
        unwind(to: Int(registers[operand]))
        succeeded = false
      case .enterPossessive:
        try set(operand, 0)
        try set(operand + 1, -1)
        try set(operand + 2, -1)
        address += 1
      case .possessiveRound:
        try possessiveRound(instruction, &address, position)
      case .leavePossessive:
        dropAlternatives(above: Int(registers[operand + 2]))
        try set(operand, Int(registers[operand]) + 1)
        address = Int(instruction.b)
      case .operands:
        // Reached only where a lazy loop takes one more round.
        try set(Int(instruction.b), position)
        address = operand
      }
      if !succeeded, !(try backtrack(&address, &position)) { return -1 }
    }
  }

  /// Takes up the last alternative; false if there is none.
  private mutating func backtrack(_ address: inout Int, _ position: inout Int) throws -> Bool {
    while height > 0 {
      height -= 1
      let entry = stack[height]
      let number = Int(entry.code >> 2)
      switch entry.code & 3 {
      case Entry.register:
        registers[number] = entry.a
      case Entry.alternative:
        address = number
        position = Int(entry.a)
        return true
      case Entry.giveBack:
        let least = Int(entry.b)
        var candidate = Int(entry.a) - 1
        address = number + 2
        let next = code[address]
        if next.operation == .unit {
          let wanted = UInt32(truncatingIfNeeded: next.a)
          while candidate >= least, candidate >= end || unit(candidate) != wanted {
            candidate -= 1
          }
          try spend((Int(entry.a) - candidate) >> 4)
          if candidate < least { continue }
        }
        position = candidate
        if candidate > least {
          stack[height].a = Int32(truncatingIfNeeded: candidate)
          height += 1
        }
        return true
      default:
        let candidate = Int(entry.a)
        guard candidate < end, matches(code[number + 1], unit(candidate)) else { continue }
        position = candidate + 1
        address = number + 2
        if entry.b != 1 {
          stack[height].a = entry.a + 1
          if entry.b > 0 { stack[height].b = entry.b - 1 }
          height += 1
        }
        return true
      }
    }
    return false
  }

  /// The test of a loop; false if it fails.
  private mutating func loop(
    _ instruction: RegexInstruction, _ address: inout Int, _ position: Int
  ) throws -> Bool {
    let state = Int(instruction.a)
    let count = Int(registers[state]) + 1
    let body = Int(code[address + 1].a)
    let after = address + 2
    try set(state, count)
    if count < Int(instruction.b) {
      address = body
      return true
    }
    let canRepeat =
      (instruction.c < 0 || count < Int(instruction.c))
      && position != Int(registers[state + 1])
    if instruction.operation == .greedyLoop {
      if canRepeat {
        try push(Entry.alternative, after, position)
        try set(state + 1, position)
        address = body
      } else {
        address = after
      }
      return true
    }
    if canRepeat { try push(Entry.alternative, address + 1, position) }
    address = after
    return true
  }

  /// One more round of a possessive loop, or its exit.
  private mutating func possessiveRound(
    _ instruction: RegexInstruction, _ address: inout Int, _ position: Int
  ) throws {
    let state = Int(instruction.a)
    let count = Int(registers[state])
    let exit = Int(code[address + 1].a)
    if count >= Int(instruction.b) {
      let isFull = instruction.c >= 0 && count >= Int(instruction.c)
      if isFull || position == Int(registers[state + 1]) {
        address = exit
        return
      }
      let bottom = height
      try push(Entry.alternative, exit, position)
      try set(state + 1, position)
      try set(state + 2, bottom)
    } else {
      try set(state + 2, height)
    }
    address += 2
  }

  /// Whether a group has matched.
  private func isSet(_ group: Int) -> Bool {
    let start = registers[2 * (group - 1)]
    return start >= 0 && registers[2 * (group - 1) + 1] >= start
  }

  /// Where the text that a group matched ends when it stands at a position; -1 if it does not.
  private func afterReference(_ instruction: RegexInstruction, _ position: Int) -> Int {
    let group = Int(instruction.a)
    guard isSet(group) else { return -1 }
    let start = Int(registers[2 * (group - 1)])
    let length = Int(registers[2 * (group - 1) + 1]) - start
    guard length <= end - position else { return -1 }
    let isIgnoringCase = instruction.operation == .referenceIgnoringCase
    let unicode = instruction.b != 0
    for offset in 0..<length {
      let (left, right) = (unit(start + offset), unit(position + offset))
      if left == right { continue }
      guard isIgnoringCase,
        RegexCase.lower(left, unicode: unicode) == RegexCase.lower(right, unicode: unicode)
      else { return -1 }
    }
    return position + length
  }

  private func isWord(_ position: Int, _ ascii: Bool) -> Bool {
    guard position >= 0, position < end else { return false }
    let value = unit(position)
    return ascii ? RegexCharacter.isASCIIWord(value) : RegexCharacter.isWord(value)
  }

  /// Whether a place's test holds at a position.
  private func holds(_ place: Int, ascii: Bool, at position: Int) -> Bool {
    switch RegexPlace(rawValue: Int32(truncatingIfNeeded: place)) {
    case .start: return position == 0
    case .lineStart: return position == 0 || unit(position - 1) == 10
    case .end: return position == end || (position + 1 == end && unit(position) == 10)
    case .lineEnd: return position == end || unit(position) == 10
    case .stringEnd: return position == end
    case .boundary, .notBoundary:
      // In CPython 3.11 neither holds in an empty text.
      guard end > 0 else { return false }
      let differs = isWord(position - 1, ascii) != isWord(position, ascii)
      return differs == (place == Int(RegexPlace.boundary.rawValue))
    case nil: return false
    }
  }
}
