/// Making strings of parts of others without a detour through Swift's own strings.
extension VM {
  /// A str of `count` ASCII bytes that `fill` writes. Errors: MemoryError.
  @inline(__always)
  func asciiString(_ count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Void) throws -> PyStr {
    if count == 0 { return interpreter.emptyString }
    try charge(count)
    return PyStr(types.str, asciiCount: count, fill: fill)
  }

  /// A str of code points; an ASCII one if all are. Errors: MemoryError.
  func string(wide points: UnsafeBufferPointer<UInt32>) throws -> PyStr {
    let count = points.count
    if count <= 1 { return count == 0 ? interpreter.emptyString : interpreter.character(points[0]) }
    var all: UInt32 = 0
    for point in points { all |= point }
    guard let base = points.baseAddress, all >= 0x80 else {
      return try asciiString(count) { target in
        for i in 0..<count { target[i] = UInt8(truncatingIfNeeded: points[i]) }
      }
    }
    try charge(count * 4)
    return PyStr(types.str, wideCount: count) { $0.update(from: base, count: count) }
  }

  /// A str of code points. Errors: MemoryError.
  func string(wide points: [UInt32]) throws -> PyStr {
    try points.withUnsafeBufferPointer { try string(wide: $0) }
  }

  /// A part of a string; the string itself when that is all of it. Errors: MemoryError.
  func part(_ text: PyStr, _ range: Range<Int>) throws -> PyStr {
    let count = range.count
    if count == text.count, text.isExact { return text }
    if count == 1 { return interpreter.character(text[range.lowerBound]) }
    if text.isASCII {
      if count == 0 { return interpreter.emptyString }
      try charge(count)
      return PyStr(types.str, ascii: text.asciiStart + range.lowerBound, count: count)
    }
    return try string(wide: UnsafeBufferPointer(rebasing: text.wide[range]))
  }

  /// The string itself if its class is str, else a str of the same text. Errors: MemoryError.
  func exact(_ text: PyStr) throws -> PyStr {
    text.isExact ? text : try part(text, 0..<text.count)
  }

  /// A string with `before` and `after` times a code point around it. Errors: MemoryError.
  func padded(_ text: PyStr, before: Int, after: Int, fill: UInt32) throws -> PyStr {
    if before <= 0, after <= 0 { return try exact(text) }
    let count = text.count
    let (sum, overflow) = count.addingReportingOverflow(before)
    let (total, overflowed) = sum.addingReportingOverflow(after)
    if overflow || overflowed || total > Int.max / 4 { throw error(.memoryError) }
    if text.isASCII, fill < 0x80 {
      let byte = UInt8(truncatingIfNeeded: fill)
      return try asciiString(total) { target in
        target.initialize(repeating: byte, count: before)
        text.copy(to: target + before, wide: false)
        (target + before + count).initialize(repeating: byte, count: after)
      }
    }
    try charge(total * 4)
    return PyStr(types.str, wideCount: total) { target in
      target.initialize(repeating: fill, count: before)
      text.copy(to: target + before, wide: true)
      (target + before + count).initialize(repeating: fill, count: after)
    }
  }

  /// Two strings one after the other. Errors: MemoryError.
  func concatenated(_ left: PyStr, _ right: PyStr) throws -> PyStr {
    if left.count == 0 { return try exact(right) }
    if right.count == 0 { return try exact(left) }
    let total = left.count + right.count
    if left.isASCII, right.isASCII {
      return try asciiString(total) { target in
        left.copy(to: target, wide: false)
        right.copy(to: target + left.count, wide: false)
      }
    }
    try charge(total * 4)
    return PyStr(types.str, wideCount: total) { target in
      left.copy(to: target, wide: true)
      right.copy(to: target + left.count, wide: true)
    }
  }

  /// A string `times` times over. Errors: OverflowError, MemoryError.
  func repeated(_ text: PyStr, _ times: Int) throws -> PyStr {
    let count = text.count
    if times <= 0 || count == 0 { return interpreter.emptyString }
    if times == 1 { return try exact(text) }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow { throw error(.overflowError, "repeated string is too long") }
    if text.isASCII {
      let source = text.ascii
      return try asciiString(total) { target in
        if count == 1 { return target.initialize(repeating: source[0], count: total) }
        text.copy(to: target, wide: false)
        fillByDoubling(UnsafeMutableRawPointer(target), of: count, total: total)
      }
    }
    if total > Int.max / 4 { throw error(.memoryError) }
    try charge(total * 4)
    return PyStr(types.str, wideCount: total) { target in
      text.copy(to: target, wide: true)
      fillByDoubling(UnsafeMutableRawPointer(target), of: count * 4, total: total * 4)
    }
  }
}

/// Repeats the first `count` bytes until `total` are filled.
func fillByDoubling(_ target: UnsafeMutableRawPointer, of count: Int, total: Int) {
  var done = count
  while done < total {
    let step = min(done, total - done)
    (target + done).copyMemory(from: target, byteCount: step)
    done += step
  }
}

extension PyStr {
  /// Calls `body` with the code points as 32-bit units, widened for the call if they are ASCII.
  func withWide<T>(_ body: (UnsafeBufferPointer<UInt32>) throws -> T) rethrows -> T {
    if !isASCII { return try body(wide) }
    return try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { buffer in
      if let base = buffer.baseAddress { copy(to: base, wide: true) }
      return try body(UnsafeBufferPointer(buffer))
    }
  }

  /// -1, 0 or 1 as this text comes before, is equal to or comes after another, by code points.
  func compare(_ other: PyStr) -> Int {
    let shared = min(count, other.count)
    if isASCII, other.isASCII {
      let order = ByteOrder.compare(
        UnsafeBufferPointer(rebasing: ascii[..<shared]),
        UnsafeBufferPointer(rebasing: other.ascii[..<shared]))
      if order != 0 { return order }
    } else {
      for i in 0..<shared where self[i] != other[i] { return self[i] < other[i] ? -1 : 1 }
    }
    return count == other.count ? 0 : (count < other.count ? -1 : 1)
  }
}

extension Arguments {
  /// Refuses keyword arguments and a wrong number of others, in the words that CPython uses for
  /// methods that take their arguments as a tuple. Errors: TypeError.
  func check(_ vm: VM, _ type: String, _ name: String, _ minimum: Int, _ maximum: Int) throws {
    if hasNames { throw vm.typeError("\(type).\(name)() takes no keyword arguments") }
    if count >= minimum, count <= maximum { return }
    let bound = count < minimum ? minimum : maximum
    let quality = count < minimum ? "at least" : "at most"
    throw vm.typeError(
      "\(name)() takes \(quality) \(bound) argument\(bound == 1 ? "" : "s") (\(count) given)")
  }
}
