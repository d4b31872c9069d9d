/// The state of one match: a machine with registers and an explicit stack of alternatives.
struct RegexMatcher<Unit: FixedWidthInteger & UnsignedInteger> {
  /// What to do when a path fails. Its kind is in the two low bits of `code`.
  struct Entry {
    /// Continue at address `code >> 2` with position `a`.
    static var alternative: Int32 { 0 }
    /// Put `a` back into register `code >> 2`.
    static var register: Int32 { 1 }
    /// Give back one unit of the repetition at `code >> 2`: from position `a`, down to `b`.
    static var giveBack: Int32 { 2 }
    /// Take one unit more at position `a`, of at most `b` (-1: no bound).
    static var takeMore: Int32 { 3 }

    var code: Int32
    var a: Int32
    var b: Int32
  }

  let program: RegexProgram
  let code: UnsafeBufferPointer<RegexInstruction>
  let bits: UnsafeBufferPointer<UInt64>
  let text: UnsafeBufferPointer<Unit>
  let end: Int
  let limits: RegexLimits
  let registers: UnsafeMutablePointer<Int32>
  var stack: UnsafeMutablePointer<Entry>
  var capacity = 64
  var height = 0
  /// Steps left until the next tick.
  var steps = RegexMatcher.stepsPerTick
  /// Where a match must not end, or -1.
  var forbiddenEnd = -1
  var mustReachEnd = false

  static var stepsPerTick: Int { 4096 }

  init(
    program: RegexProgram, code: UnsafeBufferPointer<RegexInstruction>,
    bits: UnsafeBufferPointer<UInt64>, text: UnsafeBufferPointer<Unit>, end: Int,
    limits: RegexLimits
  ) {
    self.program = program
    self.code = code
    self.bits = bits
    self.text = text
    self.end = end
    self.limits = limits
    registers = .allocate(capacity: program.registerCount)
    registers.initialize(repeating: -1, count: program.registerCount)
    stack = .allocate(capacity: capacity)
  }

  func deallocate() {
    registers.deallocate()
    stack.deallocate()
  }

  mutating func tick() throws {
    steps = RegexMatcher.stepsPerTick
    try limits.tick()
  }

  @inline(__always)
  mutating func spend(_ count: Int) throws {
    steps -= count
    if steps <= 0 { try tick() }
  }

  @inline(__always)
  mutating func push(_ kind: Int32, _ number: Int, _ a: Int, _ b: Int = 0) throws {
    if height == capacity { try grow() }
    // Positions, addresses and registers were checked to fit; bounds are clamped.
    stack[height] = Entry(
      code: Int32(truncatingIfNeeded: number << 2) | kind, a: Int32(truncatingIfNeeded: a),
      b: Int32(truncatingIfNeeded: b))
    height += 1
  }

  private mutating func grow() throws {
    let size = MemoryLayout<Entry>.stride
    let wanted = capacity * 2
    guard wanted <= limits.maximumStackBytes / size else { throw RegexMemoryError() }
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: wanted)
    larger.update(from: stack, count: height)
    stack.deallocate()
    stack = larger
    capacity = wanted
  }

  /// Sets a register so that failure puts its value back.
  @inline(__always)
  mutating func set(_ register: Int, _ value: Int) throws {
    try push(Entry.register, register, Int(registers[register]))
    registers[register] = Int32(truncatingIfNeeded: value)
  }

  /// Drops the alternatives above a height; what restores registers stays.
  mutating func dropAlternatives(above bottom: Int) {
    var kept = bottom
    for index in bottom..<height where stack[index].code & 3 == Entry.register {
      stack[kept] = stack[index]
      kept += 1
    }
    height = kept
  }

  /// Drops everything above a height, putting registers back.
  mutating func unwind(to bottom: Int) {
    while height > bottom {
      height -= 1
      let entry = stack[height]
      if entry.code & 3 == Entry.register { registers[Int(entry.code >> 2)] = entry.a }
    }
  }

  @inline(__always)
  func unit(_ position: Int) -> UInt32 { UInt32(truncatingIfNeeded: text[position]) }

  @inline(__always)
  func contains(_ set: Int, _ unit: UInt32) -> Bool {
    if unit < 256 { return bits[set &* 4 &+ Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0 }
    return program.sets[set].contains(unit)
  }

  /// Whether a one-unit instruction matches a unit.
  @inline(__always)
  func matches(_ instruction: RegexInstruction, _ unit: UInt32) -> Bool {
    switch instruction.operation {
    case .unit: unit == UInt32(truncatingIfNeeded: instruction.a)
    case .notUnit: unit != UInt32(truncatingIfNeeded: instruction.a)
    case .any: unit != 10
    case .anyAtAll: true
    case .set: contains(Int(instruction.a), unit)
    default: false
    }
  }

  /// Where a run of units that a one-unit instruction matches ends.
  func run(of instruction: RegexInstruction, from position: Int, atMost count: Int32) -> Int {
    let limit = count < 0 ? end : min(end, position + Int(count))
    var position = position
    switch instruction.operation {
    case .anyAtAll:
      return limit
    case .any:
      while position < limit, text[position] != 10 { position += 1 }
    case .set:
      let set = Int(instruction.a)
      while position < limit, contains(set, unit(position)) { position += 1 }
    default:
      while position < limit, matches(instruction, unit(position)) { position += 1 }
    }
    return position
  }
}

extension RegexMatcher {
  /// Finds a match; nil if there is none.
  mutating func find(
    _ anchor: RegexAnchor, from start: Int, mustAdvance: Bool
  ) throws -> RegexMatch? {
    mustReachEnd = anchor == .fullMatch
    if mustAdvance { forbiddenEnd = start }
    guard anchor == .search else { return try attempt(start) }
    let last = end - program.minimumWidth
    var position = start
    while position <= last {
      guard let candidate = try candidate(from: position, to: last) else { return nil }
      if let match = try attempt(candidate) { return match }
      position = candidate + 1
    }
    return nil
  }

  /// The next position where a match can begin.
  private mutating func candidate(from start: Int, to last: Int) throws -> Int? {
    var position = start
    defer { steps -= (position - start) >> 4 }
    if let first = program.prefix.first {
      let rest = program.prefix.count - 1
      while position <= last {
        if unit(position) == first {
          var matched = 0
          while matched < rest, unit(position + matched + 1) == program.prefix[matched + 1] {
            matched += 1
          }
          if matched == rest { return position }
        }
        position += 1
      }
      return nil
    }
    guard program.firstSet >= 0 else { return position }
    while position <= last {
      if contains(program.firstSet, unit(position)) { return position }
      position += 1
    }
    return nil
  }

  /// Tries a match at one position.
  private mutating func attempt(_ start: Int) throws -> RegexMatch? {
    guard start + program.minimumWidth <= end else { return nil }
    height = 0
    let matchEnd = try execute(from: start)
    guard matchEnd >= 0 else { return nil }
    var spans = [start, matchEnd]
    for group in 0..<program.groupCount {
      let (from, to) = (Int(registers[2 * group]), Int(registers[2 * group + 1]))
      spans += from < 0 || to < from ? [-1, -1] : [from, to]
    }
    let lastIndex = Int(registers[2 * program.groupCount])
    return RegexMatch(spans: spans, lastIndex: lastIndex < 0 ? nil : lastIndex)
  }
}
