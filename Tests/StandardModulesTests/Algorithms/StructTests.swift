import Testing

@testable import StandardModules

@Suite("Formats and values agree with CPython's struct")
struct StructTests {
  @Test(
    "sizes",
    arguments: [
      ("@bhiqd?P", 40), ("<bq", 9), ("x0q", 8), ("i b", 5), ("4p3s", 7), ("!HHL", 8),
      ("1000000000x", 1_000_000_000), ("9223372036854775807s", .max),
    ])
  func sizes(format: String, size: Int) throws {
    #expect(try StructFormat(Array(format.utf8)).size == size)
  }

  @Test(
    "bad formats are refused in CPython's words",
    arguments: [
      ("3", "repeat count given without format specifier"),
      ("z", "bad char in struct format"), ("<P", "bad char in struct format"),
      ("99999999999999999999i", "total struct size too long"),
      ("@b4611686018427387904h", "total struct size too long"),
    ])
  func formatErrors(format: String, message: String) {
    let error = #expect(throws: StructError.self) { try StructFormat(Array(format.utf8)) }
    #expect(error?.message == message)
  }

  @Test(
    "integers that do not fit are refused in CPython's words",
    arguments: [
      ("H", -1, "ushort format requires 0 <= number <= 65535"),
      (">H", -1, "argument out of range"),
      (">h", 40000, "'h' format requires -32768 <= number <= 32767"),
      ("b", 128, "byte format requires -128 <= number <= 127"),
      ("!I", 1 << 32, "'I' format requires 0 <= number <= 4294967295"),
      (">Q", -1, "int too large to convert"),
    ])
  func integerErrors(format: String, value: Int, message: String) throws {
    let format = try StructFormat(Array(format.utf8))
    var buffer = [UInt8](repeating: 0, count: format.size)
    let error = #expect(throws: StructError.self) {
      try format.pack(StructInteger(value), as: format.items[0], at: 0, into: &buffer)
    }
    #expect(error?.message == message)
  }

  @Test("values come back")
  func roundTrip() throws {
    let format = try StructFormat(Array(">hed3p".utf8))
    var buffer = [UInt8](repeating: 0, count: format.size)
    let items = format.items
    try format.pack(StructInteger(-2), as: items[0], at: 0, into: &buffer)
    try format.pack(1.5, as: items[1], at: items[1].offset, into: &buffer)
    try format.pack(-0.1, as: items[2], at: items[2].offset, into: &buffer)
    [UInt8(7), 8, 9].withUnsafeBytes {
      format.pack($0, as: items[3], at: items[3].offset, into: &buffer)
    }
    #expect(buffer[..<4] == [0xFF, 0xFE, 0x3E, 0x00])
    buffer.withUnsafeBytes { bytes in
      #expect(format.signed(items[0], at: 0, in: bytes) == -2)
      #expect(format.float(items[1], at: items[1].offset, in: bytes) == 1.5)
      #expect(format.float(items[2], at: items[2].offset, in: bytes) == -0.1)
      #expect(format.bytes(items[3], at: items[3].offset, in: bytes) == 13..<15)
    }
    #expect(HalfFloat.bits(of: 65520) == nil)
    #expect(HalfFloat.bits(of: 65519.99) == 0x7BFF)
    #expect(HalfFloat.bits(of: 0x1p-25) == 0)
  }
}
