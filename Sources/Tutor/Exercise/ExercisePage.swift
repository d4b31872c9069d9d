import Curriculum
import Grader
import Languages

/// What is shown of an exercise.
package struct ExercisePage {
  private let exercise: Exercise
  private let language: Language
  private let words: ExerciseWords

  /// The pages of an exercise in a language.
  package init(_ exercise: Exercise, _ language: Language) {
    self.exercise = exercise
    self.language = language
    words = ExerciseWords(language)
  }

  /// The files that were written or found, and how to go on at a shell.
  package func written(_ files: [ExerciseFolder.File]) -> Markdown {
    let program = ShellText.quoted(PathText.short(files.last?.path ?? exercise.fileName))
    let title = InlineParser.parse(exercise.title(in: language))
    return Markdown(blocks: [
      .heading(level: 2, title), fields(files), .paragraph([.text(words.howToGoOn)]),
      .code(
        ["check", "watch"].map { "\(ShellText.command) \($0) \(exercise.name) \(program)" }
          .joined(separator: "\n")),
      .paragraph([.text(words.howToGetHelp)]),
      .code("\(ShellText.command) exercise \(exercise.name) --hint"),
    ])
  }

  /// The files, each with what it is or what became of it.
  func fields(_ files: [ExerciseFolder.File]) -> Markdown.Block {
    .fields(
      files.enumerated().map { i, file in
        let what =
          switch file.fate {
          case .written: i == 0 ? words.task : words.program
          case .kept: words.kept
          case .replaced(let old): words.replaced(PathText.short(old))
          }
        return Markdown.Field(PathText.short(file.path), [.text(what)])
      })
  }

  /// A hint by its number, from 1 on.
  package func hint(_ number: Int) -> Markdown {
    let hints = exercise.hints[language] ?? []
    guard hints.indices.contains(number - 1) else { return noHints }
    let label = Markdown.Block.paragraph([.strong([.text(words.hint(number, of: hints.count))])])
    let last = number == hints.count ? [Markdown.Block.paragraph([.text(words.lastHint)])] : []
    return Markdown(blocks: [label] + Markdown(hints[number - 1]).blocks + last)
  }

  /// That there are no hints.
  package var noHints: Markdown { Markdown(blocks: [.paragraph([.text(words.noHints)])]) }

  /// That a file or the folder could not be written.
  package func cantWrite(_ failure: WholeFile.Failure) -> String {
    words.cantWrite(failure.description)
  }
}
