import Testing

@testable import Tutor

/// A verdict's lines in a window.
struct VerdictLayoutTests {
  private let lines = [
    "FAIL  greets  a client gets the greeting, then the end of the stream  0/2 points",
    "    what was done:",
    "      the client sends 10 bytes b'0123456789' and then it waits for the greeting",
    "      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "未通过  greets  客户端收到完整的欢迎语，随后流结束，然后还有很长很长的一句话  0/2 分", "",
  ]

  @Test("no line is wider than the window, and nothing is lost", arguments: [20, 40, 60, 80, 120])
  func fits(width: Int) {
    let laid = VerdictLayout(width: width).lines(lines)
    for line in laid { #expect(TextFit.width(line) <= width, "\(line)") }
    func bare(_ lines: [String]) -> String { lines.joined().filter { $0 != " " } }
    #expect(bare(laid) == bare(lines))
  }

  @Test("what fits stays, what does not goes on further in")
  func indents() {
    #expect(VerdictLayout(width: 120).lines(lines) == lines)
    #expect(
      VerdictLayout(width: 40).lines(["    one two three four five six seven eight nine"]) == [
        "    one two three four five six seven", "      eight nine",
      ])
  }
}
