import Testing

@testable import Interpreter

/// Text made to break a parser.
@Suite("Limits of syntax") struct LimitTests {
  private func result(_ source: String) -> PythonSyntaxError? {
    var parser = Parser(source: Array(source.utf8), fileName: "f")
    do throws(PythonSyntaxError) {
      _ = try parser.parseModule()
      return nil
    } catch { return error }
  }

  @Test(
    "long chains make trees too deep",
    arguments: [
      ("", "-", "1"), ("", "not ", "1"), ("", "lambda:", "1"), ("x", ".x", ""), ("f", "()", ""),
      ("1", "+1", ""), ("1", "**1", ""), ("f", "[0]", ""), ("1", " if 1 else 1", ""),
    ])
  func chain(start: String, link: String, end: String) {
    let error = result(start + String(repeating: link, count: 5000) + end)
    #expect(error?.kind == .recursionError)
    #expect(error?.message == "maximum recursion depth exceeded during compilation")
  }

  @Test(
    "chains that do not nest have no limit",
    arguments: [("a=", "1"), ("a<", "1"), ("a or ", "1"), ("'a' ", "")])
  func flat(link: String, end: String) {
    #expect(result(String(repeating: link, count: 5000) + end) == nil)
  }

  @Test("branches nest as deeply as CPython's do")
  func branches() {
    #expect(result("if 1: pass\n" + String(repeating: "elif 1: pass\n", count: 1000)) == nil)
    let long = result("if 1: pass\n" + String(repeating: "elif 1: pass\n", count: 5000))
    #expect(long?.kind == .recursionError)
  }

  @Test("200 brackets are the most")
  func brackets() {
    #expect(result(nested(200)) == nil)
    #expect(result(nested(201))?.message == "too many nested parentheses")
  }

  private func nested(_ count: Int) -> String {
    String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
  }

  @Test("99 indentations are the most")
  func indentation() {
    #expect(result(indented(99)) == nil)
    #expect(result(indented(100))?.message == "too many levels of indentation")
  }

  private func indented(_ count: Int) -> String {
    (0..<count).map { String(repeating: " ", count: $0) + "if 1:\n" }.joined()
      + String(repeating: " ", count: count) + "x\n"
  }

  @Test("mistakes within deep nesting are found without a crash")
  func deepMistakes() {
    for open in ["(", "[", "{", "f(", "x[", "{1:", "(lambda:"] {
      let count = 150
      let close = open.contains("(") ? ")" : open.contains("[") ? "]" : "}"
      let source =
        String(repeating: open, count: count) + "1 1" + String(repeating: close, count: count)
      #expect(result(source)?.kind == .syntaxError)
    }
  }

  @Test("any bytes give an error or a tree")
  func junk() {
    var seed: UInt64 = 7
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: seed >> 33))
      }
      var parser = Parser(source: bytes, fileName: "f")
      _ = try? parser.parseModule()
      _ = Parser.parseInteractive(source: bytes, fileName: "f")
    }
  }
}
