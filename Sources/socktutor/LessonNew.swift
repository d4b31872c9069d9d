import ArgumentParser
import Curriculum
import Lab

/// `socktutor lesson new ID`
struct LessonNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make the folder of a new lesson.",
    discussion: """
      A lesson that course.yml names gets its place there. Another one is added at the end, or behind
      the lesson that --after names; the folders of those that follow are numbered anew.

      The new files say what is to be written in them, and so does lint, until all is written.
      """)

  @Argument(help: "Its name: small letters, digits and hyphens.")
  var name: String

  @Option(help: "The folder of lessons; without it Lessons, here.")
  var lessons: String?

  @Option(help: "The lesson behind which it comes.")
  var after: String?

  /// The exit status when nothing was made.
  private static let refusedStatus: Int32 = 2

  func run() throws {
    let folder = lessons ?? "Lessons"
    guard LessonSource.folder(folder).bytes(of: "course.yml") != nil else {
      throw ValidationError(
        "\(folder) is no folder of lessons: it has no course.yml. Name one with --lessons")
    }
    let made: NewLesson
    do throws(DataMistakes) {
      made = try NewLesson(name, in: folder, after: after)
    } catch {
      Output.error(error.description)
      throw ExitCode(LessonNew.refusedStatus)
    }
    for move in made.renamed { Output.text("\(folder)/\(move.old) is now \(move.new)\n") }
    for file in made.files { Output.text("\(folder)/\(file)\n") }
    Output.text(
      """

      Lesson \(made.entry.number), \(name). Write what stands behind TODO, then see what is left:
        socktutor lint \(name) --lessons \(folder)
      Play it as a learner does:
        socktutor learn \(name) --lessons \(folder)
      \(folder)/AUTHORS.md explains everything, AUTHORS.zh.md in Chinese.

      """)
  }
}
