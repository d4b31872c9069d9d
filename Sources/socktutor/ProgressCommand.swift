import ArgumentParser
import Lab
import Tutor

/// `socktutor progress`
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show where you are, and what you have done of each lesson.",
    discussion: """
      Progress is kept in $XDG_DATA_HOME/socktutor/progress.json, or else in \
      ~/.local/share/socktutor/progress.json.
      """)

  @OptionGroup var options: CourseOptions

  func run() throws {
    let file = options.file
    if let notice = file.notice { options.tell(notice) }
    let overview = try options.overview(file.progress)
    Output.text(options.display.renderer.text(overview.standing(savedIn: file.path)))
    if file.notice != nil { throw ExitCode(CourseOptions.failureStatus) }
  }
}
