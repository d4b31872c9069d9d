import Languages

/// What `reset` says.
struct ResetWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var noTerminal: String {
    choose("reset asks on a terminal; without one it wants --yes.", "没有终端，无法询问：请加 --yes。")
  }

  var unchanged: String { choose("Nothing was changed.", "没有改动。") }
  var nothing: String { choose("There is nothing to forget.", "没有可以清除的记录。") }

  func question(_ lesson: String?) -> String {
    guard let lesson else {
      return choose("Forget all that you have done? [y/N] ", "清除全部学习记录？[y/N] ")
    }
    return choose(
      "Forget what you have done of lesson \(lesson)? [y/N] ", "清除课程 \(lesson) 的学习记录？[y/N] ")
  }

  func done(_ lesson: String?, kept: String) -> String {
    let what =
      lesson.map { choose("Lesson \($0) is forgotten.", "课程 \($0) 的记录已清除。") }
      ?? choose("All is forgotten.", "全部记录已清除。")
    return what + choose(" The file as it was: \(kept)", "原来的文件：\(kept)")
  }

  private func choose(_ english: String, _ chinese: String) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}
