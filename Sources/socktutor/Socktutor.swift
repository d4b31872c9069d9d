import ArgumentParser
import Lab
import Languages
import StandardModules

/// The command line.
@main
struct Socktutor: ParsableCommand {
  /// The version of this program. Where a new one grades differently, it has another.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "socktutor",
    abstract: "Learn network programming at a prompt: real sockets, on loopback, in one process.",
    version: version,
    subcommands: [
      Learn.self, LabCommand.self, Run.self, ExerciseCommand.self, Check.self, Watch.self,
      Grade.self, Merge.self, ListCommand.self, Explain.self,
      ProgressCommand.self,
      Reset.self, Export.self, Lint.self, LessonCommand.self, GradeWorker.self,
    ],
    defaultSubcommand: Learn.self)

  /// The exit status for words that the command line does not understand.
  private static let usageStatus: Int32 = 2

  static func main() {
    StandardDescriptors.fill()
    // Reading options takes a quarter of the time that an empty program does; ending by their means
    // another fifth.
    let words = CommandLine.arguments
    if words.count == 3, words[1] == "run", !words[2].hasPrefix("-") {
      let language = Language.choice(variable: DisplayOptions.variable)
      Interrupts.end(with: Run.start([words[2]], notes: language))
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Output.error(fullMessage(for: error))
      exit(withError: ExitCode(usageStatus))
    }
  }
}
