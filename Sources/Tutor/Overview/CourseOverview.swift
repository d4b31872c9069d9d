import Curriculum
import Languages

/// A course and what a learner has done of it, for `list`, `progress` and `export`.
package struct CourseOverview: Sendable {
  let language: Language
  let words: OverviewWords
  let course: Course
  let index: MethodIndex

  /// The written ones, in their order.
  let lessons: [Lesson]

  /// The exercises, with the names of their lessons, in the order of the lessons.
  let exercises: [(name: String, lesson: String)]

  let progress: Progress

  /// Reads a course whole. Throws ``DataMistakes``, which the files of the binary never do.
  package init(
    _ language: Language, from source: LessonSource, _ progress: Progress
  ) throws(DataMistakes) {
    self.language = language
    self.progress = progress
    words = OverviewWords(language)
    course = try Course(from: source)
    index = try MethodIndex(from: source)
    var lessons: [Lesson] = []
    for entry in course.written { lessons.append(try Lesson(entry, from: source)) }
    self.lessons = lessons
    let folders = try Exercise.folders(in: source)
    exercises = course.lessons.flatMap { entry in
      folders.filter { $0.hasPrefix(entry.folder + "/") }
        .map { (String($0.dropFirst(entry.folder.utf8.count + 1)), entry.name) }
    }
  }

  /// The lesson that someone means: one of the course, or one that the progress alone knows; nil
  /// where there is none.
  package func lesson(meant text: String) -> String? {
    course.lesson(meant: text)?.name ?? (progress[text] == nil ? nil : text)
  }

  /// The names of a lesson's exercises.
  package func exercises(of lesson: String) -> [String] {
    exercises.filter { $0.lesson == lesson }.map(\.name)
  }

  /// What is said where a lesson's name is unknown.
  package func unknown(_ name: String) -> String { words.unknown(TextFit.visible(name)) }

  func standing(_ lesson: Lesson) -> LessonStanding {
    LessonStanding(lesson, progress[lesson.entry.name])
  }

  func title(_ lesson: Lesson) -> [Markdown.Inline] {
    InlineParser.parse(lesson.entry.titles[language] ?? lesson.entry.name)
  }
}
