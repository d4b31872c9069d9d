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

  @OptionGroup var options: CourseOptions

  func run() throws {
    let display = options.display
    let style = TextStyle.of(1, isPlain: display.plain, language: display.language)
    let prompt = LabPrompt(style: style, history: History(path: History.path(named: "lab")))
    do {
      let guide = try LessonGuide(prompt, from: options.source, progress: options.file)
      if let lesson {
        guard let entry = guide.course.lesson(meant: lesson) else {
          throw ValidationError("there is no lesson '\(lesson)'; socktutor list shows them")
        }
        guide.wanted = entry
      }
      throw ExitCode(prompt.run(with: guide))
    } catch let mistakes as DataMistakes {
      Output.error(mistakes.description)
      throw ExitCode(CourseOptions.failureStatus)
    }
  }
}
