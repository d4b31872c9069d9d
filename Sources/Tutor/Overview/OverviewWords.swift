import Curriculum
import Languages

/// What stands around the lessons in overviews and transcripts.
struct OverviewWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var colon: String { choose(": ", "：") }
  /// Between two sentences.
  var space: String { choose(" ", "") }
  var lessons: String { choose("Lessons", "课程") }
  var exercises: String { choose("Exercises", "练习") }
  var methods: String { choose("Methods", "方法") }
  var saved: String { choose("Saved in ", "保存在 ") }
  var transcript: String { choose("What you have done", "学习记录") }
  var nothingDone: String { choose("Nothing has been begun yet.", "还没有开始学习。") }
  var nowhere: String {
    choose("You have not begun yet: socktutor begins.", "还没有开始：运行 socktutor 即可开始。")
  }
  var placeEnds: String { choose(".", "。") }

  func unknown(_ name: String) -> String {
    choose(
      "There is no lesson '\(name)'. 'socktutor list' lists them.",
      "没有课程“\(name)”。用 socktutor list 可以列出全部课程。")
  }

  func unknownPlace(_ lesson: String) -> String {
    choose(
      "You are in lesson '\(lesson)', at a step that this course does not have.",
      "你在课程“\(lesson)”中，但本课程没有那一步。")
  }

  /// Before the title of the lesson that the learner is in.
  func lessonBegins(_ entry: Course.Entry) -> String {
    if entry.isPage { return choose("You are in: ", "你在：") }
    return choose("You are in lesson \(entry.number), ", "你在第 \(entry.number) 课：")
  }

  /// Between a lesson's title and a step's.
  func stepBegins(_ number: Int, of steps: Int) -> String {
    choose(", at step \(number) of \(steps): ", "，第 \(number) 步，共 \(steps) 步：")
  }

  /// Behind an exercise's lesson in the list.
  func standing(_ record: ExerciseRecord?) -> String {
    record == nil ? "" : colon + state(of: record)
  }

  /// What was done of an exercise: its state, points and hints.
  func state(of record: ExerciseRecord?) -> String {
    guard let record else { return "" }
    var parts: [String] = []
    switch record.state {
    case .begun, .skipped: parts.append(choose("begun", "已开始"))
    case .assisted: parts.append(choose("passed with the solution", "看答案通过"))
    case .done: parts.append(choose("passed", "已通过"))
    }
    // The file can have been changed by hand.
    let most = max(record.mostPoints, 0)
    if most > 0 { parts.append(points(min(max(record.points, 0), most), of: most)) }
    if record.hints > 0 { parts.append(hints(record.hints)) }
    return joined(parts)
  }

  func inLesson(_ name: String) -> String { choose("lesson \(name)", "课程 \(name)") }

  /// Behind a page's title.
  func pageName(_ name: String) -> String { choose(" (\(name))", "（\(name)）") }

  /// Behind a lesson's title in the list.
  func summary(_ standing: LessonStanding) -> String {
    guard standing.isBegun else { return "" }
    let points = standing.mostPoints > 0 ? points(standing.points, of: standing.mostPoints) : nil
    let state =
      standing.isFinished ? choose("finished", "已完成") : steps(standing.stepsBehind, standing.steps)
    return colon + joined([state, points].compactMap { $0 })
  }

  /// Behind a lesson's title in the progress.
  func counts(_ standing: LessonStanding) -> String {
    guard standing.isBegun else { return "" }
    var parts = [steps(standing.stepsBehind, standing.steps)]
    if standing[.assisted] > 0 {
      parts.append(
        choose("\(standing[.assisted]) with the solution", "看答案 \(standing[.assisted]) 步"))
    }
    if standing[.skipped] > 0 {
      parts.append(choose("\(standing[.skipped]) skipped", "跳过 \(standing[.skipped]) 步"))
    }
    if standing.isFinished { parts.append(choose("finished", "已完成")) }
    return colon + joined(parts)
  }

  /// The points of a lesson, short; empty where there are none.
  func points(_ standing: LessonStanding) -> String {
    standing.mostPoints > 0 ? "\(standing.points)/\(standing.mostPoints)" : ""
  }

  func points(_ points: Int, of most: Int) -> String {
    choose("\(points) of \(most) point\(most == 1 ? "" : "s")", "\(points)/\(most) 分")
  }

  func pointsEarned(_ points: Int, of most: Int) -> String {
    choose("\(self.points(points, of: most)).", "得分 \(points)/\(most)。")
  }

  func total(finished: Int, of lessons: Int, points: Int, mostPoints: Int) -> String {
    choose(
      "In all: \(finished) of \(lessons) lesson\(lessons == 1 ? "" : "s") finished, "
        + "\(self.points(points, of: mostPoints)).",
      "合计：完成 \(finished)/\(lessons) 课，得分 \(points)/\(mostPoints)。")
  }

  func begun(_ time: String) -> String { choose("Begun \(time).", "开始于 \(time)。") }
  func finished(_ time: String) -> String { choose("Finished \(time).", "完成于 \(time)。") }

  func state(_ state: StepRecord.State) -> String {
    switch state {
    case .begun: choose("begun", "已开始")
    case .skipped: choose("skipped", "已跳过")
    case .assisted: choose("done with the solution", "看答案完成")
    case .done: choose("done", "已完成")
    }
  }

  func hints(_ count: Int) -> String {
    choose("\(count) hint\(count == 1 ? "" : "s")", "\(count) 条提示")
  }

  func predicted(_ answer: String, isRight: Bool) -> String {
    let end = isRight ? choose("right", "正确") : choose("wrong", "错误")
    return choose("Predicted: \(answer) (\(end))", "预测：\(answer)（\(end)）")
  }

  /// Parts as a sentence of their own.
  func sentence(_ parts: [String]) -> String {
    let text = joined(parts)
    return text.prefix(1).uppercased() + text.dropFirst() + placeEnds
  }

  private func steps(_ count: Int, _ all: Int) -> String {
    choose("\(count) of \(all) step\(all == 1 ? "" : "s")", "\(count)/\(all) 步")
  }

  private func joined(_ parts: [String]) -> String {
    parts.joined(separator: choose(", ", "，"))
  }

  private func choose(_ english: String, _ chinese: String) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}
