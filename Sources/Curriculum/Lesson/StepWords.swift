/// The words of a step in one language: a section of `en.md`, and the parts that `## NAME` begins.
package struct StepWords: Hashable, Sendable {
  /// Its heading; empty where there is none.
  package let title: String

  /// What is shown when it begins; Markdown.
  package let text: String

  /// Markdown by the parts' names: `hint-1`, `done`, the names of goals, mistakes and choices.
  package let parts: [String: String]

  /// Where it stands in its file, from 1 on.
  package let line: Int

  /// The names of the parts in the order of the file, also those that come twice.
  let names: [String]

  /// The words of a section.
  init(_ section: Words.Section) {
    var fence: Substring?
    var pieces: [(name: String, lines: [Substring])] = [("", [])]
    for line in section.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line.hasPrefix(open) { fence = nil }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
      } else if line.hasPrefix("## ") {
        pieces.append((line.dropFirst(3).split(separator: " ").first.map(String.init) ?? "", []))
        continue
      }
      pieces[pieces.count - 1].lines.append(line)
    }
    let texts = pieces.map { ($0.name, Words.trimmed($0.lines.joined(separator: "\n"))) }
    title = section.title
    line = section.line
    text = texts.first?.1 ?? ""
    names = texts.dropFirst().map(\.0)
    parts = Dictionary(texts.dropFirst().map { $0 }, uniquingKeysWith: { first, _ in first })
  }

  /// The part of that name; empty where there is none, which lint finds.
  package subscript(_ name: String) -> String { parts[name] ?? "" }

  /// The hints, in order.
  package var hints: [String] { StepWords.hintNames.compactMap { parts[$0] } }

  static let hintNames = ["hint-1", "hint-2", "hint-3"]
}

extension LessonStep {
  /// The parts that its words must have.
  var requiredParts: [String] {
    switch kind {
    case .read: []
    case .do: goals.map(\.name) + StepWords.hintNames + ["done"] + mistakes.map(\.condition.name)
    case .predict:
      if case .choices(let choices) = question {
        choices.map(\.name) + ["after"]
      } else {
        ["after"]
      }
    case .demo: ["after"]
    case .program: ["done"]
    }
  }
}
