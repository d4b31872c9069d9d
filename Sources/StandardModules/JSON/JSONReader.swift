import Interpreter

/// Where and why a text is no JSON.
struct JSONProblem: Error {
  let message: StaticString
  /// An index in code points.
  let position: Int
}

/// No value begins at a position.
struct JSONNoValue: Error {
  let position: Int
}

/// The settings of `json.JSONDecoder`; nil where nothing is called.
struct JSONHooks {
  var object: Value?
  var pairs: Value?
  var float: Value?
  var int: Value?
  var constant: Value?
  var isStrict = true
}

/// Reads JSON from ASCII bytes or code points (RFC 8259, and the constants NaN and Infinity).
struct JSONReader<Unit: FixedWidthInteger & UnsignedInteger> {
  private let vm: VM
  private let text: UnsafeBufferPointer<Unit>
  private let hooks: JSONHooks
  /// Keys seen so far, so that equal ones are one object.
  private let keys: PyDict
  private(set) var position: Int
  private var made = 0

  init(_ vm: VM, _ text: UnsafeBufferPointer<Unit>, _ hooks: JSONHooks, from position: Int) {
    self.vm = vm
    self.text = text
    self.hooks = hooks
    self.position = position
    keys = vm.dict()
  }

  /// Reads one value. Errors: `JSONProblem`, `JSONNoValue`, and what hooks raise.
  mutating func value() throws -> Value {
    guard position < text.count else { throw JSONNoValue(position: position) }
    made &+= 1
    if made & 1023 == 0 {
      try vm.checkpoint(steps: 1024)
      try vm.charge(1 << 17)
    }
    switch UInt8(truncatingIfNeeded: text[position]) {
    case _ where text[position] > 127: throw JSONNoValue(position: position)
    case UInt8(ascii: "\""):
      position += 1
      return .object(try string())
    case UInt8(ascii: "{"):
      position += 1
      return try deeper("object") { reader in try reader.object() }
    case UInt8(ascii: "["):
      position += 1
      return try deeper("array") { reader in try reader.array() }
    case UInt8(ascii: "n") where take("null"): return .none
    case UInt8(ascii: "t") where take("true"): return .bool(true)
    case UInt8(ascii: "f") where take("false"): return .bool(false)
    case UInt8(ascii: "N") where take("NaN"): return try constant("NaN", .nan)
    case UInt8(ascii: "I") where take("Infinity"): return try constant("Infinity", .infinity)
    case UInt8(ascii: "-") where take("-Infinity"):
      return try constant("-Infinity", -.infinity)
    default: return try number()
    }
  }

  /// Skips white space.
  mutating func skipSpace() {
    while position < text.count {
      switch text[position] {
      case 32, 9, 10, 13: position &+= 1
      default: return
      }
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard text.count - position >= count else { return false }
    for i in 0..<count where text[position + i] != Unit(word.utf8Start[i]) { return false }
    position += count
    return true
  }

  private func constant(_ name: String, _ number: Double) throws -> Value {
    guard let hook = hooks.constant else { return .float(number) }
    return try vm.call(hook, vm.str(name))
  }

  private mutating func deeper(
    _ what: String, _ body: (inout Self) throws -> Value
  ) throws -> Value {
    do {
      try vm.enterNative()
    } catch is PyError {
      throw vm.error(
        .recursionError,
        "maximum recursion depth exceeded while decoding a JSON \(what) from a unicode string")
    }
    defer { vm.leaveNative() }
    return try body(&self)
  }

  // MARK: Containers

  private mutating func array() throws -> Value {
    let list = vm.list()
    skipSpace()
    if position < text.count, text[position] == 93 {
      position += 1
      return .object(list)
    }
    while true {
      list.append(try value())
      skipSpace()
      if position < text.count, text[position] == 93 { break }
      guard position < text.count, text[position] == 44 else {
        throw JSONProblem(message: "Expecting ',' delimiter", position: position)
      }
      position += 1
      skipSpace()
    }
    position += 1
    return .object(list)
  }

  private mutating func object() throws -> Value {
    let dict = vm.dict()
    let pairs = hooks.pairs == nil ? nil : vm.list()
    skipSpace()
    if position < text.count, text[position] == 125 {
      position += 1
      return try finish(dict, pairs)
    }
    while true {
      guard position < text.count, text[position] == 34 else {
        throw JSONProblem(
          message: "Expecting property name enclosed in double quotes", position: position)
      }
      position += 1
      let key = kept(try string())
      skipSpace()
      guard position < text.count, text[position] == 58 else {
        throw JSONProblem(message: "Expecting ':' delimiter", position: position)
      }
      position += 1
      skipSpace()
      let value = try value()
      if let pairs {
        pairs.append(.object(vm.tuple([.object(key), value])))
      } else {
        dict.set(key, value)
      }
      skipSpace()
      if position < text.count, text[position] == 125 { break }
      guard position < text.count, text[position] == 44 else {
        throw JSONProblem(message: "Expecting ',' delimiter", position: position)
      }
      position += 1
      skipSpace()
    }
    position += 1
    return try finish(dict, pairs)
  }

  private func kept(_ key: PyStr) -> PyStr {
    let i = keys.find(key)
    if i >= 0 { return keys.entries[i].key.str ?? key }
    keys.set(key, .none)
    return key
  }

  private func finish(_ dict: PyDict, _ pairs: PyList?) throws -> Value {
    if let hook = hooks.pairs, let pairs { return try vm.call(hook, .object(pairs)) }
    if let hook = hooks.object { return try vm.call(hook, .object(dict)) }
    return .object(dict)
  }

  // MARK: Numbers

  private func isDigit(_ index: Int) -> Bool {
    index < text.count && text[index] >= 48 && text[index] <= 57
  }

  private mutating func number() throws -> Value {
    let start = position
    var i = start
    if text[i] == 45 { i += 1 }
    guard isDigit(i) else { throw JSONNoValue(position: start) }
    var isFloat = false
    if text[i] == 48 {
      i += 1
    } else {
      while isDigit(i) { i += 1 }
    }
    if i < text.count, text[i] == 46, isDigit(i + 1) {
      isFloat = true
      i += 2
      while isDigit(i) { i += 1 }
    }
    if i < text.count, text[i] == 101 || text[i] == 69 {
      var j = i + 1
      if j < text.count, text[j] == 43 || text[j] == 45 { j += 1 }
      if isDigit(j) {
        isFloat = true
        while isDigit(j) { j += 1 }
        i = j
      }
    }
    position = i
    let digits = text[start..<i]
    if let hook = isFloat ? hooks.float : hooks.int {
      return try vm.call(hook, vm.str(digits.map { UInt32($0) }))
    }
    let bytes = digits.map { UInt8(truncatingIfNeeded: $0) }
    if isFloat { return .float(FloatText.parse(bytes) ?? 0) }
    if bytes.count <= 18 {
      var number = 0
      for byte in bytes where byte != 45 { number = number &* 10 &+ Int(byte &- 48) }
      return .int(bytes[0] == 45 ? -number : number)
    }
    return try vm.call(
      .object(vm.interpreter.types.int), vm.str(String(decoding: bytes, as: UTF8.self)))
  }

  // MARK: Strings

  /// The rest of a string whose opening quote has been read.
  mutating func string() throws -> PyStr {
    let begin = position - 1
    let start = position
    // Most strings have no escapes and are copied in one go.
    var i = position
    while i < text.count, text[i] != 34, text[i] != 92, text[i] >= 32 { i &+= 1 }
    if i < text.count, text[i] == 34 {
      position = i + 1
      return piece(start..<i)
    }
    var points: [UInt32] = []
    while true {
      guard position < text.count else {
        throw JSONProblem(message: "Unterminated string starting at", position: begin)
      }
      let unit = UInt32(text[position])
      if unit == 34 { break }
      if unit == 92 {
        points.append(try escape(begin))
        continue
      }
      if unit < 32, hooks.isStrict {
        throw JSONProblem(message: "Invalid control character at", position: position)
      }
      points.append(unit)
      position += 1
    }
    position += 1
    return points.withUnsafeBufferPointer { NativeText.string(vm, $0) }
  }

  private func piece(_ range: Range<Int>) -> PyStr {
    let part = UnsafeBufferPointer(rebasing: text[range])
    if part.count == 1 { return vm.interpreter.character(UInt32(part[0])) }
    return part.withMemoryRebound(to: Unit.self) { part in
      if Unit.bitWidth == 8 {
        let raw = UnsafeRawBufferPointer(part)
        return NativeText.string(vm, ascii: raw.bindMemory(to: UInt8.self))
      }
      return NativeText.string(vm, UnsafeRawBufferPointer(part).bindMemory(to: UInt32.self))
    }
  }

  private mutating func escape(_ begin: Int) throws -> UInt32 {
    guard position + 1 < text.count else {
      throw JSONProblem(message: "Unterminated string starting at", position: begin)
    }
    let letter = text[position + 1]
    position += 2
    switch letter {
    case 34, 92, 47: return UInt32(letter)
    case 98: return 8
    case 102: return 12
    case 110: return 10
    case 114: return 13
    case 116: return 9
    case 117: break
    default: throw JSONProblem(message: "Invalid \\escape", position: position - 2)
    }
    guard let first = hex(position) else {
      throw JSONProblem(message: "Invalid \\uXXXX escape", position: position - 1)
    }
    position += 4
    guard first & 0xFC00 == 0xD800, position + 1 < text.count, text[position] == 92,
      text[position + 1] == 117, let second = hex(position + 2), second & 0xFC00 == 0xDC00
    else { return first }
    position += 6
    return 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
  }

  private func hex(_ index: Int) -> UInt32? {
    // The closing quote must follow somewhere, so a number at the very end is refused too.
    guard index + 4 < text.count else { return nil }
    var value: UInt32 = 0
    for i in index..<index + 4 {
      switch text[i] {
      case 48...57: value = value << 4 + UInt32(text[i]) - 48
      case 65...70: value = value << 4 + UInt32(text[i]) - 55
      case 97...102: value = value << 4 + UInt32(text[i]) - 87
      default: return nil
      }
    }
    return value
  }
}
