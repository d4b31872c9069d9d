/// Hashes of numbers as CPython's on 64-bit machines: equal numbers of any type hash alike.
///
/// Every rational number is reduced modulo the prime 2^61 - 1; see "Hashing of numeric types" in
/// the library reference.
package enum NumberHash {
  /// The modulus, `sys.hash_info.modulus`.
  package static var modulus: UInt { (1 << 61) - 1 }

  /// `hash(n)` of a small int.
  package static func hash(_ value: Int) -> Int {
    finish(value.magnitude % modulus, negative: value < 0)
  }

  /// `hash(n)` of a large int.
  package static func hash(_ value: BigInt) -> Int {
    var remainder: UInt = 0
    for limb in value.limbs.reversed() {
      remainder = modulus.dividingFullWidth((remainder, limb)).remainder
    }
    return finish(remainder, negative: value.isNegative)
  }

  /// `hash(x)` of a float; infinities give ±314159. For nan, whose hash is its object's, 0.
  package static func hash(_ value: Double) -> Int {
    if value.isNaN { return 0 }
    if value.isInfinite { return value < 0 ? -314159 : 314159 }
    let (mantissa, exponent) = FloatParts.split(value.magnitude)
    // 2^61 is 1 for this modulus, so a power of two turns the 61 bits round.
    let turn = ((exponent % 61) + 61) % 61
    let bits = UInt(mantissa) % modulus
    let turned = (bits << turn & modulus) | bits >> (61 - turn)
    return finish(turned, negative: value < 0)
  }

  /// `hash(z)` of a complex number whose parts are not nan.
  package static func hash(real: Double, imaginary: Double) -> Int {
    let sum = hash(real) &+ hash(imaginary) &* 1_000_003
    return sum == -1 ? -2 : sum
  }

  /// -1 is kept for errors in CPython, so no hash is -1.
  private static func finish(_ remainder: UInt, negative: Bool) -> Int {
    let value = Int(truncatingIfNeeded: remainder)
    let signed = negative ? -value : value
    return signed == -1 ? -2 : signed
  }
}

extension BigInt {
  /// `hash(n)`, as CPython's.
  package var pythonHash: Int { NumberHash.hash(self) }
}
