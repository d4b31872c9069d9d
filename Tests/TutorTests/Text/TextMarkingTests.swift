import Testing

@testable import Tutor

struct TextMarkingTests {
  private func style(
    _ variables: [String: String] = [:], isPlain: Bool = false, isTerminal: Bool = true
  ) -> TextMarking {
    TextMarking.choice(isPlain: isPlain, isTerminal: isTerminal) { variables[$0] }
  }

  @Test("a terminal gets colours unless somebody asks for none")
  func choice() {
    #expect(style() == .ansi)
    #expect(style(["NO_COLOR": ""]) == .ansi)
    #expect(style(["NO_COLOR": "1"]) == .plain)
    #expect(style(["TERM": "dumb"]) == .plain)
    #expect(style(isPlain: true) == .plain)
    #expect(style(isTerminal: false) == .plain)
  }
}
