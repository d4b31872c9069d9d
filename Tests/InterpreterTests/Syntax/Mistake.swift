import Testing

@testable import Interpreter

/// Source text with a mistake, and the error it must give.
struct Mistake: Sendable, CustomTestStringConvertible {
  let source: String
  let kind: PythonSyntaxError.Kind
  let message: String
  let line: Int?
  let offset: Int?
  let endLine: Int?
  let endOffset: Int?

  init(
    _ source: String, _ kind: PythonSyntaxError.Kind, _ message: String, _ line: Int?,
    _ offset: Int?, _ endLine: Int?, _ endOffset: Int?
  ) {
    self.source = source
    self.kind = kind
    self.message = message
    self.line = line
    self.offset = offset
    self.endLine = endLine
    self.endOffset = endOffset
  }

  var testDescription: String { String(source.prefix(60)) }

  /// Parses the text and compares the error.
  func check() {
    var parser = Parser(source: Array(source.utf8), fileName: "f")
    do throws(PythonSyntaxError) {
      _ = try parser.parseModule()
      Issue.record("no error for \(source)")
    } catch {
      #expect(error.kind == kind)
      #expect(error.message == message)
      #expect([error.line, error.offset] == [line, offset])
      #expect([error.endLine, error.endOffset] == [endLine, endOffset])
    }
  }
}
