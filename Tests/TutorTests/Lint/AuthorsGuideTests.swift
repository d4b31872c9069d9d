import Lab
import Testing

@testable import Curriculum
@testable import Tutor

/// What the authors' guide says is so.
struct AuthorsGuideTests {
  private static let files = ["AUTHORS.md", "AUTHORS.zh.md"]

  /// The lines of a guide from one heading to the next of that depth.
  private func section(_ start: String, of file: String) throws -> [Substring] {
    let text = try LessonSource.embedded.text(of: file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0 == start }, "\(file): \(start)")
    let depth = start.prefix { $0 == "#" } + " "
    // Within a block of code a heading is part of the block.
    var fence: Substring?
    return Array(
      lines[(first + 1)...].prefix { line in
        if let open = fence {
          if line == open { fence = nil }
        } else if line.hasPrefix("```") {
          fence = line.prefix { $0 == "`" }
        } else {
          return !line.hasPrefix(depth)
        }
        return true
      })
  }

  /// What stands in the blocks that begin with a fence, one after the other.
  private func blocks(_ fence: String, in lines: [Substring]) -> String {
    let end = String(fence.prefix { $0 == "`" })
    var isInside = false
    var found: [Substring] = []
    for line in lines {
      if isInside, line == end {
        isInside = false
        found.append("")
      } else if isInside {
        found.append(line)
      } else if line == fence {
        isInside = true
      }
    }
    return found.joined(separator: "\n")
  }

  @Test("the lesson that the guide writes step by step is whole, and nothing is wrong in it")
  func lesson() throws {
    let lines = try section("## A lesson in half an hour", of: "AUTHORS.md")
    let folder = try LintFolder()
    try folder.write(blocks("```yaml", in: lines), to: "01-knock/lesson.yml")
    try folder.remove("01-knock/make.py")
    for language in ["en", "zh"] {
      try folder.write(blocks("````markdown", in: lines), to: "01-knock/\(language).md")
    }
    #expect(folder.lint().mistakes.map(\.description) == [])
  }

  @Test("each example of an expression holds where the guide says so")
  func expressions() throws {
    let lines = try section("## Reference: expressions", of: "AUTHORS.md")
    let stage = LessonStage()
    stage.beginStep()
    for line in blocks("```text", in: lines).split(separator: "\n") {
      let parts = line.split(separator: "> ", maxSplits: 1).map(String.init)
      try #require(parts.count == 2)
      #expect(stage.type(TypedLine(terminal: parts[0], text: parts[1], line: 0)))
    }
    let judge = Judge()
    judge.load(
      LabState(of: stage.lab, from: stage.start, lines: stage.log.lines, withLingering: true))
    let examples = lines.filter { $0.hasPrefix("| `") }.compactMap { line in
      line.dropFirst(3).split(separator: "` |", maxSplits: 1).first.map(String.init)
    }
    #expect(examples.count > 60)
    for example in examples {
      #expect(judge.verdict(example) == .holds, "\(example)")
    }
  }

  @Test(
    "the guide names every key of lesson.yml and every part of a socket and a call",
    arguments: files)
  func complete(_ file: String) throws {
    let text = try LessonSource.embedded.text(of: file)
    for key in [
      "teaches", "covers", "name", "kind", "shows", "setup", "network", "in", "run", "choices",
      "result", "beliefs", "goal", "answer", "mistakes", "wrong", "exercise",
    ] {
      #expect(text.contains("`\(key)`"), "\(key)")
    }
    for key in [
      "one-byte", "short-receives", "partial-sends", "delays", "merges", "reset-at-call",
      "terminals", "seed",
    ] {
      #expect(text.contains("`\(key): "), "\(key)")
    }
    let code = try LessonSource.embedded.text(of: "goals.py")
    let fields = try ["_socket_fields", "_call_fields", "_line_fields"].flatMap { name in
      let start = try #require(code.firstRange(of: name + " = ")?.upperBound)
      return code[start...].prefix { $0 != "." }.split { !$0.isLetter && $0 != "_" }.map(
        String.init)
    }
    #expect(fields.count > 40)
    // What a field that others are made of is called is nobody's business.
    for field in fields where !["number", "lasted"].contains(field) {
      #expect(text.contains(".\(field)") || text.contains("\(field)="), "\(field)")
    }
  }
}
