import Interpreter
import Lab
import StandardModules

/// The programs that `run`'s arguments name.
enum ProgramWords {
  /// A setup for each argument: a file, or a file and its arguments in one word.
  static func setups(
    _ arguments: [String], limits: Limits, network: LoopbackNetwork? = nil
  ) -> [Program.Setup] {
    arguments.map { argument in
      let words = Program.exists(argument) ? [argument] : ShellWords.split(argument)
      var setup = Program.Setup(
        file: words.first ?? argument, arguments: Array(words.dropFirst()))
      setup.limits = limits
      setup.network = network
      return setup
    }
  }
}
