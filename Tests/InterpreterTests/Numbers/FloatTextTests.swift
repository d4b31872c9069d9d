import Testing

@testable import Interpreter

@Suite("Floats as text")
struct FloatTextTests {
  @Test("600 floats are written and rounded as by CPython")
  func formats() {
    var sampler = NumberSampler()
    for _ in 0..<600 {
      let value = sampler.real()
      var parts = [FloatText.repr(value)]
      let formats: [(Unicode.Scalar, Int)] = [
        ("f", 0), ("f", 2), ("g", 17), ("e", 5), ("f", 30), ("g", 3),
      ]
      for (type, precision) in formats {
        let bytes = FloatText.format(value, type: UInt8(ascii: type), precision: precision) ?? []
        parts.append(String(decoding: bytes, as: UTF8.self))
      }
      sampler.mix(parts.joined(separator: ",") + ";")
      switch FloatText.round(value, digits: sampler.next(below: 8) - 2) {
      case .success(let rounded): sampler.mix(FloatText.repr(rounded))
      case .failure: sampler.mix("overflow")
      }
      sampler.mix(",\(FloatText.hex(value));")
    }
    #expect(sampler.checksum == 17_361_416_688_379_900_425)
  }

  @Test(
    "repr is the shortest text that gives the float back",
    arguments: [
      (1e16, "1e+16"), (1e15, "1000000000000000.0"), (1e-5, "1e-05"), (0.0001, "0.0001"),
      (-0.0, "-0.0"), (0x1p-1074, "5e-324"),
      (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
      (0x1p-44, "5.684341886080802e-14"), (0x1p53, "9007199254740992.0"),
    ])
  func repr(value: Double, text: String) {
    #expect(FloatText.repr(value) == text)
  }

  @Test(
    "the exact value is rounded, not its shortest digits",
    arguments: [
      (0.125, "f", 2, "0.12"), (0.375, "f", 2, "0.38"), (2.675, "f", 2, "2.67"),
      (1e23, "g", 16, "9.999999999999999e+22"), (1e23, "g", 15, "1e+23"), (0.5, "f", 0, "0"),
      (1.5, "f", 0, "2"), (9.9999, "g", 3, "10"), (0x1p-1074, "e", 3, "4.941e-324"),
      (0.1, "f", 55, "0.1000000000000000055511151231257827021181583404541015625"),
    ] as [(Double, Unicode.Scalar, Int, String)])
  func exactRounding(value: Double, type: Unicode.Scalar, precision: Int, text: String) {
    let bytes = FloatText.format(value, type: UInt8(ascii: type), precision: precision)
    #expect(bytes == Array(text.utf8))
  }

  @Test("float() accepts underscores between digits only")
  func parsing() {
    func parse(_ text: String) -> Double? { FloatText.parse(Array(text.utf8)) }
    let good: [(String, Double)] = [
      ("1_0", 10), ("1.0_1", 1.01), ("1e1_0", 1e10), ("5.", 5), (".5", 0.5), ("+.5e-3", 0.0005),
      ("1e400", .infinity), ("1e-400", 0), ("-InF", -.infinity), ("infinity", .infinity),
      ("9007199254740993", 9_007_199_254_740_992),
      ("9007199254740993.0000000000000000000000000001", 9_007_199_254_740_994),
    ]
    for (text, value) in good { #expect(parse(text) == value, "\(text)") }
    let bad = [
      "", ".", "e5", "1e", "1e+", "1__0", "_1", "1_", "1_.0", "1._0", "1e_1", "1_e1", "0x1", "++1",
      "1 ", "in", "1d5", "--inf", "1\0",
    ]
    for text in bad { #expect(parse(text) == nil, "\(text)") }
    #expect(parse("-nan")?.isNaN == true)
  }

  @Test("hexadecimal floats round to even and tell invalid from too large")
  func hexadecimal() {
    func parse(_ text: String) -> Result<Double, HexFloatFailure> {
      FloatText.parseHex(Array(text.utf8))
    }
    #expect(parse(" -0x1.8p3\n") == .success(-12))
    #expect(parse("0x1.00000000000008p0") == .success(1))
    #expect(parse("0x1.000000000000080001p0") == .success(1 + .ulpOfOne))
    #expect(parse("0x1.8p-1075") == .success(0x1p-1074))
    #expect(parse("0x1p-99999999999999999999") == .success(0))
    #expect(parse("0x0p99999999999999999999") == .success(0))
    #expect(parse("0x1p99999999999999999999") == .failure(.tooLarge))
    #expect(parse("0x1.fffffffffffff8p1023") == .failure(.tooLarge))
    for text in ["", "0x", ".", "0x1p", "0x1p+", "1 2", "1_0", "0xg", "--1", "0x1.8.1", "infi"] {
      #expect(parse(text) == .failure(.invalid), "\(text)")
    }
    #expect(FloatText.hex(0.1) == "0x1.999999999999ap-4")
    #expect(FloatText.hex(0x1p-1074) == "0x0.0000000000001p-1022")
  }

  @Test("rounding knows the ends of the range")
  func rounding() throws {
    #expect(FloatText.round(1.7976931348623157e308, digits: -308) == .failure(.roundedTooLarge))
    #expect(FloatText.round(0x1p-1074, digits: 323) == .success(0))
    #expect(FloatText.round(0x1p-1074, digits: .max) == .success(0x1p-1074))
    #expect(FloatText.round(2.5, digits: .min) == .success(0))
    #expect(FloatText.round(-2.5) == .small(-2))
    #expect(FloatText.round(Double.nan) == nil)
    let (numerator, denominator) = try FloatText.integerRatio(-0.75).get()
    #expect(numerator == BigInt(-3))
    #expect(denominator == BigInt(4))
    #expect(throws: FloatFailure.infinityToRatio) { try FloatText.integerRatio(.infinity).get() }
    #expect(FloatText.isInteger(1e300))
    #expect(!FloatText.isInteger(.infinity))
  }
}
