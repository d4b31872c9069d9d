import Curriculum
import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder in which a learner works on an exercise: the program to begin with, and the task.
package struct ExerciseFolder {
  /// What became of a file.
  package enum Fate: Hashable, Sendable {
    /// It is new.
    case written
    /// Something was there already, and stays as it is.
    case kept
    /// It is new, and what was there is now called so.
    case replaced(old: String)
  }

  /// A file of the folder.
  package struct File: Hashable, Sendable {
    /// From the root.
    package var path: String
    package var fate: Fate
  }

  private let exercise: Exercise

  /// The folder, from the root.
  package let path: String

  /// A folder for an exercise; it need not exist.
  package init(_ exercise: Exercise, at path: String) {
    self.exercise = exercise
    var path = path[...]
    while path.last == "/" { path.removeLast() }
    self.path = String(path)
  }

  /// The learner's program.
  package var program: String { "\(path)/\(exercise.fileName)" }
  /// The task.
  package var task: String { "\(path)/task.md" }
  /// The solution, where somebody has asked for it.
  package var solution: String { "\(path)/solution.py" }

  /// Writes what is missing: the task in a language, and the program. What is there stays, or is kept
  /// under another name where it is forced away. Gives both files, the task first.
  ///
  /// Errors: ``WholeFile/Failure``.
  package func write(
    _ language: Language, isForced: Bool = false
  ) throws(WholeFile.Failure) -> [File] {
    try WholeFile.makeFolder(path)
    let text = Array((exercise.tasks[language] ?? "").utf8)
    return [
      try write(text, to: task, isForced), try write(exercise.starter, to: program, isForced),
    ]
  }

  /// Writes the solution beside the program; nil where there is no such folder.
  ///
  /// Errors: ``WholeFile/Failure``.
  package func writeSolution() throws(WholeFile.Failure) -> File? {
    guard WholeFile.isThere(path) else { return nil }
    return try write(exercise.solution, to: solution, false)
  }

  private func write(
    _ bytes: [UInt8], to file: String, _ isForced: Bool
  ) throws(WholeFile.Failure) -> File {
    if try WholeFile.create(bytes, at: file) { return File(path: file, fate: .written) }
    // What can't be read is not the same.
    guard isForced, (try? WholeFile.read(file)) != bytes else {
      return File(path: file, fate: .kept)
    }
    let old = WholeFile.freeName(beside: file, "old")
    guard rename(file, old) == 0 else { throw WholeFile.Failure(path: file, number: errno) }
    let isNew = try WholeFile.create(bytes, at: file)
    return File(path: file, fate: isNew ? .replaced(old: old) : .kept)
  }
}
