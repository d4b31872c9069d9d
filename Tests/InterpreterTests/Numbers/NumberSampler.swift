@testable import Interpreter

/// Makes the same numbers as the Python lines beside each checksum.
///
/// In Python:
/// ```
/// def next(): global s; s = (s*6364136223846793005 + 1442695040888963407) % 2**64; return s ^ s>>29
/// def big(n): return sum(next() << 64*i for i in range(n)) * (-1)**(next() % 2)
/// def real(): k = next() % 3; return (struct.unpack('d', struct.pack('Q', next()))[0] if k == 0
///   else (next() % 10**9) / 10**(next() % 12) if k == 1 else (next() % 4096) / 2**(next() % 16))
/// def mix(text): global c
///   for b in text.encode(): c = (c ^ b) * 1099511628211 % 2**64
/// s = 1; c = 14695981039346656037
/// ```
struct NumberSampler {
  private var state: UInt64 = 1
  private(set) var checksum: UInt64 = 14_695_981_039_346_656_037

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// Fewer than `bound`.
  mutating func next(below bound: UInt64) -> Int { Int(next() % bound) }

  /// A number of so many limbs and either sign.
  mutating func big(_ limbs: Int) -> BigInt {
    var bytes: [UInt8] = []
    for _ in 0..<limbs {
      let limb = next()
      for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: limb >> (8 * UInt64(index)))) }
    }
    let value = BigInt(bytes: bytes, bigEndian: false, signed: false)
    return next() % 2 == 1 ? -value : value
  }

  /// A number of up to 65 bits: `big(1) // 2**(next() % 64)`.
  mutating func word() -> IntegerResult {
    let value = big(1)
    return IntegerResult(value.shiftedRight(by: next(below: 64)) ?? value)
  }

  /// A float of any size, a short decimal one, or a short binary one.
  mutating func real() -> Double {
    switch next() % 3 {
    case 0: return Double(bitPattern: next())
    case 1:
      let whole = Double(next() % 1_000_000_000)
      var power = 1.0
      for _ in 0..<next(below: 12) { power *= 10 }
      return whole / power
    default:
      let whole = Double(next() % 4096)
      return whole / Double(1 << next(below: 16))
    }
  }

  mutating func mix(_ text: String) {
    for byte in text.utf8 { checksum = (checksum ^ UInt64(byte)) &* 1_099_511_628_211 }
  }
}

/// Code points of a text.
func points(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The text of code points.
func text(_ points: [UInt32]) -> String {
  var result = String.UnicodeScalarView()
  for point in points { result.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
  return String(result)
}
