import ArgumentParser
import LineEditor
import Tutor

/// `socktutor lab`
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Play freely: several terminals at one prompt, with the kernel's own view.",
    discussion: """
      Type Python as at python3's prompt. When a call waits, the prompt moves on to another \
      terminal; what happens in the first one appears above the line you type. :help lists the \
      commands.

      Without a terminal the lines are read from standard input:
        socktutor lab < script
      """)

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let style = TextStyle.of(1, isPlain: display.plain, language: display.language)
    let prompt = LabPrompt(style: style, history: History(path: History.path(named: "lab")))
    throw ExitCode(prompt.run())
  }
}
