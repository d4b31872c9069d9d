import Interpreter

/// Text that grows: bytes while all of it is ASCII, code points from the first one that is not.
struct TextOutput {
  private var ascii: [UInt8] = []
  private var wide: [UInt32] = []
  private var isWide = false

  /// The number of code points.
  var count: Int { isWide ? wide.count : ascii.count }

  /// Appends an ASCII character.
  @inline(__always) mutating func append(_ byte: UInt8) {
    if isWide { wide.append(UInt32(byte)) } else { ascii.append(byte) }
  }

  /// Appends a code point.
  @inline(__always) mutating func append(point: UInt32) {
    if point < 128 { return append(UInt8(truncatingIfNeeded: point)) }
    widen()
    wide.append(point)
  }

  /// Appends ASCII text.
  mutating func append(_ text: StaticString) {
    append(ascii: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text of any kind.
  mutating func append(text: String) {
    for scalar in text.unicodeScalars { append(point: scalar.value) }
  }

  /// Appends ASCII bytes.
  mutating func append(ascii bytes: UnsafeBufferPointer<UInt8>) {
    if isWide {
      for byte in bytes { wide.append(UInt32(byte)) }
    } else {
      ascii.append(contentsOf: bytes)
    }
  }

  /// Appends code points.
  mutating func append(points: UnsafeBufferPointer<UInt32>) {
    if !isWide, points.allSatisfy({ $0 < 128 }) {
      for point in points { ascii.append(UInt8(truncatingIfNeeded: point)) }
      return
    }
    widen()
    wide.append(contentsOf: points)
  }

  /// Appends a string.
  mutating func append(_ string: PyStr) {
    if string.isASCII { append(ascii: string.ascii) } else { append(points: string.wide) }
  }

  /// Appends a part of a string; the range must lie in it.
  mutating func append(_ string: PyStr, _ range: Range<Int>) {
    if string.isASCII {
      append(ascii: UnsafeBufferPointer(rebasing: string.ascii[range]))
    } else {
      append(points: UnsafeBufferPointer(rebasing: string.wide[range]))
    }
  }

  private mutating func widen() {
    if isWide { return }
    isWide = true
    wide.reserveCapacity(ascii.count + 16)
    for byte in ascii { wide.append(UInt32(byte)) }
    ascii = []
  }

  /// The text as a str; the builder is empty afterwards.
  mutating func take(_ vm: VM) -> PyStr {
    defer {
      ascii.removeAll(keepingCapacity: true)
      wide.removeAll(keepingCapacity: true)
      isWide = false
    }
    if isWide { return wide.withUnsafeBufferPointer { NativeText.string(vm, $0) } }
    return ascii.withUnsafeBufferPointer { NativeText.string(vm, ascii: $0) }
  }
}

/// Makes strings and bytes from memory, by copying whole blocks.
enum NativeText {
  /// A string of bytes that are all ASCII.
  static func string(_ vm: VM, ascii bytes: UnsafeBufferPointer<UInt8>) -> PyStr {
    let type = vm.interpreter.types.str!
    return PyStr(type, asciiCount: bytes.count) { target in
      if let base = bytes.baseAddress { target.update(from: base, count: bytes.count) }
    }
  }

  /// A string of code points.
  static func string(_ vm: VM, _ points: UnsafeBufferPointer<UInt32>) -> PyStr {
    let type = vm.interpreter.types.str!
    if points.allSatisfy({ $0 < 128 }) {
      return PyStr(type, asciiCount: points.count) { target in
        for i in 0..<points.count { target[i] = UInt8(truncatingIfNeeded: points[i]) }
      }
    }
    return PyStr(type, wideCount: points.count) { target in
      if let base = points.baseAddress { target.update(from: base, count: points.count) }
    }
  }

  /// A part of a string; the range must lie in it.
  static func slice(_ vm: VM, _ string: PyStr, _ range: Range<Int>) -> PyStr {
    if range.count == string.count, string.isExact { return string }
    if range.isEmpty { return vm.interpreter.emptyString }
    if range.count == 1 { return vm.interpreter.character(string[range.lowerBound]) }
    return string.isASCII
      ? self.string(vm, ascii: UnsafeBufferPointer(rebasing: string.ascii[range]))
      : self.string(vm, UnsafeBufferPointer(rebasing: string.wide[range]))
  }

  /// A bytes object.
  static func bytes(_ vm: VM, _ bytes: UnsafeRawBufferPointer) -> Value {
    .object(
      PyBytes(vm.interpreter.types.bytes, count: bytes.count) { target in
        UnsafeMutableRawBufferPointer(start: target, count: bytes.count).copyMemory(from: bytes)
      })
  }

  /// A bytes object.
  static func bytes(_ vm: VM, _ values: [UInt8]) -> Value {
    values.withUnsafeBytes { bytes(vm, $0) }
  }
}
