import Languages

/// What stands between the parts of an explanation.
struct ExplainWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var colon: String { choose(": ", "：") }
  var returns: String { choose("Gives", "返回") }
  var waits: String { choose("Waits", "等待") }
  var lesson: String { choose("Lesson", "课程") }
  var related: String { choose("See also", "另见") }
  var method: String { choose("Belongs to", "属于") }
  var errors: String { choose("Errors", "错误") }
  var beliefs: String { choose("Often believed, and wrong", "常见的误解") }
  var tutorial: String { choose("What the tutorial says", "教程里的说法") }
  var lessons: String { choose("Lessons", "课程") }
  func lesson(_ number: Int) -> String { choose("Lesson \(number): ", "第 \(number) 课：") }
  var summary: String { choose("The lesson in short", "这一课的小结") }
  var misconceptions: String { choose("Misconceptions", "误解") }

  func unknown(_ name: String, near: [String]) -> String {
    let names = near.joined(separator: choose(", ", "、"))
    return choose("There is nothing about '\(name)'.", "没有关于“\(name)”的说明。")
      + (near.isEmpty ? "" : choose(" Did you mean: \(names)?", "你要找的也许是：\(names)。"))
      + choose(" 'explain' alone lists all there is.", "单独用 explain 可以列出全部内容。")
  }

  private func choose(_ english: String, _ chinese: String) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}
