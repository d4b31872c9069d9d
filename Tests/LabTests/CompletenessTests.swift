import Interpreter
import Lab
import Testing

/// When a text can be run is decided as python3's prompt does; measured with python3.11's codeop.
struct CompletenessTests {
  @Test(
    "what codeop compiles is complete",
    arguments: [
      "", "#x", "x", "x=1", "x=1\n", "if 1:\n  pass\n", "if 1:\n  pass\n\n", "if 1: pass\n",
      "for i in x:\n  if i:\n    y\n", "def f():\n  return 1\n\n",
      "class A:\n  def f(self):\n    pass\n", "try:\n  x\nexcept E:\n  y\n",
      "while 1:\n  break\n", "@d\ndef f(): pass\n", "(1,\n2)", "'''a\nb'''",
      "\"\"\"a\n\"\"\"", "x = \\\n1", "f(1)", "from x import (a,\nb)", "x; y", "x;",
      "if 1:\n  x\nelse:\n  y\n", "f'{x}'", "pass\n\n", "é = 1", "变量 = 1", "x = '中'",
      "if True:\n  print('中')\n", "x = 5 # c", "raise", "\n", "\n\n", " ", "\t",
      "if x:\n\n  y\n", "def f():\n  x\n  \n",
    ])
  func complete(text: String) { #expect(LabTerminal.completeness(of: text) == .complete) }

  @Test(
    "what codeop asks more lines for is incomplete",
    arguments: [
      "if 1:", "if 1:\n  pass", "if 1: pass", "for i in x:\n  if i:",
      "for i in x:\n  if i:\n    y", "def f():\n  '''doc\n", "try:\n  x",
      "try:\n  x\nexcept E:", "try:\n  x\n", "with a as b:", "@d\ndef f(): pass", "@d", "(",
      "(1,", "[1,\n", "{1:\n", "'''a", "x = \\", "f(", "from x import (", "def f(",
      "def f():", "class A:", "x = [\n# c\n", "if 1:\n  x\nelse:", "if 1:\n  x\nelse:\n  y",
      "f'''{", "with open(x) as f:\n  s", "print(\n'a'\n", "if (a and\n", "{", "\\",
      "if x:\n  # c", "if x:\n  # c\n", "def f():\n    \n",
    ])
  func incomplete(text: String) {
    guard case .incomplete = LabTerminal.completeness(of: text) else {
      Issue.record("\(LabTerminal.completeness(of: text))")
      return
    }
  }

  @Test(
    "what codeop refuses is invalid at once",
    arguments: [
      "  x", "'a", "f(1))", "(]", "x y", "a = = 1", "1 +", "return", "break", "del",
      "import", "from x import", "lambda:", "lambda x", "x if y", "x if y else", "not",
      "if", "if x", "def", "def f", "def f()", "class", "class A", "else:", "elif x:",
      "except:", "x; if 1: pass", "if 1:\n  x\ny", "if 1:\nx", "if 1:\n\tx\n        y\n",
      "1 if", "print 1", "f'{'", "b'a", "a\nb", "😀", "0x", "1_", "1__0", "$", "?", "assert",
      "global", "nonlocal x", "yield", "}",
    ])
  func invalid(text: String) { #expect(LabTerminal.completeness(of: text) == .invalid) }

  @Test("a pasted program may hold several statements and blank lines in their bodies")
  func pasted() {
    func judge(_ text: String) -> InteractiveInput.Completeness {
      LabTerminal.completeness(of: text, isPasted: true)
    }
    #expect(judge("a = 1\nb = 2") == .complete)
    #expect(judge("def f():\n    x = 1\n\n    return x\nf()") == .complete)
    #expect(judge("def f():\n    x = 1\n\n    return x\n\nclass A: pass\n") == .complete)
    #expect(judge("a = 1\nif a:\n    b") == .incomplete)
    #expect(judge("a = 1\nif a:") == .incomplete)
    #expect(judge("a = 1\nf(b,") == .incomplete)
    #expect(judge("a = 1\n'''text\n") == .incomplete)
    #expect(judge("a = 1\nb = = 2") == .invalid)
    #expect(judge("a = 1\n  b") == .invalid)
  }
}
