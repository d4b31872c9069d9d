import Interpreter
import Languages

/// How far the grading of a class has come, in a line of text.
package struct GradingProgress: Sendable {
  private let total: Int
  private let language: Language
  /// How many are done.
  package private(set) var done = 0
  /// How many of those were graded before.
  package private(set) var kept = 0
  private var notPassed = 0
  private var refused = 0
  private var open: [String] = []

  /// The beginning, of so many.
  package init(total: Int, _ language: Language) {
    self.total = total
    self.language = language
  }

  /// Whether nothing is left to do.
  package var isComplete: Bool { done >= total }

  /// Whether nothing is being graded.
  package var isIdle: Bool { open.isEmpty }

  /// Takes in what was done.
  package mutating func note(_ event: ClassRun.Event) {
    switch event {
    case .began(let student): open.append(student)
    case .ended(let submission, let isNew):
      open.removeAll { $0 == submission.student }
      done += 1
      if !isNew { kept += 1 }
      if submission.state == .refused {
        refused += 1
      } else if submission.verdict?.verdict != .pass {
        notPassed += 1
      }
    }
  }

  /// The tenth of all that is done: 0 to 10.
  package var tenth: Int { total == 0 ? 10 : done * 10 / total }

  /// A line for a file: how many are done, and what came of them.
  package var line: String {
    var parts = [
      language == .en ? "\(done) of \(total) graded" : "已批改 \(done)/\(total)"
    ]
    if notPassed > 0 {
      parts.append(language == .en ? "\(notPassed) not passed" : "未通过 \(notPassed)")
    }
    if refused > 0 { parts.append(language == .en ? "\(refused) refused" : "无法批改 \(refused)") }
    return parts.joined(separator: language == .en ? ", " : "，")
  }

  /// The same, and who is being graded: for a file, when nothing was done for a while.
  package var lineWithNames: String { names.isEmpty ? line : "\(line)  \(names)" }

  private var names: String {
    open.map(VisibleText.line).joined(separator: language == .en ? ", " : "、")
  }

  /// A line for a window of so many columns, and how many of them it takes: a bar, the same, and who is
  /// being graded.
  package func line(columns: Int) -> (text: String, width: Int) {
    let length = min(max(columns / 4, 4), 24)
    let full = total == 0 ? length : done * length / total
    let bar =
      "[" + String(repeating: "#", count: full) + String(repeating: ".", count: length - full) + "]"
    var text = ""
    var used = 0
    for character in "\(bar) \(lineWithNames)" {
      let width = DisplayWidth.of(character.unicodeScalars.lazy.map(\.value))
      // The last column stays free: some terminals break the line after it.
      if used + width >= columns { break }
      used += width
      text.append(character)
    }
    return (text, used)
  }
}
