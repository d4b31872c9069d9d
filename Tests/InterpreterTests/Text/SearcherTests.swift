import Testing

@testable import Interpreter

@Suite struct SearcherTests {
  private func find(_ needle: String, in text: String, backward: Bool = false) -> Int? {
    let needle = codePoints(needle)
    let text = codePoints(text)
    return needle.withUnsafeBufferPointer { needle in
      text.withUnsafeBufferPointer { text in
        var searcher = Searcher(needle, backward: backward)
        return searcher.find(in: text, from: 0, to: text.count)
      }
    }
  }

  private func pieces(
    _ text: String, _ split: (UnsafeBufferPointer<UInt32>, (Range<Int>) -> Void) -> Void
  ) -> [String] {
    let text = codePoints(text)
    var result: [String] = []
    text.withUnsafeBufferPointer { buffer in
      split(buffer) { range in
        let scalars = buffer[range].compactMap { Unicode.Scalar($0) }
        result.append(String(String.UnicodeScalarView(scalars)))
      }
    }
    return result
  }

  @Test func findsTheFirstAndTheLast() {
    #expect(find("ana", in: "bananas") == 1)
    #expect(find("ana", in: "bananas", backward: true) == 3)
    #expect(find("x", in: "bananas") == nil && find("", in: "ab", backward: true) == 2)
    #expect(find("迎", in: "欢迎欢迎") == 1 && find("迎欢", in: "欢迎欢迎") == 1)
  }

  @Test func agreesWithASearchAtEveryPlace() {
    var state: UInt64 = 1
    for _ in 0..<3000 {
      func random(_ bound: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Int(state >> 33 % bound)
      }
      let text = (0..<random(40)).map { _ in UInt8(random(2)) }
      let needle = (0..<(1 + random(6))).map { _ in UInt8(random(2)) }
      let places = text.indices.filter { text[$0...].starts(with: needle) }
      text.withUnsafeBufferPointer { text in
        needle.withUnsafeBufferPointer { needle in
          var forward = Searcher(needle)
          var backward = Searcher(needle, backward: true)
          #expect(forward.find(in: text, from: 0, to: text.count) == places.first)
          #expect(backward.find(in: text, from: 0, to: text.count) == places.last)
        }
      }
    }
  }

  @Test func repetitiveTextTakesLinearTime() {
    let text = [UInt8](repeating: 0x61, count: 300_000)
    let half = [UInt8](repeating: 0x61, count: 20_000)
    for needle in [half + [0x62], [0x62] + half, half + [0x62] + half] {
      text.withUnsafeBufferPointer { text in
        needle.withUnsafeBufferPointer { needle in
          for isBackward in [false, true] {
            var searcher = Searcher(needle, backward: isBackward)
            #expect(searcher.find(in: text, from: 0, to: text.count) == nil)
          }
        }
      }
    }
  }

  @Test func whiteSpaceSplitsAsInPython() {
    #expect(pieces("  a  b\u{3000}c ") { Splitting.whitespace($0, piece: $1) } == ["a", "b", "c"])
    #expect(pieces(" a  b c ") { Splitting.whitespace($0, limit: 1, piece: $1) } == ["a", "b c "])
    #expect(
      pieces(" a  b c ") { Splitting.whitespaceBackward($0, limit: 1, piece: $1) } == [
        "c", " a  b",
      ])
  }

  @Test func separatorsSplitAsInPython() {
    let separator = codePoints("::")
    separator.withUnsafeBufferPointer { separator in
      #expect(
        pieces("a::b:::c") { Splitting.separator(separator, in: $0, piece: $1) } == [
          "a", "b", ":c",
        ])
      #expect(
        pieces("a::b:::c") {
          Splitting.separatorBackward(separator, in: $0, limit: 1, piece: $1)
        } == ["c", "a::b:"])
    }
  }

  @Test func linesEndAsInPython() {
    #expect(pieces("a\r\nb\n\u{2028}c") { Splitting.lines($0, piece: $1) } == ["a", "b", "", "c"])
    #expect(
      pieces("a\r\nb\r") { Splitting.lines($0, keepEnds: true, piece: $1) } == ["a\r\n", "b\r"])
    let bytes: [UInt8] = [0x61, 0x0B, 0x0D, 0x0A]
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { Splitting.lines($0) { ranges.append($0) } }
    #expect(ranges == [0..<2])
  }

  @Test(arguments: [
    ("aa", "b", -1, "bba"), ("", "-", -1, "-a-a-a-a-a-"), ("", "-", 2, "-a-aaaa"),
    ("a", "", 2, "aaa"), ("x", "y", -1, "aaaaa"),
  ])
  func replacementIsPlannedThenMade(_ old: String, _ new: String, _ limit: Int, _ result: String) {
    let source = codePoints("aaaaa")
    let old = codePoints(old)
    let new = codePoints(new)
    var output: [UInt32] = []
    source.withUnsafeBufferPointer { source in
      old.withUnsafeBufferPointer { old in
        new.withUnsafeBufferPointer { new in
          guard let plan = Replacement(in: source, of: old, with: new, limit: limit) else { return }
          plan.append(to: &output)
          #expect(plan.resultCount == output.count)
        }
      }
    }
    #expect(output == codePoints(result))
  }
}
