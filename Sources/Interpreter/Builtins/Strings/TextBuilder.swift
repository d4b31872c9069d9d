/// A string that grows piece by piece: bytes while all of it is ASCII, then 32-bit units.
struct TextBuilder {
  private var narrow: [UInt8] = []
  private var wide: [UInt32] = []
  private var isWide = false

  /// Code points so far.
  var count: Int { isWide ? wide.count : narrow.count }

  /// Bytes that the text takes so far, for charging.
  var byteCount: Int { isWide ? wide.count * 4 : narrow.count }

  init(capacity: Int = 0) { narrow.reserveCapacity(capacity) }

  private mutating func widen() {
    isWide = true
    wide.reserveCapacity(narrow.count * 2 + 16)
    for byte in narrow { wide.append(UInt32(byte)) }
    narrow = []
  }

  mutating func append(_ point: UInt32) {
    if !isWide {
      if point < 0x80 { return narrow.append(UInt8(truncatingIfNeeded: point)) }
      widen()
    }
    wide.append(point)
  }

  mutating func append(_ text: PyStr) { append(text, 0..<text.count) }

  /// Appends a part of a string.
  mutating func append(_ text: PyStr, _ range: Range<Int>) {
    if text.isASCII {
      let part = UnsafeBufferPointer(rebasing: text.ascii[range])
      if isWide {
        for byte in part { wide.append(UInt32(byte)) }
      } else {
        narrow.append(contentsOf: part)
      }
    } else {
      for point in text.wide[range] { append(point) }
    }
    withExtendedLifetime(text) {}
  }

  /// Appends the decimal digits of a number.
  mutating func append(decimal number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: QuickInteger.mostBytes) { buffer in
      guard let start = buffer.baseAddress else { return }
      let digits = UnsafeBufferPointer(
        start: start, count: QuickInteger.writeDecimal(number, to: start))
      if isWide {
        for digit in digits { wide.append(UInt32(digit)) }
      } else {
        narrow.append(contentsOf: digits)
      }
    }
  }

  mutating func append(_ points: [UInt32]) {
    for point in points { append(point) }
  }

  mutating func append(_ point: UInt32, times: Int) {
    for _ in 0..<max(times, 0) { append(point) }
  }

  /// The string. Errors: MemoryError.
  func finish(_ vm: VM) throws -> PyStr {
    if isWide { return try vm.string(wide: wide) }
    return try vm.asciiString(narrow.count) { target in
      narrow.withUnsafeBufferPointer { source in
        if let base = source.baseAddress { target.update(from: base, count: source.count) }
      }
    }
  }
}
