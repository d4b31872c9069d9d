import Interpreter

/// A text in which a pattern is looked for.
struct ReSubject {
  /// What the program passed.
  let value: Value
  private let text: PyStr?
  private let bytes: PyBytes?

  /// Errors: TypeError for what is no text, or of the other kind than the pattern.
  init(_ vm: VM, _ value: Value, isBytes: Bool) throws {
    self.value = value
    if let text = value.str {
      if isBytes { throw vm.typeError("cannot use a bytes pattern on a string-like object") }
      self.text = text
      bytes = nil
      return
    }
    text = nil
    if let given = value.bytes {
      bytes = given
    } else if let copy = try? NativeBuffer.bytes(vm, value) {
      bytes = NativeText.bytes(vm, copy).bytes
    } else {
      throw vm.typeError("expected string or bytes-like object, got '\(vm.typeName(value))'")
    }
    if !isBytes { throw vm.typeError("cannot use a string pattern on a bytes-like object") }
  }

  var count: Int { text?.count ?? bytes?.count ?? 0 }

  /// Finds a match. Errors: MemoryError, and what interrupts the program.
  func find(
    _ vm: VM, _ program: RegexProgram, _ anchor: RegexAnchor, _ range: Range<Int>,
    mustAdvance: Bool = false
  ) throws -> RegexMatch? {
    let limits = RegexLimits { try vm.checkpoint(steps: 4096) }
    do {
      if let text, !text.isASCII {
        return try program.find(
          anchor, in: text.wide, from: range.lowerBound, to: range.upperBound,
          mustAdvance: mustAdvance, limits: limits)
      }
      guard let units = text?.ascii ?? bytes?.values else { return nil }
      return try program.find(
        anchor, in: units, from: range.lowerBound, to: range.upperBound,
        mustAdvance: mustAdvance, limits: limits)
    } catch is RegexMemoryError {
      throw vm.error(.memoryError)
    }
  }

  /// A part of the text; the range must lie in it.
  func slice(_ vm: VM, _ range: Range<Int>) -> Value {
    if let text { return .object(NativeText.slice(vm, text, range)) }
    guard let bytes else { return .none }
    if range.count == bytes.count, bytes.isExact { return .object(bytes) }
    return NativeText.bytes(
      vm, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes.values[range])))
  }

  /// Appends a part of the text to what is being put together.
  func append(_ range: Range<Int>, to output: inout ReOutput) {
    if let text {
      output.text.append(text, range)
    } else if let bytes {
      output.bytes.append(contentsOf: bytes.values[range])
    }
  }
}

/// Where in a text to look.
struct ReRegion {
  let subject: ReSubject
  let start: Int
  let end: Int

  /// Errors: TypeError.
  init(
    _ vm: VM, _ pattern: RePattern, _ value: Value, _ position: Value = .unbound,
    _ end: Value = .unbound
  ) throws {
    subject = try ReSubject(vm, value, isBytes: pattern.program.isBytes)
    let count = subject.count
    func clamped(_ value: Value, _ missing: Int) throws -> Int {
      guard let value = value.bound else { return missing }
      let number = try vm.bigIndex(value)
      return number.isNegative ? 0 : min(number.asInt ?? count, count)
    }
    start = try clamped(position, 0)
    self.end = try clamped(end, count)
  }

  /// Whether there is anything to look at.
  var isEmpty: Bool { start > end }
}

/// A result of `sub` that grows: text or bytes.
struct ReOutput {
  var text = TextOutput()
  var bytes: [UInt8] = []

  /// Appends code points or bytes of a template.
  mutating func append(_ units: [UInt32], isBytes: Bool) {
    if isBytes {
      for unit in units { bytes.append(UInt8(truncatingIfNeeded: unit)) }
    } else {
      units.withUnsafeBufferPointer { text.append(points: $0) }
    }
  }

  /// The result.
  mutating func take(_ vm: VM, isBytes: Bool) -> Value {
    isBytes ? NativeText.bytes(vm, bytes) : .object(text.take(vm))
  }

  /// How long the result is so far.
  var count: Int { bytes.count + text.count }
}
