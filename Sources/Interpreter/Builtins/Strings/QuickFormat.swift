/// A short way for the format specifiers that programs use most: fill, alignment, width, precision
/// and the types `s`, `d`, `x`, `X` and `f`. What it does not know is left to the general way.
struct QuickFormat {
  private var fill: UInt8 = 0x20
  private var alignment: UInt8 = 0
  private var zero = false
  private var width = 0
  private var precision: Int?
  private var type: UInt8 = 0

  /// Reads a specifier; nil if it has anything else.
  init?(_ text: PyStr) {
    if !text.isASCII { return nil }
    let spec = text.ascii
    let count = spec.count
    var i = 0
    func isAlignment(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x3E || byte == 0x5E }
    if count > 1, isAlignment(spec[1]) {
      (fill, alignment) = (spec[0], spec[1])
      i = 2
    } else if count > 0, isAlignment(spec[0]) {
      alignment = spec[0]
      i = 1
    }
    if i < count, spec[i] == 0x30 {
      if alignment != 0 { return nil }
      zero = true
      i += 1
    }
    while i < count, spec[i] &- 0x30 < 10 {
      width = width * 10 + Int(spec[i] &- 0x30)
      if width > 9999 { return nil }
      i += 1
    }
    if i < count, spec[i] == 0x2E {
      i += 1
      let start = i
      var number = 0
      while i < count, spec[i] &- 0x30 < 10 {
        number = number * 10 + Int(spec[i] &- 0x30)
        if number > 999 { return nil }
        i += 1
      }
      if i == start { return nil }
      precision = number
    }
    if i < count {
      type = spec[i]
      i += 1
    }
    if i < count { return nil }
  }

  /// The value laid out; nil where the general way has to be taken.
  func format(_ vm: VM, _ value: Value) throws -> PyStr? {
    switch value {
    case .int(let number):
      let isHex = type == 0x78 || type == 0x58
      guard type == 0 || type == 0x64 || isHex, precision == nil else { return nil }
      return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
        guard let base = buffer.baseAddress else { return nil }
        let count =
          isHex
          ? QuickInteger.writeHex(number, upper: type == 0x58, to: base)
          : QuickInteger.writeDecimal(number, to: base)
        return try lay(vm, UnsafeBufferPointer(start: base, count: count), isNumber: true)
      }
    case .float(let number):
      guard type == 0x66, number.isFinite else { return nil }
      let quick = try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FixedFloat.room) {
        buffer -> PyStr? in
        guard let base = buffer.baseAddress,
          let count = FixedFloat.write(number, places: precision ?? 6, to: base)
        else { return nil }
        return try lay(vm, UnsafeBufferPointer(start: base, count: count), isNumber: true)
      }
      if let quick { return quick }
      var text = FloatText.magnitude(
        number, .fixed, precision: precision ?? 6, alternate: false, pointZero: false)
      if number.sign == .minus { text.insert(0x2D, at: 0) }
      return try text.withUnsafeBufferPointer { try lay(vm, $0, isNumber: true) }
    default:
      guard let text = value.str, text.isExact, text.isASCII, !zero, type == 0 || type == 0x73
      else { return nil }
      let shown = UnsafeBufferPointer(rebasing: text.ascii.prefix(precision ?? text.count))
      if shown.count == text.count, width <= text.count { return text }
      return try lay(vm, shown, isNumber: false)
    }
  }

  private func lay(
    _ vm: VM, _ text: UnsafeBufferPointer<UInt8>, isNumber: Bool
  ) throws -> PyStr {
    let space = max(width - text.count, 0)
    if space == 0, text.count > 0, let source = text.baseAddress {
      return PyStr(vm.types.str, ascii: source, count: text.count)
    }
    guard let source = text.baseAddress else {
      return try vm.asciiString(space) { $0.initialize(repeating: fill, count: space) }
    }
    if zero {
      let signs = text[0] == 0x2D ? 1 : 0
      return try vm.asciiString(text.count + space) { target in
        target.update(from: source, count: signs)
        (target + signs).initialize(repeating: 0x30, count: space)
        (target + signs + space).update(from: source + signs, count: text.count - signs)
      }
    }
    let before: Int
    switch alignment {
    case 0x3C: before = 0
    case 0x3E: before = space
    case 0x5E: before = space / 2
    default: before = isNumber ? space : 0
    }
    return try vm.asciiString(text.count + space) { target in
      target.initialize(repeating: fill, count: before)
      (target + before).update(from: source, count: text.count)
      (target + before + text.count).initialize(repeating: fill, count: space - before)
    }
  }
}

extension VM {
  /// The decimal digits of a small int.
  func decimal(_ number: Int) -> PyStr {
    if number >= 0, number < 10 {
      return interpreter.character(UInt32(truncatingIfNeeded: number) &+ 0x30)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: QuickInteger.mostBytes) {
      buffer in
      guard let digits = buffer.baseAddress else { return interpreter.emptyString }
      let count = QuickInteger.writeDecimal(number, to: digits)
      return PyStr(types.str, ascii: digits, count: count)
    }
  }
}
