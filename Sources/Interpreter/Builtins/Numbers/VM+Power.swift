#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension VM {
  /// `base ** exponent` of whole numbers: a float when the exponent is negative.
  /// Errors: ZeroDivisionError, OverflowError, MemoryError past the limit.
  func power(_ base: IntegerResult, _ exponent: IntegerResult) throws -> Value {
    if exponent.isNegative { return try power(double(of: base), double(of: exponent)) }
    if case .small(let b) = base, b.magnitude <= 1 {
      if b == 1 || exponent == .small(0) { return .int(1) }
      return .int(b == 0 || exponent.bigInt.isOdd ? b : 1)
    }
    guard case .small(let n) = exponent else {
      try chargeInteger(bits: .max)
      throw error(.memoryError)
    }
    if case .small(let b) = base {
      let bits = log2(Double(b.magnitude)) * Double(n)
      try chargeInteger(bits: bits < 1e18 ? Int(bits) : .max)
      guard let result = IntegerMath.power(b, n) else { throw error(.memoryError) }
      return interpreter.value(result)
    }
    if n == 0 { return .int(1) }
    let b = base.bigInt
    try chargeInteger(bits: BigInt.powerBitBound(bits: b.bitLength, exponent: n))
    guard let result = b.power(n) else { throw error(.memoryError) }
    return int(result)
  }

  /// `pow(base, exponent, modulus)`. Errors: ValueError.
  func power(
    _ base: IntegerResult, _ exponent: IntegerResult, modulus: IntegerResult
  ) throws -> Value {
    do {
      return int(
        try base.bigInt.powMod(exponent.bigInt, modulus.bigInt, checkpoint: { try checkpoint() }))
    } catch let failure as BigInt.ModularFailure {
      throw valueError(failure.message)
    }
  }

  /// `base ** exponent` of floats: complex for a root of a negative number.
  /// Errors: ZeroDivisionError, OverflowError.
  func power(_ base: Double, _ exponent: Double) throws -> Value {
    if base == 0, exponent < 0, exponent.isFinite {
      throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if base < 0, base.isFinite, exponent.isFinite, exponent.rounded(.down) != exponent {
      return try power(ComplexNumber(base, 0), ComplexNumber(exponent, 0))
    }
    let result = pow(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite {
      throw error(.overflowError, .int(34), str("Numerical result out of range"))
    }
    return .float(result)
  }

  /// `base ** exponent` of complex numbers. Errors: ZeroDivisionError, OverflowError.
  func power(_ base: ComplexNumber, _ exponent: ComplexNumber) throws -> Value {
    guard let result = base.power(exponent) else {
      throw error(.zeroDivisionError, "0.0 to a negative or complex power")
    }
    if result.real.isInfinite || result.imaginary.isInfinite {
      throw error(.overflowError, "complex exponentiation")
    }
    return makeComplex(result.real, result.imaginary)
  }
}
