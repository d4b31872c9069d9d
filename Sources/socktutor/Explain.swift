import ArgumentParser
import Curriculum
import Lab
import Tutor

/// `socktutor explain [NAME]`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a socket method: its calls in Python, C and Swift, its errors, its traps.",
    discussion: """
      The method may be written as in a program:
        socktutor explain bind
        socktutor explain 's.bind()'

      A misconception is explained by its number:
        socktutor explain M04

      Without a name, all that can be explained is listed.
      """)

  @Argument(help: "A method, function or module, or a misconception such as M04.")
  var name: String?

  @OptionGroup var display: DisplayOptions

  @Option(help: "Read the texts from this folder instead of the binary.")
  var lessons: String?

  /// The exit status for a name that nobody knows.
  private static let unknownStatus: Int32 = 2

  /// The exit status for mistakes in the texts.
  private static let mistakeStatus: Int32 = 3

  func run() throws {
    do {
      try explain()
    } catch let mistakes as DataMistakes {
      Output.error(mistakes.description)
      throw ExitCode(Explain.mistakeStatus)
    }
  }

  private func explain() throws {
    let explainer = try Explainer(
      display.language, from: lessons.map { .folder($0) } ?? .embedded)
    guard let name else { return Output.text(display.renderer.text(try explainer.list())) }
    switch try explainer.explain(name) {
    case .found(let page):
      Output.text(display.renderer.text(page))
    case .unknown(let message):
      Output.error(message)
      throw ExitCode(Explain.unknownStatus)
    }
  }
}
