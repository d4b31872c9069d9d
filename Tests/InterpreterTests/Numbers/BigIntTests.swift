import Testing

@testable import Interpreter

@Suite("Whole numbers of any size")
struct BigIntTests {
  @Test("arithmetic, bits and digits agree with CPython on 400 pairs")
  func arithmetic() throws {
    var sampler = NumberSampler()
    for index in 0..<400 {
      let a = sampler.big(index % 7)
      let b = sampler.big(index % 5)
      let count = sampler.next(below: 200)
      let left = try #require(a.shiftedLeft(by: count))
      let right = try #require(a.shiftedRight(by: count))
      let root = try #require(a.magnitude.isqrt())
      sampler.mix("\(a + b),\(a - b),\(a * b),\(a & b),\(a | b),\(a ^ b),\(~a),")
      sampler.mix("\(left),\(right),\(a.gcd(b)),\(root),\(a.pythonHash);")
      if let (quotient, remainder) = a.divMod(b) { sampler.mix("\(quotient),\(remainder);") }
    }
    #expect(sampler.checksum == 16_764_778_491_601_563_523)
  }

  @Test("long numbers take the methods that split, with the same results")
  func largeNumbers() throws {
    var sampler = NumberSampler()
    for limbs in [30, 90, 200, 350] {
      let a = sampler.big(limbs)
      let b = sampler.big(limbs / 2)
      let (quotient, remainder) = try #require(a.divMod(b))
      let hexadecimal = [a * b, quotient, remainder].map { $0.description(radix: 16) }
      sampler.mix(hexadecimal.joined(separator: ",") + ",\(a);")
      #expect(BigInt.parse(a.magnitudeDigits(radix: 10)) == a.magnitude)
      #expect(BigInt.parse(a.magnitudeDigits(radix: 7), radix: 7) == a.magnitude)
    }
    #expect(sampler.checksum == 1_149_473_245_616_958_057)
  }

  @Test("division by zero, negative shifts and monstrous results give nil")
  func refusals() {
    let one = BigInt(1)
    #expect(one.divMod(.zero) == nil)
    #expect(BigInt.trueDivide(one, .zero) == nil)
    #expect(one.shiftedLeft(by: -1) == nil)
    #expect(one.shiftedLeft(by: .max) == nil)
    #expect(BigInt.zero.shiftedLeft(by: .max) == .zero)
    #expect(BigInt(-5).shiftedRight(by: .max) == BigInt(-1))
    #expect(BigInt(3).power(.max) == nil)
    #expect(BigInt(-1).power(.max) == BigInt(-1))
    #expect(BigInt(2).power(.max) == nil)
    #expect(BigInt(3).power(-1) == nil)
    #expect(BigInt(-4).isqrt() == nil)
  }

  @Test("conversion to floats and true division round once, ties to even")
  func floats() {
    var sampler = NumberSampler()
    for index in 0..<400 {
      let a = sampler.big(index % 6)
      let b = sampler.big(1 + index % 4)
      let quotient = BigInt.trueDivide(a, b).map(FloatText.repr) ?? "none"
      sampler.mix((a.toDouble().map(FloatText.repr) ?? "none") + "," + quotient + ";")
    }
    #expect(sampler.checksum == 13_958_029_257_266_431_819)
    let tiny = BigInt(1).shiftedLeft(by: 1074) ?? .zero
    #expect(BigInt.trueDivide(BigInt(3), tiny + tiny) == 2 * Double.leastNonzeroMagnitude)
    #expect(BigInt.trueDivide(BigInt(1), tiny + tiny) == 0)
    #expect(BigInt.trueDivide(.zero, BigInt(-3))?.sign == .minus)
    #expect(tiny.toDouble() == nil)
    #expect(BigInt(truncating: -1e20)?.description == "-100000000000000000000")
    #expect(BigInt(truncating: .nan) == nil)
    #expect(BigInt(exactly: 0.5) == nil)
  }

  @Test("modular powers take the modulus's sign and the inverse for negative exponents")
  func modularPowers() throws {
    var sampler = NumberSampler()
    for index in 0..<60 {
      let base = sampler.big(index % 3)
      let exponent = sampler.big(index % 2 + 1)
      let modulus = sampler.big(1 + index % 3)
      do {
        sampler.mix(try base.powMod(exponent, modulus).description + ";")
      } catch let failure as BigInt.ModularFailure {
        sampler.mix(failure.message + ";")
      }
    }
    #expect(sampler.checksum == 16_798_815_950_918_779_699)
    #expect(try BigInt(3).powMod(BigInt(-2), BigInt(-7)) == BigInt(-3))
    #expect(try BigInt(0).powMod(BigInt(-1), BigInt(1)) == .zero)
    #expect(throws: BigInt.ModularFailure.zeroModulus) {
      try BigInt(2).powMod(BigInt(3), .zero)
    }
    #expect(throws: BigInt.ModularFailure.notInvertible) {
      try BigInt(2).powMod(BigInt(-1), BigInt(4))
    }
  }

  @Test("a modular power stops when its checkpoint throws")
  func stoppedPower() {
    struct Stop: Error {}
    var left = 10
    #expect(throws: Stop.self) {
      try BigInt(3).powMod(BigInt(Int.max), BigInt(Int.max)) {
        left -= 1
        if left == 0 { throw Stop() }
      }
    }
    #expect(left == 0)
  }

  @Test("bytes fit exactly as in int.to_bytes")
  func bytes() {
    func bytes(_ value: Int, _ length: Int, signed: Bool) -> [UInt8]? {
      BigInt(value).toBytes(length: length, bigEndian: true, signed: signed)
    }
    #expect(bytes(300, 2, signed: false) == [1, 44])
    #expect(bytes(300, 1, signed: false) == nil)
    #expect(bytes(128, 1, signed: true) == nil)
    #expect(bytes(-128, 1, signed: true) == [128])
    #expect(bytes(-129, 1, signed: true) == nil)
    #expect(bytes(-1, 1, signed: false) == nil)
    #expect(bytes(0, 0, signed: false) == [])
    #expect(bytes(-1, 0, signed: true) == [])
    #expect(bytes(-2, 0, signed: true) == nil)
    #expect(bytes(5, -1, signed: true) == nil)
    #expect(bytes(-2, 10, signed: true) == [UInt8](repeating: 255, count: 9) + [254])
    #expect(BigInt(bytes: [0xFF, 0xFE], bigEndian: false, signed: true) == BigInt(-257))
    #expect(BigInt(bytes: [], bigEndian: true, signed: true) == .zero)
  }

  @Test("words at the edge keep their value and their smallest form")
  func smallestForm() {
    for value in [0, 1, -1, Int.max, Int.min] {
      #expect(BigInt(value).asInt == value)
      #expect(IntegerResult(BigInt(value)) == .small(value))
    }
    #expect(BigInt(UInt.max).asInt == nil)
    #expect((BigInt(Int.min) - BigInt(1)).asInt == nil)
    #expect(BigInt.parse(Array("12x".utf8)) == nil)
    #expect(BigInt.parse([]) == nil)
  }
}
