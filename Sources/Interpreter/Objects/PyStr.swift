/// A str: code points, as bytes while all are ASCII and as 32-bit units otherwise.
///
/// Short texts live inside the object. The units are immutable for everyone but `append`, which
/// the virtual machine uses when a string that nobody else holds grows at its end.
public final class PyStr: PyObject {
  /// The number of code points.
  package private(set) var count: Int
  /// Whether every code point is below 128, one byte each in `units`.
  package private(set) var isASCII: Bool
  private var units: UnsafeMutableRawPointer
  /// Bytes that `units` holds; 0 while they are inside the object.
  private var capacity = 0
  private var hashValueOrUnset = -1
  /// Whether this is the one object that attribute names with this text are.
  package var isInterned = false
  private var inline: (UInt64, UInt64) = (0, 0)

  private static let inlineBytes = 16

  /// Makes a string of `count` ASCII bytes that `fill` writes.
  package init(_ type: PyType, asciiCount count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    self.count = count
    isASCII = true
    units = UnsafeMutableRawPointer(bitPattern: 16).unsafelyUnwrapped
    super.init(type, .str)
    reserve(bytes: count)
    fill(units.assumingMemoryBound(to: UInt8.self))
  }

  /// Makes a string of `count` ASCII bytes.
  @inline(__always)
  init(_ type: PyType, ascii source: UnsafePointer<UInt8>, count: Int) {
    self.count = count
    isASCII = true
    units = UnsafeMutableRawPointer(bitPattern: 16).unsafelyUnwrapped
    super.init(type, .str)
    reserve(bytes: count)
    Heap.copy(count, from: source, to: units)
  }

  /// Makes a string of `count` code points that `fill` writes; at least one should be beyond ASCII.
  package init(_ type: PyType, wideCount count: Int, fill: (UnsafeMutablePointer<UInt32>) -> Void) {
    self.count = count
    isASCII = false
    units = UnsafeMutableRawPointer(bitPattern: 16).unsafelyUnwrapped
    super.init(type, .str)
    reserve(bytes: count * 4)
    fill(units.assumingMemoryBound(to: UInt32.self))
  }

  deinit {
    if capacity != 0 { Heap.free(units) }
  }

  @inline(__always) private func reserve(bytes: Int) {
    if bytes <= PyStr.inlineBytes {
      units = withUnsafeMutablePointer(to: &inline) { UnsafeMutableRawPointer($0) }
    } else {
      units = Heap.allocate(bytes)
      capacity = bytes
    }
  }

  /// The bytes of an ASCII string.
  @inline(__always) package var ascii: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: units.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// Where the bytes of an ASCII string stand; valid while the string lives and does not grow.
  @inline(__always) var asciiStart: UnsafePointer<UInt8> {
    UnsafePointer(units.assumingMemoryBound(to: UInt8.self))
  }

  /// The units of a string that is not ASCII.
  @inline(__always) package var wide: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: units.assumingMemoryBound(to: UInt32.self), count: count)
  }

  /// The code point at an index that the caller has checked.
  @inline(__always) package subscript(index: Int) -> UInt32 {
    isASCII
      ? UInt32(units.load(fromByteOffset: index, as: UInt8.self))
      : units.load(fromByteOffset: index &* 4, as: UInt32.self)
  }

  /// The code points as an array.
  package var codePoints: [UInt32] {
    isASCII ? ascii.map { UInt32($0) } : Array(wide)
  }

  /// The text as a Swift string; lone surrogates become U+FFFD.
  package var string: String {
    if isASCII { return String(decoding: ascii, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    for unit in wide { scalars.append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
    return String(scalars)
  }

  /// Whether the text is `other`, which is ASCII.
  package func equals(_ other: StaticString) -> Bool {
    isASCII && count == other.utf8CodeUnitCount
      && compareBytes(units, UnsafeRawPointer(other.utf8Start), count)
  }

  /// Whether both hold the same code points.
  @inline(__always) package func equals(_ other: PyStr) -> Bool {
    self === other
      || (count == other.count && isASCII == other.isASCII
        && compareBytes(units, UnsafeRawPointer(other.units), isASCII ? count : count &* 4))
  }

  @inline(__always) private func compareBytes(
    _ a: UnsafeMutableRawPointer, _ b: UnsafeRawPointer, _ count: Int
  ) -> Bool {
    var i = 0
    while i &+ 8 <= count {
      if a.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      {
        return false
      }
      i &+= 8
    }
    while i < count {
      if a.load(fromByteOffset: i, as: UInt8.self) != b.load(fromByteOffset: i, as: UInt8.self) {
        return false
      }
      i &+= 1
    }
    return true
  }

  /// The hash, computed once.
  @inline(__always) package var hash: Int {
    if hashValueOrUnset != -1 { return hashValueOrUnset }
    return computeHash()
  }

  @inline(never) private func computeHash() -> Int {
    var h: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: count)
    if isASCII {
      let bytes = count
      var i = 0
      while i &+ 8 <= bytes {
        h = (h ^ units.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
        h ^= h &>> 29
        i &+= 8
      }
      while i < bytes {
        h = (h ^ UInt64(units.load(fromByteOffset: i, as: UInt8.self))) &* 0x0000_0100_0000_01b3
        i &+= 1
      }
    } else {
      for unit in wide {
        h = (h ^ UInt64(unit)) &* 0x9e37_79b9_7f4a_7c15
        h ^= h &>> 29
      }
    }
    h ^= h &>> 32
    h = h &* 0xd6e8_feb8_6659_fd93
    h ^= h &>> 32
    var result = Int(truncatingIfNeeded: h)
    if result == -1 { result = -2 }
    // Empty strings and empty bytes have one hash.
    if count == 0 { result = 0 }
    hashValueOrUnset = result
    return result
  }

  /// Adds another string's code points at the end of this one, which nobody else may hold.
  func append(_ other: PyStr) {
    hashValueOrUnset = -1
    let width = isASCII && !other.isASCII ? 4 : (isASCII ? 1 : 4)
    let total = count + other.count
    if width == 4, isASCII {
      let wideUnits = Heap.allocate(max(total * 8, 32))
      let target = wideUnits.assumingMemoryBound(to: UInt32.self)
      for (i, byte) in ascii.enumerated() { target[i] = UInt32(byte) }
      if capacity != 0 { Heap.free(units) }
      units = wideUnits
      capacity = max(total * 8, 32)
      isASCII = false
    } else if total * width > (capacity == 0 ? PyStr.inlineBytes : capacity) {
      let size = total * width * 2
      let grown = Heap.allocate(size)
      grown.copyMemory(from: units, byteCount: count * width)
      if capacity != 0 { Heap.free(units) }
      units = grown
      capacity = size
    }
    other.copy(to: units + count * width, wide: width == 4)
    count = total
  }

  /// Copies the code points to memory with room for them, one or four bytes each.
  package func copy(to target: UnsafeMutableRawPointer, wide: Bool) {
    if wide == !isASCII {
      Heap.copy(wide ? count * 4 : count, from: units, to: target)
    } else if wide {
      let out = target.assumingMemoryBound(to: UInt32.self)
      for (i, byte) in ascii.enumerated() { out[i] = UInt32(byte) }
    }
  }
}
