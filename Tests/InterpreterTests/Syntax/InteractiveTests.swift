import Testing

@testable import Interpreter

/// What a prompt makes of its input, as `codeop.compile_command` judges it.
@Suite("Input at a prompt") struct InteractiveTests {
  private func judge(_ source: String) -> String {
    switch Parser.parseInteractive(source: Array(source.utf8), fileName: "<input>") {
    case .complete: "complete"
    case .incomplete: "incomplete"
    case .error(let error): error.message
    }
  }

  @Test(
    "a finished statement is complete",
    arguments: [
      "", "#x", "\n", " ", "x=1", "x=1\n", "x;", "a=1;b=2", "pass # c", "x=1\n# c",
      "if x:\n  pass\n", "def f():\n  return 1\n\n", "try:\n  x\nexcept:\n  y\n",
      "while 1:\n  x\n", "if x: pass\n", "if x:\n  pass\n  \n", "(a,\nb)", "'''a\nb'''",
    ])
  func complete(source: String) { #expect(judge(source) == "complete") }

  @Test(
    "what may go on asks for more",
    arguments: [
      "if x:", "if x:\n  pass", "(a", "(a\n", "'''a", "'''a\n", "'abc\\", "x\\", "@d", "@d\n",
      "class A:", "try:\n  x\n", "if x: pass", "if x: pass\nelse: pass", "x = [1,\n#c\n",
      "f'''{a", "def f(", "from x import (", "if x:\n  (a\n", "if x:\n  #c", "if x:\n\n",
      "\\", "while 1:\n  x\nelse:\n", "if x:\n  pass\n# c",
    ])
  func incomplete(source: String) { #expect(judge(source) == "incomplete") }

  @Test(
    "a mistake is an error at once",
    arguments: [
      ("'abc", "unterminated string literal (detected at line 1)"),
      ("x = ", "invalid syntax"), ("a b", "invalid syntax"), ("for", "invalid syntax"),
      ("a\nb", "multiple statements found while compiling a single statement"),
      ("if x:\n  pass\ny", "invalid syntax"),
      ("if x:\npass", "expected an indented block after 'if' statement on line 1"),
      ("  x", "unexpected indent"), ("def f", "expected '('"),
      ("(]", "closing parenthesis ']' does not match opening parenthesis '('"),
      ("1 if 2", "expected 'else' after 'if' expression"),
    ])
  func mistake(source: String, message: String) { #expect(judge(source) == message) }
}
