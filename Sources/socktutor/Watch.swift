import ArgumentParser
import Curriculum
import Grader
import Lab
import Languages
import Tutor

/// `socktutor watch EXERCISE FILE`
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a program of an exercise again at each save.",
    discussion: """
      Of each check the first thing that is wrong is shown whole, the rest in a line each:
        socktutor watch greeting-server greeting_server.py

      The file need not exist yet. Ctrl-C ends.
      """)

  @Argument(help: "The exercise: greeting-server.")
  var exercise: String

  @Argument(help: "The program.")
  var file: String

  @Option(help: "What the unlucky networks do follows from this number.")
  var seed = Grading.usualSeed

  @OptionGroup var options: CourseOptions

  func run() throws {
    let found = try Check.exercise(exercise, in: options.lessons)
    let path = Program.absolute(file)
    let checked = CheckedProgram(found, path, shownAs: file, seed: seed, options)
    let watch: FileWatch
    do {
      watch = try FileWatch(path)
    } catch {
      Output.error("socktutor: '\(file)': \(error)")
      throw ExitCode(CourseOptions.failureStatus)
    }
    EndSignals.note()
    let words = ExerciseWords(options.display.language)
    let isThere = LearnerFile.isThere(path)
    Output.text((isThere ? words.watching(file) : words.waiting(for: file)) + "\n")
    var isSaved = isThere
    while EndSignals.number == nil {
      let stop = GradingStop([watch.descriptor, EndSignals.descriptor]) {
        if watch.takeSave() { isSaved = true }
        return isSaved || EndSignals.number != nil
      }
      if isSaved {
        // What was saved until now is what is checked.
        _ = watch.takeSave()
        isSaved = false
        try checked.check(until: stop)
      } else {
        stop.wait()
      }
    }
    if let number = EndSignals.number { Interrupts.end(by: number) }
  }
}
