import Testing

@testable import Interpreter

@Suite("Format specifiers")
struct FormatSpecTests {
  static func format(_ value: IntegerResult, _ spec: String) throws -> String {
    let parsed = try FormatSpec.parse(points(spec), target: .integer, typeName: "int")
    return text(try parsed.formatInteger(value, digitLimit: 4300) { _ in })
  }

  static func format(_ value: Double, _ spec: String) throws -> String {
    let parsed = try FormatSpec.parse(points(spec), target: .float, typeName: "float")
    return text(try parsed.formatFloat(value) { _ in })
  }

  static func format(_ real: Double, _ imaginary: Double, _ spec: String) throws -> String {
    let parsed = try FormatSpec.parse(points(spec), target: .complex, typeName: "complex")
    return text(try parsed.formatComplex(real: real, imaginary: imaginary) { _ in })
  }

  static func format(_ value: String, _ spec: String) throws -> String {
    let parsed = try FormatSpec.parse(points(spec), target: .string, typeName: "str")
    return text(try parsed.formatString(points(value)) { _ in })
  }

  /// The result, or the error's text.
  static func outcome(_ body: () throws -> String) -> String {
    do { return try body() } catch { return (error as? FormatError)?.message ?? "\(error)" }
  }

  @Test("all combinations of options agree with CPython, errors included")
  func combinations() {
    var specs = [""]
    let options: [[String]] = [
      ["", "*<", "^", "="], ["", "+"], ["", "#"], ["", "0"], ["", "12"], ["", ",", "_"],
      ["", ".3"], ["", "d", "x", "b", "g", "f", "e", "%", "s", "c", "n"],
    ]
    for choices in options { specs = specs.flatMap { start in choices.map { start + $0 } } }
    var sampler = NumberSampler()
    for spec in specs {
      let word = sampler.word()
      let real = sampler.real()
      sampler.mix(Self.outcome { try Self.format(word, spec) } + ";")
      sampler.mix(Self.outcome { try Self.format(real, spec) } + ";")
      sampler.mix(Self.outcome { try Self.format(real, 1, spec) } + ";")
      sampler.mix(Self.outcome { try Self.format("café", spec) } + ";")
    }
    #expect(sampler.checksum == 9_011_345_583_667_223_558)
  }

  @Test(
    "malformed specifiers are refused with CPython's text",
    arguments: [
      ("abc", "Invalid format specifier 'abc' for object of type 'int'"),
      (".", "Format specifier missing precision"),
      (",,", "Cannot specify ',' with ','."),
      (",_", "Cannot specify both ',' and '_'."),
      ("_,d", "Cannot specify both ',' and '_'."),
      ("_c", "Cannot specify '_' with 'c'."),
      (",é", "Cannot specify ',' with '\\xe9'."),
      ("一", "Unknown format code '\\x4e00' for object of type 'int'"),
      ("10 ", "Unknown format code '\\x20' for object of type 'int'"),
      ("s", "Unknown format code 's' for object of type 'int'"),
      (".3d", "Precision not allowed in integer format specifier"),
      ("zd", "Negative zero coercion (z) not allowed in integer format specifier"),
      ("+c", "Sign not allowed with integer format specifier 'c'"),
      ("#c", "Alternate form (#) not allowed with integer format specifier 'c'"),
      ("9223372036854775808", "Too many decimal digits in format string"),
      (".2147483648f", "precision too big"),
    ])
  func malformed(spec: String, message: String) {
    #expect(throws: FormatError(.value, message)) { try Self.format(.small(5), spec) }
  }

  @Test(
    "strings refuse what only numbers have",
    arguments: [
      ("+", "Sign not allowed in string format specifier"),
      (" ", "Space not allowed in string format specifier"),
      ("#", "Alternate form (#) not allowed in string format specifier"),
      ("z", "Negative zero coercion (z) not allowed in string format specifier"),
      ("=5", "'=' alignment not allowed in string format specifier"),
      (",", "Cannot specify ',' with 's'."),
      ("d", "Unknown format code 'd' for object of type 'str'"),
    ])
  func strings(spec: String, message: String) {
    #expect(throws: FormatError(.value, message)) { try Self.format("abc", spec) }
  }

  @Test("zeros in front are grouped, and never begin with a separator")
  func groupedZeros() throws {
    #expect(try Self.format(.small(5), "08,") == "0,000,005")
    #expect(try Self.format(.small(5), "010,") == "00,000,005")
    #expect(try Self.format(.small(5), "#010_x") == "0x000_0005")
    #expect(try Self.format(1.5, "020,.2e") == "0,000,000,001.50e+00")
    #expect(try Self.format(.infinity, "020,") == "00000000000000000inf")
    #expect(try Self.format(.small(5), "\u{665}d") == "    5")
    #expect(try Self.format(.small(0x4E00), "*^5c") == "**一**")
    #expect(try Self.format(-0.0, "z.1f") == "0.0")
    #expect(try Self.format(-0.04, "z.1f") == "0.0")
    #expect(try Self.format(0, 5, "+") == "+5j")
    #expect(try Self.format(-0.0, 5, "") == "(-0+5j)")
  }

  @Test("overflow and the digit limit")
  func limits() throws {
    let huge = IntegerResult(try #require(BigInt(10).power(4300)))
    let limit = "Exceeds the limit (4300 digits) for integer string conversion; "
    #expect(
      throws: FormatError(
        .value, limit + "use sys.set_int_max_str_digits() to increase the limit")
    ) { try Self.format(huge, "d") }
    #expect(throws: FormatError(.overflow, "int too large to convert to float")) {
      try Self.format(huge, "e")
    }
    #expect(throws: FormatError(.overflow, "Python int too large to convert to C long")) {
      try Self.format(huge, "c")
    }
    #expect(throws: FormatError(.overflow, "%c arg not in range(0x110000)")) {
      try Self.format(.small(-1), "c")
    }
    #expect(try Self.format(huge, "x").count == 3572)
  }

  @Test("no padding is built that the caller has not been charged for")
  func charging() {
    struct Refused: Error {}
    for spec in ["10000000000", "=10000000000d", "010000000000,", "<9223372036854775807x"] {
      #expect(throws: Refused.self) {
        let parsed = try FormatSpec.parse(points(spec), target: .integer, typeName: "int")
        _ = try parsed.formatInteger(.small(1)) { if $0 > 1000 { throw Refused() } }
      }
      #expect(throws: FormatError(.memory, "")) { try Self.format(.small(1), spec) }
    }
    #expect(throws: Refused.self) {
      let parsed = try FormatSpec.parse(points(".2000000000f"), target: .float, typeName: "float")
      _ = try parsed.formatFloat(1) { if $0 > 1000 { throw Refused() } }
    }
  }
}
