import Curriculum
import Languages

/// What one student has handed in: a program, or a folder with it.
package struct HandIn: Sendable {
  /// The program, as the command line leads to it; where none was found, what was named.
  package let file: String
  /// Why there is nothing that can be graded, in the language that was asked for; nil where there is.
  package let refusal: String?

  /// Looks at what a path leads to. In a folder, the program is chosen as in a class's.
  package init(_ path: String, for exercise: Exercise, in language: Language) {
    guard FolderNames.kind(of: path, followingLinks: true) == .folder else {
      file = path
      refusal = LearnerFile.refusal(of: path, in: language)
      return
    }
    let entry = ClassFolder.handIn(in: path, for: exercise)
    file = entry.file ?? path
    refusal =
      entry.fault.map(ClassWords(language).reason)
      ?? LearnerFile.refusal(of: file, in: language)
  }
}
