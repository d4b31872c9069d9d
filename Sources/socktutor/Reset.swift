import ArgumentParser
import Lab
import Languages
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `socktutor reset [LESSON]`
struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Forget what you have done: of one lesson, or of all.",
    discussion: """
      Asks first. The file as it was is kept beside the new one, as \
      progress.json.before-reset-1, or the next number that is free.
      """)

  @Argument(help: "A lesson, by its name or number; without it, everything is forgotten.")
  var lesson: String?

  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    let words = ResetWords(options.display.language)
    let file = options.file
    let overview = try lesson.map { _ in try options.overview(file.progress) }
    let name = try lesson.map { try self.name(of: $0, overview) }
    guard yes || isatty(STDIN_FILENO) == 1 else {
      Output.error(words.noTerminal)
      throw ExitCode(CourseOptions.usageStatus)
    }
    if !yes, !isWanted(words.question(name)) { return say(words.unchanged) }
    do throws(ProgressNotice) {
      let exercises = name.flatMap { overview?.exercises(of: $0) } ?? []
      let kept = try file.reset(lesson: name, exercises: exercises)
      say(kept.map { words.done(name, kept: $0) } ?? words.nothing)
    } catch {
      options.tell(error)
      throw ExitCode(CourseOptions.failureStatus)
    }
  }

  /// The name of a lesson; ends the program where there is none, after saying so.
  private func name(of lesson: String, _ overview: CourseOverview?) throws -> String {
    if let name = overview?.lesson(meant: lesson) { return name }
    if let overview { Output.error(overview.unknown(lesson)) }
    throw ExitCode(CourseOptions.usageStatus)
  }

  /// Asks; everything but yes is no.
  private func isWanted(_ question: String) -> Bool {
    Output.text(question)
    let answer = readLine() ?? ""
    return ["y", "yes", "是"].contains(answer.lowercased().filter { !$0.isWhitespace })
  }

  private func say(_ text: String) {
    let markdown = Markdown(blocks: [.paragraph([.text(text)])])
    Output.text(options.display.renderer.text(markdown))
  }
}
