import ArgumentParser
import Lab
import Tutor

/// `socktutor list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the lessons and what you have done of them, the exercises, the methods.",
    discussion: """
      With --format json, one object (keys may be added later, none changes its meaning):
        version    1
        place      where you are, {lesson, step}; left out before the first step
        lessons    in order, each {name, number, page, titles: {en, zh}, teaches: [METHOD],
                   steps, done, assisted, skipped, points, mostPoints, begun, finished};
                   a page has the number of the lesson before it
        exercises  each {name, lesson}
        methods    each {name, group, lessons: [NAME]}, the lessons that teach it
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
