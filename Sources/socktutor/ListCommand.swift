import ArgumentParser
import Lab
import Tutor

/// `socktutor list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lessons and what you have done of them, the exercises, the methods.",
    discussion: """
      With --format json, one object:
        version    1
        place      {lesson, step}: where you are
        lessons    in order, each {name, number, page,
                   titles: {en, zh}, teaches, steps,
                   done, assisted, skipped, points,
                   mostPoints, begun, finished}
        exercises  each {name, lesson, state, points,
                   mostPoints, hints}
        methods    each {name, group, lessons}

      steps counts all steps of a lesson; done, assisted and skipped are counted among them. A \
      page has the number of the lesson before it. lessons of a method are the names of those \
      that teach it. There is no place before the first step. Keys may be added later; none \
      changes its meaning.
      """)

  @Option(help: "How to write it: text or json.")
  var format = ListFormat.text

  @OptionGroup var options: CourseOptions

  enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let file = options.file
    if let notice = file.notice { options.tell(notice) }
    let overview = try options.overview(file.progress)
    switch format {
    case .text: Output.text(options.display.renderer.text(overview.list))
    case .json: Output.text(String(decoding: try JSONText.bytes(overview.listing), as: UTF8.self))
    }
  }
}
