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

      Of a lesson there is what it is about, and its summary:
        socktutor explain streams

      A misconception is explained by its number:
        socktutor explain M04

      Without a name, all that can be explained is listed.
      """)

  @Argument(help: "A method, function or module, a lesson, or a misconception such as M04.")
  var name: String?

  @OptionGroup var options: CourseOptions

  func run() throws {
    do {
      try explain()
    } catch let mistakes as DataMistakes {
      Output.error(mistakes.description)
      throw ExitCode(CourseOptions.failureStatus)
    }
  }

  private func explain() throws {
    let display = options.display
    let explainer = try Explainer(display.language, from: options.source)
    guard let name else { return Output.text(display.renderer.text(try explainer.list())) }
    switch try explainer.explain(name) {
    case .found(let page):
      Output.text(display.renderer.text(page))
    case .unknown(let message):
      Output.error(message)
      throw ExitCode(CourseOptions.usageStatus)
    }
  }
}
