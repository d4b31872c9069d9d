/// An integer on its way into a buffer: its sign and size where it does not fit.
package enum StructInteger: Equatable, Sendable {
  /// An integer from -2^63 to 2^64 - 1.
  case negative(Int)
  case natural(UInt64)
  /// Too large for 64 bits in either direction.
  case huge

  /// An integer of 64 bits.
  package init(_ value: Int) {
    self = value < 0 ? .negative(value) : .natural(UInt64(value))
  }
}

/// Values to bytes and back. Offsets must lie in the buffer: what does not is ignored or zero.
extension StructFormat {
  /// Writes an integer of an item (`signed`, `unsigned`, `pointer`) at an offset.
  ///
  /// - Throws: `StructError` in CPython's words where it does not fit.
  package func pack(
    _ value: StructInteger, as item: StructItem, at offset: Int, into buffer: inout [UInt8]
  ) throws(StructError) {
    put(try bits(of: value, item), size: item.size, at: offset, into: &buffer)
  }

  /// Writes a float of an item at an offset.
  ///
  /// - Throws: `StructError` of kind overflow where a smaller format cannot hold it; a native
  ///   `f` becomes infinite instead, as in CPython.
  package func pack(
    _ value: Double, as item: StructItem, at offset: Int, into buffer: inout [UInt8]
  ) throws(StructError) {
    switch item.size {
    case 2:
      guard let half = HalfFloat.bits(of: value) else {
        throw StructError("float too large to pack with e format", kind: .overflow)
      }
      put(UInt64(half), size: 2, at: offset, into: &buffer)
    case 4:
      let single = Float(value)
      if single.isInfinite, value.isFinite, !isNative {
        throw StructError("float too large to pack with f format", kind: .overflow)
      }
      put(UInt64(single.bitPattern), size: 4, at: offset, into: &buffer)
    default:
      put(value.bitPattern, size: 8, at: offset, into: &buffer)
    }
  }

  /// Writes bytes of an item (`character`, `bytes`, `pascal`), cut or filled with zeros.
  package func pack(
    _ value: UnsafeRawBufferPointer, as item: StructItem, at offset: Int,
    into buffer: inout [UInt8]
  ) {
    guard offset >= 0, item.size >= 0, offset <= buffer.count - item.size else { return }
    var place = offset
    var room = item.size
    if item.kind == .pascal, room > 0 {
      buffer[place] = UInt8(min(value.count, room - 1, 255))
      place += 1
      room -= 1
    }
    for index in 0..<room { buffer[place + index] = index < value.count ? value[index] : 0 }
  }

  /// The signed integer of an item at an offset.
  package func signed(
    _ item: StructItem, at offset: Int, in buffer: UnsafeRawBufferPointer
  ) -> Int {
    let raw = get(item.size, at: offset, in: buffer)
    let shift = UInt64(64 - 8 * min(max(item.size, 1), 8))
    return Int(Int64(bitPattern: raw << shift) >> Int64(shift))
  }

  /// The unsigned integer, truth (not zero) or single byte of an item at an offset.
  package func unsigned(
    _ item: StructItem, at offset: Int, in buffer: UnsafeRawBufferPointer
  ) -> UInt64 {
    get(item.size, at: offset, in: buffer)
  }

  /// The float of an item at an offset.
  package func float(
    _ item: StructItem, at offset: Int, in buffer: UnsafeRawBufferPointer
  ) -> Double {
    let raw = get(item.size, at: offset, in: buffer)
    switch item.size {
    case 2: return HalfFloat.value(of: UInt16(truncatingIfNeeded: raw))
    case 4: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: raw)))
    default: return Double(bitPattern: raw)
    }
  }

  /// Where the bytes of an `s` or `p` item at an offset lie.
  package func bytes(
    _ item: StructItem, at offset: Int, in buffer: UnsafeRawBufferPointer
  ) -> Range<Int> {
    guard offset >= 0, item.size >= 0, offset <= buffer.count - item.size else { return 0..<0 }
    guard item.kind == .pascal, item.size > 0 else { return offset..<offset + item.size }
    let count = min(Int(buffer[offset]), item.size - 1)
    return offset + 1..<offset + 1 + count
  }

  private func put(_ bits: UInt64, size: Int, at offset: Int, into buffer: inout [UInt8]) {
    guard offset >= 0, offset <= buffer.count - size else { return }
    for index in 0..<size {
      let place = isBigEndian ? size - 1 - index : index
      buffer[offset + place] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))
    }
  }

  private func get(_ size: Int, at offset: Int, in buffer: UnsafeRawBufferPointer) -> UInt64 {
    guard size > 0, size <= 8, offset >= 0, offset <= buffer.count - size else { return 0 }
    var bits: UInt64 = 0
    for index in 0..<size {
      let place = isBigEndian ? index : size - 1 - index
      bits = bits << 8 | UInt64(buffer[offset + place])
    }
    return bits
  }

  private func bits(of value: StructInteger, _ item: StructItem) throws(StructError) -> UInt64 {
    let width = UInt64(8 * item.size)
    if item.kind == .signed {
      let limit = UInt64(1) << (width - 1)
      let number: Int64? =
        switch value {
        case .negative(let number): Int64(number)
        case .natural(let number): Int64(exactly: number)
        case .huge: nil
        }
      guard let number else { throw outOfRange(item, isBeyondWord: true) }
      guard width == 64 || (number >= -Int64(limit) && number < Int64(limit)) else {
        throw outOfRange(item, isBeyondWord: false)
      }
      return UInt64(bitPattern: number)
    }
    switch value {
    case .natural(let number):
      guard width == 64 || number >> width == 0 else {
        throw outOfRange(
          item, isBeyondWord: isReadSigned(item) && number > UInt64(Int64.max))
      }
      return number
    case .negative(let number):
      if item.kind == .pointer { return UInt64(bitPattern: Int64(number)) }
      throw outOfRange(item, isBeyondWord: !isReadSigned(item))
    case .huge:
      throw outOfRange(item, isBeyondWord: true)
    }
  }

  /// Whether CPython reads an unsigned item through a signed word, which shows in its errors.
  private func isReadSigned(_ item: StructItem) -> Bool {
    item.size == 1 || (item.size == 2 && !isBigEndian)
  }

  /// The error for an integer that an item cannot hold.
  private func outOfRange(_ item: StructItem, isBeyondWord: Bool) -> StructError {
    if item.kind == .pointer || (isBigEndian && item.size == 8) {
      return StructError("int too large to convert")
    }
    if isBeyondWord { return StructError("argument out of range") }
    let width = UInt64(8 * item.size)
    let bounds =
      item.kind == .signed
      ? "-\(UInt64(1) << (width - 1)) <= number <= \(UInt64(1) << (width - 1) - 1)"
      : "0 <= number <= \(UInt64.max >> (64 - width))"
    let name: String =
      switch item.code {
      case "b": "byte"
      case "B": "ubyte"
      case "h" where !isBigEndian: "short"
      case "H" where !isBigEndian: "ushort"
      default: "'\(item.code)'"
      }
    return StructError("\(name) format requires \(bounds)")
  }
}

/// IEEE 754 numbers of 16 bits.
enum HalfFloat {
  /// The nearest number's bits, ties to even; nil where a finite number is too large.
  static func bits(of value: Double) -> UInt16? {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    if value.isNaN { return sign | 0x7E00 }
    if value.isInfinite { return sign | 0x7C00 }
    let size = value.magnitude
    if size >= 65520 { return nil }
    if size < 0x1p-14 {
      // Below the normal numbers the step is 2^-24; a carry gives the smallest normal one.
      return sign | UInt16((size * 0x1p24).rounded(.toNearestOrEven))
    }
    let exponent = Int(size.exponent)
    let fraction = ((size.significand - 1) * 1024).rounded(.toNearestOrEven)
    // A fraction that is rounded up to 1024 carries into the exponent.
    return sign | (UInt16(exponent + 15) << 10 + UInt16(fraction))
  }

  /// The number of some bits.
  static func value(of bits: UInt16) -> Double {
    let sign: FloatingPointSign = bits & 0x8000 == 0 ? .plus : .minus
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF)
    let size: Double =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
      }
    return sign == .minus ? -size : size
  }
}
