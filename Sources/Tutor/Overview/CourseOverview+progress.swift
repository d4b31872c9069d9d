import Curriculum

extension CourseOverview {
  /// Where the learner is, and a line for each lesson.
  ///
  /// - Parameter path: The file that it is saved in; nil for none.
  package func standing(savedIn path: String?) -> Markdown {
    let standings = lessons.map { ($0, standing($0)) }
    let widest = standings.map { words.points($0.1).count }.max() ?? 0
    let fields = standings.map { lesson, standing in
      let number = lesson.entry.isPage ? "" : "\(lesson.entry.number)"
      let points = TextFit.aligned(words.points(standing), to: widest)
      return Markdown.Field(
        "\(TextFit.aligned(number, to: 2)) \(CourseOverview.bar(standing)) \(points)",
        title(lesson) + [.text(words.counts(standing))])
    }
    let points = standings.map(\.1.points).reduce(0, +)
    let most = standings.map(\.1.mostPoints).reduce(0, +)
    let numbered = standings.filter { !$0.0.entry.isPage }.map(\.1)
    let total = words.total(
      finished: numbered.filter(\.isFinished).count, of: numbered.count, points: points,
      mostPoints: most)
    var blocks: [Markdown.Block] = [.paragraph(place), .fields(fields), .paragraph([.text(total)])]
    let begun = exercises.filter { progress.exercises[$0.name] != nil }
    if !begun.isEmpty {
      blocks.append(.paragraph([.text(words.exercises)]))
      blocks.append(
        .fields(
          begun.map {
            Markdown.Field($0.name, [.text(words.state(of: progress.exercises[$0.name]))])
          }))
    }
    if let path {
      blocks.append(.paragraph([.text(words.saved), .bareCode(TextFit.visible(path))]))
    }
    return Markdown(blocks: blocks)
  }

  /// Where the learner is.
  private var place: [Markdown.Inline] {
    guard let place = progress.place else { return [.text(words.nowhere)] }
    guard let lesson = lessons.first(where: { $0.entry.name == place.lesson }),
      let step = lesson.steps.firstIndex(where: { $0.name == place.step })
    else { return [.text(words.unknownPlace(TextFit.visible(place.lesson)))] }
    let name = InlineParser.parse(lesson.words(of: place.step, in: language)?.title ?? place.step)
    return [.text(words.lessonBegins(lesson.entry))] + title(lesson)
      + [.text(words.stepBegins(step + 1, of: lesson.steps.count))] + name
      + [.text(words.placeEnds)]
  }

  /// How much of a lesson is done, in six signs; none of them for nothing, all of them only for
  /// everything.
  private static func bar(_ standing: LessonStanding) -> String {
    let length = 6
    let share = standing.steps == 0 ? 0 : standing.stepsBehind * length / standing.steps
    let done = standing.stepsBehind > 0 ? max(share, 1) : 0
    return "[" + String(repeating: "#", count: done)
      + String(repeating: ".", count: length - done) + "]"
  }
}
