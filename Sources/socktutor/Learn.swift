import ArgumentParser
import Curriculum
import Lab
import LineEditor
import Tutor

/// `socktutor` and `socktutor learn [LESSON]`
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Learn at a prompt: begin, or go on where you were. What socktutor does without a command.",
    discussion: """
      Without a lesson you go on where you were. A lesson is named by its name, by the beginning \
      of it, or by its number:
        socktutor learn bind
        socktutor learn 2

      Without a terminal the lines are read from standard input:
        socktutor learn bind < script
      """)

  @Argument(help: "A lesson: bind, or 2.")
  var lesson: String?

  @Option(help: "Read the lessons from this folder instead of the binary.")
  var lessons: String?

  @OptionGroup var display: DisplayOptions

  /// The exit status for mistakes in the lessons.
  private static let mistakeStatus: Int32 = 3

  func run() throws {
    let source = lessons.map { LessonSource.folder($0) } ?? .embedded
    let style = TextStyle.of(1, isPlain: display.plain, language: display.language)
    let prompt = LabPrompt(style: style, history: History(path: History.path(named: "lab")))
    let progress = ProgressFile(path: ProgressFile.path(variable: DisplayOptions.variable))
    do {
      let guide = try LessonGuide(prompt, from: source, progress: progress)
      if let lesson {
        guard let entry = try Course(from: source).lesson(meant: lesson) else {
          throw ValidationError("there is no lesson '\(lesson)'; socktutor list shows them")
        }
        guide.wanted = entry
      }
      throw ExitCode(prompt.run(with: guide))
    } catch let mistakes as DataMistakes {
      Output.error(mistakes.description)
      throw ExitCode(Learn.mistakeStatus)
    }
  }
}
