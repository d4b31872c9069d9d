import Testing

@testable import Interpreter

@Suite("Arithmetic on machine words")
struct IntegerMathTests {
  @Test("what overflows becomes a large number")
  func overflow() {
    func text(_ result: IntegerResult?) -> String? { result?.bigInt.description }
    #expect(text(IntegerMath.add(.max, 1)) == "9223372036854775808")
    #expect(text(IntegerMath.subtract(.min, 1)) == "-9223372036854775809")
    #expect(text(IntegerMath.multiply(.min, -1)) == "9223372036854775808")
    #expect(text(IntegerMath.floorDivide(.min, -1)) == "9223372036854775808")
    #expect(text(IntegerMath.negate(.min)) == "9223372036854775808")
    #expect(text(IntegerMath.power(10, 20)) == "100000000000000000000")
    #expect(text(IntegerMath.shiftLeft(-3, 70)) == "-3541774862152233910272")
    #expect(IntegerMath.power(-2, 63) == .small(.min))
    #expect(IntegerMath.shiftLeft(-1, 63) == .small(.min))
    #expect(IntegerMath.power(0, 0) == .small(1))
    #expect(IntegerMath.power(1, .max) == .small(1))
  }

  @Test("division rounds down and the remainder has the divisor's sign")
  func division() {
    let cases = [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, -3, -2, 0)]
    for (left, right, quotient, remainder) in cases {
      #expect(IntegerMath.floorDivide(left, right) == .small(quotient))
      #expect(IntegerMath.modulo(left, right) == remainder)
    }
    #expect(IntegerMath.modulo(.min, -1) == 0)
    #expect(IntegerMath.floorDivide(1, 0) == nil)
    #expect(IntegerMath.modulo(1, 0) == nil)
    #expect(IntegerMath.trueDivide(1, 0) == nil)
    #expect(IntegerMath.trueDivide(.max, 3) == 3074457345618258602.5)
    #expect(IntegerMath.trueDivide(0, -5)?.sign == .minus)
  }

  @Test("rounding to tens takes ties to even")
  func rounding() {
    let cases = [(25, 20), (35, 40), (-25, -20), (-15, -20), (5, 0), (6, 10), (-5, 0)]
    for (value, rounded) in cases {
      #expect(IntegerMath.round(BigInt(value), digits: 1) == BigInt(rounded))
    }
    #expect(IntegerMath.round(BigInt(15), digits: .max) == .zero)
    #expect(IntegerMath.round(BigInt(15), digits: .min) == BigInt(15))
  }

  @Test("comparison with floats does not round")
  func comparison() {
    #expect(NumberComparison.compare((1 << 53) + 1, 0x1p53) == 1)
    #expect(NumberComparison.compare(Int.max, 0x1p63) == -1)
    #expect(NumberComparison.compare(Int.min, -0x1p63) == 0)
    #expect(NumberComparison.compare(-1, -0.5) == -1)
    #expect(NumberComparison.compare(0, -0.0) == 0)
    #expect(NumberComparison.compare(0, .nan) == nil)
    #expect(NumberComparison.compare(BigInt(1), .infinity) == -1)
    #expect(NumberComparison.compare(BigInt(UInt.max), 0x1p64) == -1)
    #expect(NumberComparison.compare(BigInt(-2), -1.5) == -1)
  }

  @Test("equal numbers of any type hash as in CPython")
  func hashes() {
    #expect(NumberHash.hash(-1) == -2)
    #expect(NumberHash.hash((1 << 61) - 1) == 0)
    #expect(NumberHash.hash(Int.min) == -4)
    #expect(BigInt(UInt.max).pythonHash == 7)
    #expect(NumberHash.hash(0.5) == 1_152_921_504_606_846_976)
    #expect(NumberHash.hash(-0.75) == -1_729_382_256_910_270_464)
    #expect(NumberHash.hash(1e300) == 1_224_995_262_755_759_164)
    #expect(NumberHash.hash(1e-300) == 482_449_582_752_280_463)
    #expect(NumberHash.hash(-1.0) == -2)
    #expect(NumberHash.hash(Double.infinity) == 314_159)
    #expect(NumberHash.hash(real: 1, imaginary: 2) == 2_000_007)
    #expect(NumberHash.hash(real: 0, imaginary: -1) == -2_000_006)
  }
}
