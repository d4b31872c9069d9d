import Languages

/// The words of reports.
struct ReportWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// What a browser calls the language.
  var code: String { language == .zh ? "zh-Hans" : "en" }

  /// Why a submission has no verdict.
  func reason(_ submission: ClassResult.Submission) -> String {
    if let reason = submission.reason, !reason.isEmpty { return reason }
    switch (submission.state, language) {
    case (.missing, .en): return "nothing was handed in"
    case (.missing, .zh): return "没有提交"
    case (_, .en): return "it could not be graded"
    case (_, .zh): return "无法批改"
    }
  }

  func state(_ state: ClassResult.Submission.State) -> String {
    switch (state, language) {
    case (.graded, .en): "graded"
    case (.graded, .zh): "已批改"
    case (.refused, .en): "REFUSED"
    case (.refused, .zh): "无法批改"
    case (.missing, .en): "MISSING"
    case (.missing, .zh): "未交"
    }
  }

  var tellTeacher: String {
    switch language {
    case .en: "A check ended in a fault of socktutor's own. It costs no points; tell your teacher."
    case .zh: "有一项检查因 socktutor 自身的错误而没有结果，不扣分。请告诉老师。"
    }
  }

  /// So many submissions, of each state; those that are 0 are left out.
  func counts(_ result: ClassResult) -> String {
    let all = ClassResult.Submission.State.allCases
    let parts = all.compactMap { state -> String? in
      let count = result.submissions.count { $0.state == state }
      if count == 0 && state != .graded { return nil }
      switch language {
      case .en: return "\(count) \(self.state(state).lowercased())"
      case .zh: return "\(self.state(state)) \(count) 份"
      }
    }
    return parts.joined(separator: language == .zh ? "，" : ", ")
  }

  /// The mean of all points, of those who are missing too.
  func mean(_ result: ClassResult) -> String {
    let total = result.submissions.reduce(0) { $0 + $1.points }
    let mean = Decimals.text(
      Double(total) / Double(max(result.submissions.count, 1)), digits: 1)
    return of(mean, result.max)
  }

  /// Points of a most.
  func of(_ points: String, _ most: Int) -> String {
    language == .zh ? "\(points) / \(most) 分" : "\(points) of \(most) points"
  }

  /// `3 of 5`.
  func share(_ count: Int, _ all: Int) -> String {
    language == .zh ? "\(count) / \(all) 人" : "\(count) of \(all)"
  }

  /// What stands between a word and what it introduces, and between the parts of a list.
  var colon: String { language == .zh ? "：" : ": " }
  var comma: String { language == .zh ? "、" : ", " }

  func seed(_ seed: Int) -> String { language == .zh ? "种子 \(seed)" : "seed \(seed)" }

  /// Which part of the class it is.
  func shard(_ shard: String) -> String {
    language == .zh ? "全班的第 \(shard) 部分" : "part \(shard) of the class"
  }

  /// When it was graded.
  func graded(_ moment: String) -> String {
    language == .zh ? "批改时间 \(moment)" : "graded \(moment)"
  }

  func submitted(_ moment: String) -> String {
    language == .zh ? "提交时间 \(moment)" : "handed in \(moment)"
  }

  /// A word that stands alone: a heading, or the name of a column.
  func word(_ word: Word) -> String {
    switch (word, language) {
    case (.student, .en): "student"
    case (.student, .zh): "学生"
    case (.students, .en): "Students"
    case (.students, .zh): "学生"
    case (.points, .en): "points"
    case (.points, .zh): "得分"
    case (.result, .en): "result"
    case (.result, .zh): "结果"
    case (.commonest, .en): "The commonest mistakes"
    case (.commonest, .zh): "最常见的错误"
    case (.noMistakes, .en): "No mistake was proved."
    case (.noMistakes, .zh): "没有查明的错误。"
    case (.code, .en): "code"
    case (.code, .zh): "编号"
    case (.example, .en): "for example"
    case (.example, .zh): "例如"
    case (.who, .en): "who"
    case (.who, .zh): "谁"
    case (.mean, .en): "mean"
    case (.mean, .zh): "平均"
    case (.byCheck, .en): "Students by checks"
    case (.byCheck, .zh): "学生与检查项"
    case (.checks, .en): "Checks"
    case (.checks, .zh): "检查项"
    case (.check, .en): "check"
    case (.check, .zh): "检查项"
    case (.asks, .en): "what it asks for"
    case (.asks, .zh): "要求"
    case (.passed, .en): "passed"
    case (.passed, .zh): "通过"
    case (.unlisted, .en): "not on the roster"
    case (.unlisted, .zh): "不在名单上"
    case (.toClass, .en): "back to the class"
    case (.toClass, .zh): "回到全班"
    case (.firstFailed, .en): "first failed check"
    case (.firstFailed, .zh): "首个未通过的检查项"
    }
  }

  enum Word {
    case student, students, points, result, commonest, noMistakes, code, example, who, mean
    case byCheck, checks, check, asks, passed, unlisted, toClass, firstFailed
  }
}
