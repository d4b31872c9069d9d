extension BigInt {
  /// At most how many bits `base ** exponent` has for a base of `bits` bits; saturates.
  ///
  /// For charging memory before a power is computed.
  package static func powerBitBound(bits: Int, exponent: Int) -> Int {
    let (product, overflow) = bits.multipliedReportingOverflow(by: exponent)
    return overflow ? .max : max(product, 1)
  }

  /// The number to a power; nil for a negative exponent or more bits than `bitLimit`.
  ///
  /// Callers with a limit of their own ask `powerBitBound` first.
  package func power(_ exponent: Int) -> BigInt? {
    if exponent < 0 { return nil }
    if exponent == 0 { return BigInt(1 as Int) }
    if isZero { return .zero }
    // The zero bits at the end are split off: shifting is cheaper than multiplying them.
    let zeros = trailingZeroBitCount
    let odd = Limbs.shiftRight(limbs, by: zeros).result
    let negative = isNegative && exponent & 1 == 1
    if BigInt.powerBitBound(bits: bitLength, exponent: exponent) > BigInt.bitLimit {
      // The bound is rough for small bases; only a power of two can be told exactly here.
      guard odd == [1], BigInt.powerBitBound(bits: zeros, exponent: exponent) < BigInt.bitLimit
      else { return odd == [1] && zeros == 0 ? BigInt(negative ? -1 : 1 as Int) : nil }
    }
    var result: [UInt] = [1]
    if odd != [1] {
      for bit in stride(from: Int.bitWidth - 1 - exponent.leadingZeroBitCount, through: 0, by: -1) {
        result = Limbs.multiply(result, result)
        if exponent >> bit & 1 == 1 { result = Limbs.multiply(result, odd) }
      }
    }
    return BigInt(isNegative: negative, limbs: Limbs.shiftLeft(result, by: zeros * exponent))
  }

  /// Why `powMod` has no result.
  package enum ModularFailure: Error, Equatable, Sendable {
    /// `pow() 3rd argument cannot be 0`.
    case zeroModulus
    /// `base is not invertible for the given modulus`.
    case notInvertible

    /// The text of the ValueError that CPython raises.
    package var message: String {
      switch self {
      case .zeroModulus: return "pow() 3rd argument cannot be 0"
      case .notInvertible: return "base is not invertible for the given modulus"
      }
    }
  }

  /// `pow(self, exponent, modulus)`: the result has the modulus's sign.
  ///
  /// A negative exponent takes the modular inverse. `checkpoint` is called once for each bit of the
  /// exponent, so that a caller can stop a long run by throwing: with a modulus of 64 Kbit a bit
  /// takes milliseconds.
  /// - Throws: `ModularFailure`, and whatever `checkpoint` throws.
  package func powMod(
    _ exponent: BigInt, _ modulus: BigInt, checkpoint: () throws -> Void = {}
  ) throws -> BigInt {
    if modulus.isZero { throw ModularFailure.zeroModulus }
    let divisor = modulus.limbs
    if divisor == [1] { return .zero }
    var base = self
    if exponent.isNegative {
      guard let inverse = try modularInverse(modulus.magnitude, checkpoint: checkpoint) else {
        throw ModularFailure.notInvertible
      }
      base = inverse
    }
    guard let factor = base.divMod(modulus.magnitude)?.remainder.limbs else { return .zero }
    var result: [UInt] = [1]
    for bit in stride(from: exponent.bitLength - 1, through: 0, by: -1) {
      try checkpoint()
      result = Limbs.divide(Limbs.multiply(result, result), by: divisor).remainder
      if exponent.limbs[bit / UInt.bitWidth] >> (bit % UInt.bitWidth) & 1 == 1 {
        result = Limbs.divide(Limbs.multiply(result, factor), by: divisor).remainder
      }
    }
    if modulus.isNegative, !result.isEmpty { result = Limbs.subtract(divisor, result) }
    return BigInt(isNegative: modulus.isNegative, limbs: result)
  }

  /// The inverse for a positive modulus, nil when there is none (extended Euclid).
  private func modularInverse(
    _ modulus: BigInt, checkpoint: () throws -> Void
  ) throws -> BigInt? {
    guard var current = divMod(modulus)?.remainder else { return nil }
    var previous = modulus
    var coefficient = BigInt(1 as Int)
    var previousCoefficient = BigInt.zero
    while let (quotient, remainder) = previous.divMod(current) {
      try checkpoint()
      (previous, current) = (current, remainder)
      let next = previousCoefficient - quotient * coefficient
      (previousCoefficient, coefficient) = (coefficient, next)
    }
    return previous.limbs == [1] ? previousCoefficient : nil
  }
}
