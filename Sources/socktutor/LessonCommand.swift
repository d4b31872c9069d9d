import ArgumentParser

/// `socktutor lesson`
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Write lessons: see AUTHORS.md in the folder Lessons.",
    subcommands: [LessonNew.self])
}
