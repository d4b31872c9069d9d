import ArgumentParser
import Curriculum
import Lab
import Languages
import Tutor

/// Where a course is read from and a learner's progress, and how commands speak of them.
struct CourseOptions: ParsableArguments {
  @OptionGroup var display: DisplayOptions

  @Option(help: "Read the lessons from this folder instead of the binary.", completion: .directory)
  var lessons: String?

  /// The exit status for words that mean nothing here.
  static let usageStatus: Int32 = 2

  /// The exit status for mistakes in the lessons, and for files that cannot be read or written.
  static let failureStatus: Int32 = 3

  /// Where the course is read from.
  var source: LessonSource { lessons.map { .folder($0) } ?? .embedded }

  /// The file that the learner's progress is kept in.
  var file: ProgressFile {
    ProgressFile(path: ProgressFile.path(variable: DisplayOptions.variable))
  }

  /// Reads the course. Ends the program, after saying what is wrong in a folder's files.
  func overview(_ progress: Progress) throws -> CourseOverview {
    do {
      return try CourseOverview(display.language, from: source, progress)
    } catch {
      Output.error(error.description)
      throw ExitCode(CourseOptions.failureStatus)
    }
  }

  /// Says on standard error what became of the saved progress.
  func tell(_ notice: ProgressNotice) {
    let text = Markdown(blocks: [.paragraph([.text(notice.text(in: display.language))])])
    Output.error(display.renderer.text(text))
  }
}
