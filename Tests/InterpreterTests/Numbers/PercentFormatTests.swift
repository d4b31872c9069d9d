import Testing

@testable import Interpreter

@Suite("Percent formatting")
struct PercentFormatTests {
  /// Formats one number as the driver will: an int as `word`, else the float.
  private func format(_ format: String, _ word: IntegerResult?, _ real: Double) throws -> String {
    var parser = PercentParser(points(format))
    var result: [UInt32] = []
    while let piece = parser.next() {
      switch piece {
      case .literal(let range): result += points(format)[range]
      case .conversion(let spec): result += try convert(spec, word, real)
      }
    }
    return text(result)
  }

  private func convert(
    _ spec: PercentSpec, _ word: IntegerResult?, _ real: Double
  ) throws -> [UInt32] {
    if let problem = spec.problem { throw problem }
    if let problem = spec.unsupportedConversion() { throw problem }
    let letter = Unicode.Scalar(spec.conversion).map(String.init) ?? ""
    switch letter {
    case "s":
      let shown = word.map { $0.bigInt.description } ?? FloatText.repr(real)
      return try PercentFormat.text(points(shown), spec) { _ in }
    case "c":
      guard let word else { throw FormatError(.type, "%c requires int or char") }
      return try PercentFormat.character(word, spec) { _ in }
    case "e", "E", "f", "F", "g", "G":
      return try PercentFormat.float(word?.toDouble() ?? real, spec) { _ in }
    default:
      if let word { return try PercentFormat.integer(word, spec) { _ in } }
      if "oxX".contains(letter) {
        throw FormatError(.type, "%\(letter) format: an integer is required, not float")
      }
      if real.isNaN { throw FormatError(.value, "cannot convert float NaN to integer") }
      guard let whole = BigInt(truncating: real) else {
        throw FormatError(.overflow, "cannot convert float infinity to integer")
      }
      return try PercentFormat.integer(IntegerResult(whole), spec) { _ in }
    }
  }

  @Test("all combinations of flags and sizes agree with CPython, errors included")
  func combinations() {
    var specs = [""]
    let options: [[String]] = [
      ["", "-", "+", " ", "0", "#", "#0", "-0"], ["", "9", "20"], ["", ".", ".1", ".12"],
      "dioxXeEfFgGcsy".map { String($0) },
    ]
    for choices in options { specs = specs.flatMap { start in choices.map { start + $0 } } }
    var sampler = NumberSampler()
    for spec in specs {
      let word = sampler.word()
      let real = sampler.real()
      for value in [word, nil] {
        sampler.mix(FormatSpecTests.outcome { try format("<%\(spec)>", value, real) } + ";")
      }
    }
    #expect(sampler.checksum == 638_144_869_948_506_660)
  }

  @Test(
    "malformed formats are refused with CPython's text",
    arguments: [
      ("%", "incomplete format"), ("%5.", "incomplete format"), ("%l", "incomplete format"),
      ("%(a", "incomplete format key"), ("%(a)", "incomplete format"),
      ("abc%y", "unsupported format character 'y' (0x79) at index 4"),
      ("%é", "unsupported format character '?' (0xe9) at index 1"),
      ("%\n", "unsupported format character '?' (0xa) at index 1"),
      ("%-5%", "unsupported format character '%' (0x25) at index 3"),
      ("%lld", "unsupported format character 'l' (0x6c) at index 2"),
      ("%9223372036854775808d", "width too big"), ("%.2147483648d", "precision too big"),
    ])
  func malformed(format: String, message: String) {
    #expect(throws: FormatError(.value, message)) { try self.format(format, .small(1), 0) }
  }

  @Test("a format falls into literals, keys, flags and stars")
  func pieces() throws {
    var parser = PercentParser(points("a%%%(k(1))-08ld%*.*f"))
    #expect(parser.next() == .literal(0..<1))
    #expect(parser.next() == .literal(1..<2))
    guard case .conversion(let first) = parser.next(), case .conversion(var second) = parser.next()
    else {
      Issue.record("no conversions")
      return
    }
    #expect(first.mappingKey == points("k(1)"))
    #expect(first.leftAdjusted && first.zeroPadded && first.width == .number(8))
    #expect(second.width == .star && second.precision == .star)
    try second.setWidth(.small(-9))
    try second.setPrecision(.small(-1))
    #expect(second.leftAdjusted && second.settledWidth == 9 && second.settledPrecision == 0)
    #expect(parser.next() == nil)
    let huge = IntegerResult.big(BigInt(UInt.max))
    #expect(throws: FormatError(.overflow, "Python int too large to convert to C ssize_t")) {
      try second.setWidth(huge)
    }
    #expect(throws: FormatError(.overflow, "Python int too large to convert to C int")) {
      try second.setPrecision(.small(1 << 31))
    }
  }

  @Test("huge widths and precisions are charged before anything is built")
  func charging() throws {
    struct Refused: Error {}
    for format in ["%9223372036854775807d", "%.2000000000d", "%.2000000000f", "%1000000000s"] {
      var parser = PercentParser(points(format))
      guard case .conversion(let spec) = parser.next() else { continue }
      let charge: (Int) throws -> Void = { if $0 > 1000 { throw Refused() } }
      #expect(throws: Refused.self) {
        switch spec.conversion {
        case 0x64: _ = try PercentFormat.integer(.small(1), spec, charge: charge)
        case 0x66: _ = try PercentFormat.float(1, spec, charge: charge)
        default: _ = try PercentFormat.text([0x61], spec, charge: charge)
        }
      }
    }
    #expect(throws: FormatError(.overflow, "precision too large")) {
      try format("%.2147483647d", .small(1), 0)
    }
  }
}
