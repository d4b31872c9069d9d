import Testing

@testable import Interpreter

/// Encodings, line ends and what cannot be text.
@Suite("Source text") struct SourceTextTests {
  private func error(_ bytes: [UInt8]) -> String? {
    var parser = Parser(source: bytes, fileName: "f.py")
    do throws(PythonSyntaxError) {
      _ = try parser.parseModule()
      return nil
    } catch { return error.message }
  }

  @Test("bytes that are not UTF-8 are refused with the file and the line")
  func invalidBytes() {
    #expect(
      error(Array("x=1\n\"".utf8) + [0xff, 0x22])
        == "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding "
        + "declared; see https://peps.python.org/pep-0263/ for details")
  }

  @Test("a mistake on an earlier line comes first")
  func earlierMistake() {
    #expect(
      error(Array("\"a\n".utf8) + [0xff]) == "unterminated string literal (detected at line 1)")
  }

  @Test("zero bytes are refused")
  func zero() {
    #expect(error([0x61, 0]) == "source code cannot contain null bytes")
  }

  @Test("a cookie names the encoding")
  func cookie() {
    #expect(error(Array("# coding: latin-1\n".utf8) + [0xe9, 0x3d, 0x31]) == nil)
    #expect(error(Array("# coding: foo\n".utf8)) == "encoding problem: foo")
  }

  @Test("a byte order mark and every line end are accepted")
  func lines() {
    #expect(error([0xef, 0xbb, 0xbf] + Array("if a:\r\n  b\r  c\n".utf8)) == nil)
  }
}
