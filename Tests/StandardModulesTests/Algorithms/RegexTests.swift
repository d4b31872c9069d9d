import Testing

@testable import StandardModules

@Suite("Regular expressions behave as CPython's re")
struct RegexTests {
  private func spans(
    _ pattern: String, _ text: String, _ anchor: RegexAnchor = .search, _ flags: RegexFlags = [],
    from position: Int = 0, mustAdvance: Bool = false
  ) throws -> [Int]? {
    let program = try RegexProgram.compile(
      pattern: pattern.unicodeScalars.map(\.value), flags: flags)
    let wide = text.unicodeScalars.map(\.value)
    let match = try wide.withUnsafeBufferPointer {
      try program.find(anchor, in: $0, from: position, mustAdvance: mustAdvance)
    }
    if wide.allSatisfy({ $0 < 128 }) {
      let narrow = Array(text.utf8)
      let other = try narrow.withUnsafeBufferPointer {
        try program.find(anchor, in: $0, from: position, mustAdvance: mustAdvance)
      }
      #expect(other == match)
    }
    return match?.spans
  }

  @Test(
    "finds the spans CPython finds",
    arguments: [
      ("(a|ab)(c|bcd)(d*)", "abcd", [0, 4, 0, 1, 1, 4, 4, 4]),
      ("(?P<x>a+?)(?P=x)", "xaaa", [1, 3, 1, 2]),
      ("(?<=ab)c|(?<!a)d", "abd", [2, 3]),
      ("(<)?(\\w+)(?(1)>|$)", "<ab>", [0, 4, 0, 1, 1, 3]),
      ("(?>a+)b", "aaab", [0, 4]),
      ("(?:a|b)*+c", "abac", [0, 4]),
      ("(?:(a)|b)*", "ab", [0, 2, 0, 1]),
      ("(a|)*b", "aab", [0, 3, 2, 2]),
      ("[^\\W\\d_]+", "12é中_", [2, 4]),
      ("(?x) a # comment\n b", "ab", [0, 2]),
      ("(?i:É)k", "ék", [0, 2]),
      ("(?m)^b$", "a\nb\nc", [2, 3]),
      ("(?s).+", "a\nb", [0, 3]),
      ("\\bfoo\\b", "a foo.", [2, 5]),
      ("(a{2,3}?)(a*)", "aaaa", [0, 4, 0, 2, 2, 4]),
    ])
  func findsSpans(pattern: String, text: String, expected: [Int]) throws {
    #expect(try spans(pattern, text) == expected)
  }

  @Test("anchors, positions and empty matches")
  func anchors() throws {
    #expect(try spans("b", "ab", .match) == nil)
    #expect(try spans("a|ab", "ab", .fullMatch) == [0, 2])
    #expect(try spans("^b", "ab", .search, from: 1) == nil)
    #expect(try spans("x*", "ax", .search, from: 0, mustAdvance: true) == [1, 2])
    #expect(try spans("\\B", "") == nil)
    #expect(try spans("[k-s]", "\u{212A}", .search, .ignoreCase) == [0, 1])
  }

  @Test(
    "refuses patterns in CPython's words",
    arguments: [
      ("[a", "unterminated character set at position 0"),
      ("(a", "missing ), unterminated subpattern at position 0"),
      ("*", "nothing to repeat at position 0"),
      ("a**", "multiple repeat at position 2"),
      ("\\q", "bad escape \\q at position 0"),
      ("(?<=a+)", "look-behind requires fixed-width pattern"),
      ("a\n(b", "missing ), unterminated subpattern at position 2 (line 2, column 1)"),
      ("(?P<a>)(?P<a>)", "redefinition of group name 'a' as group 2; was group 1 at position 11"),
      ("x{3,2}", "min repeat greater than max repeat at position 2"),
      ("[b-a]", "bad character range b-a at position 1"),
      ("a(?i)b", "global flags not at the start of the expression at position 1"),
      ("(\\1)", "cannot refer to an open group at position 1"),
      ("a)", "unbalanced parenthesis at position 1"),
    ])
  func refuses(pattern: String, message: String) {
    let error = #expect(throws: RegexError.self) { try spans(pattern, "") }
    #expect(error?.description == message)
  }

  @Test("deep nesting, runaway matches and memory end with an error")
  func limits() throws {
    let deep = [UInt32](repeating: 0x28, count: 65536)
    let error = #expect(throws: RegexError.self) { try RegexProgram.compile(pattern: deep) }
    #expect(error?.kind == .recursion)
    struct Stopped: Error {}
    let text = [UInt8](repeating: 0x61, count: 5000)
    let runaway = try RegexProgram.compile(pattern: "(a+)+$".unicodeScalars.map(\.value))
    #expect(throws: Stopped.self) {
      try (text + [0x62]).withUnsafeBufferPointer {
        try runaway.find(.match, in: $0, limits: RegexLimits { throw Stopped() })
      }
    }
    let groups = try RegexProgram.compile(pattern: "(a|b)*c".unicodeScalars.map(\.value))
    #expect(throws: RegexMemoryError.self) {
      try text.withUnsafeBufferPointer {
        try groups.find(.match, in: $0, limits: RegexLimits(maximumStackBytes: 1 << 14))
      }
    }
  }

  @Test("templates and escape")
  func templates() throws {
    let program = try RegexProgram.compile(pattern: "(?P<n>a)".unicodeScalars.map(\.value))
    let template = try RegexTemplate("x\\1\\n\\g<n>\\-".unicodeScalars.map(\.value), for: program)
    let last = RegexTemplate.Part.literal([92, 45])
    #expect(template.parts == [.literal([0x78]), .group(1), .literal([10]), .group(1), last])
    let error = #expect(throws: RegexError.self) {
      try RegexTemplate("\\g<5>".unicodeScalars.map(\.value), for: program)
    }
    #expect(error?.description == "invalid group reference 5 at position 3")
    #expect(RegexEscape.escape([0x61, 0x2E]) == [0x61, 0x5C, 0x2E])
  }
}
