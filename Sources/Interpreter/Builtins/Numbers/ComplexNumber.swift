#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Arithmetic of complex numbers.
package struct ComplexNumber: Sendable {
  /// The real part.
  package var real: Double
  /// The imaginary part.
  package var imaginary: Double

  /// A number of its two parts.
  package init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// The quotient by Smith's method, which does not overflow on the way; nil for a zero divisor.
  func divided(by b: ComplexNumber) -> ComplexNumber? {
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 { return nil }
      let ratio = b.imaginary / b.real
      let divisor = b.real + b.imaginary * ratio
      return ComplexNumber(
        (real + imaginary * ratio) / divisor, (imaginary - real * ratio) / divisor)
    }
    if b.imaginary.magnitude >= b.real.magnitude {
      let ratio = b.real / b.imaginary
      let divisor = b.real * ratio + b.imaginary
      return ComplexNumber(
        (real * ratio + imaginary) / divisor, (imaginary * ratio - real) / divisor)
    }
    return ComplexNumber(.nan, .nan)
  }

  /// The power; nil for zero to a negative or complex power.
  func power(_ exponent: ComplexNumber) -> ComplexNumber? {
    if exponent.imaginary == 0, exponent.real.magnitude <= 100,
      let whole = Int(exactly: exponent.real)
    {
      let positive = power(whole.magnitude)
      return whole < 0 ? ComplexNumber(1, 0).divided(by: positive) : positive
    }
    if real == 0, imaginary == 0 {
      if exponent.imaginary != 0 || exponent.real < 0 { return nil }
      return ComplexNumber(0, 0)
    }
    let length = hypot(real, imaginary)
    let angle = atan2(imaginary, real)
    var newLength = pow(length, exponent.real)
    var newAngle = angle * exponent.real
    if exponent.imaginary != 0 {
      newLength /= exp(angle * exponent.imaginary)
      newAngle += exponent.imaginary * log(length)
    }
    return ComplexNumber(newLength * cos(newAngle), newLength * sin(newAngle))
  }

  /// Repeated squaring, from the lowest bit of the exponent on.
  private func power(_ exponent: UInt) -> ComplexNumber {
    var result = ComplexNumber(1, 0)
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      square = square * square
    }
    return result
  }

  /// The distance from zero; infinite when it is too large.
  var magnitude: Double { hypot(real, imaginary) }
}
