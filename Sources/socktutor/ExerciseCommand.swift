import ArgumentParser
import Curriculum
import Lab
import Tutor

/// `socktutor exercise EXERCISE [FOLDER]`
struct ExerciseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: "Write an exercise's task and a program to begin with into a folder to work in.",
    discussion: """
      Without a folder it is one of the exercise's name:
        socktutor exercise greeting-server

      Files that are there already stay as they are. --hint shows a hint, and the next one each time; \
      --solution writes a solution to standard output. Both are remembered in your progress.
      """)

  @Argument(help: "The exercise: greeting-server.")
  var exercise: String

  @Argument(help: "The folder.", completion: .directory)
  var folder: String?

  @Flag(help: "Write the files anew; those that are there are kept under another name.")
  var force = false

  @Flag(help: "Show a hint, and the next one each time.")
  var hint = false

  @Flag(help: "Write a solution to standard output.")
  var solution = false

  @OptionGroup var options: CourseOptions

  func validate() throws {
    if hint && solution { throw ValidationError("--hint and --solution don't go together") }
    if (hint || solution) && (folder != nil || force) {
      throw ValidationError("with --hint or --solution no files are written")
    }
  }

  func run() throws {
    let found = try Check.exercise(exercise, in: options.lessons)
    let page = ExercisePage(found, options.display.language)
    let progress = ExerciseProgress(found, from: options.source, in: options.file)
    if solution {
      for notice in progress.showSolution() { options.tell(notice) }
      Output.text(String(decoding: found.solution, as: UTF8.self))
    } else if hint {
      guard let hints = found.hints[options.display.language] else { return show(page.noHints) }
      let (number, notices) = progress.nextHint(of: hints.count)
      for notice in notices { options.tell(notice) }
      show(page.hint(number))
    } else {
      let folder = ExerciseFolder(found, at: Program.absolute(folder ?? found.name))
      do {
        let files = try folder.write(options.display.language, isForced: force)
        for notice in progress.begin(folder.program) { options.tell(notice) }
        show(page.written(files))
      } catch {
        Output.error(page.cantWrite(error))
        throw ExitCode(CourseOptions.failureStatus)
      }
    }
  }

  private func show(_ text: Markdown) { Output.text(options.display.renderer.text(text)) }
}
