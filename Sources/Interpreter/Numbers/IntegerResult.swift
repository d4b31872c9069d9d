/// A whole number in its smallest form: a machine word when it fits one.
package enum IntegerResult: Sendable, Equatable {
  /// Fits a machine word.
  case small(Int)
  /// Does not fit a machine word.
  case big(BigInt)

  /// Puts a number into its smallest form.
  package init(_ value: BigInt) {
    if let small = value.asInt { self = .small(small) } else { self = .big(value) }
  }

  /// The number in its general form.
  package var bigInt: BigInt {
    switch self {
    case .small(let value): return BigInt(value)
    case .big(let value): return value
    }
  }

  /// Whether the number is below zero.
  package var isNegative: Bool {
    switch self {
    case .small(let value): return value < 0
    case .big(let value): return value.isNegative
    }
  }

  /// The nearest float; nil when it is too large ("int too large to convert to float").
  package func toDouble() -> Double? {
    switch self {
    case .small(let value): return Double(value)
    case .big(let value): return value.toDouble()
    }
  }

  /// The digits of the absolute value in a base of 2 to 36 as ASCII bytes, lower case.
  package func magnitudeDigits(radix: Int) -> [UInt8] {
    guard case .small(let value) = self, (2...36).contains(radix) else {
      return bigInt.magnitudeDigits(radix: radix)
    }
    if value == 0 { return [0x30] }
    var reversed: [UInt8] = []
    var rest = value.magnitude
    while rest != 0 {
      reversed.append(Limbs.digitByte(rest % UInt(radix)))
      rest /= UInt(radix)
    }
    return reversed.reversed()
  }
}
