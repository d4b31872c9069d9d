import Curriculum
import Lab
import Languages

/// Proves an exercise by grading its own programs: the starter fails, the solution passes on every
/// schedule, and each wrong program fails the check that it must fail, with its diagnosis.
package struct ExerciseLint {
  private let exercise: Exercise
  private let rows: Set<String>
  private let seeds: Int

  /// The fewest wrong programs that an exercise has.
  private static let fewestWrong = 8

  /// How many schedules a wrong program is graded on.
  private static let wrongSeeds = 2

  /// - Parameters:
  ///   - exercise: What is proved.
  ///   - rows: The names of all rows of misconceptions.yml.
  ///   - seeds: On how many schedules the solution is graded.
  package init(_ exercise: Exercise, rows: Set<String>, seeds: Int) {
    self.exercise = exercise
    self.rows = rows
    self.seeds = seeds
  }

  /// All that is wrong. Takes some seconds.
  package func mistakes() -> [DataMistake] {
    var found = contents()
    guard let folder = TemporaryFolder() else {
      return found + [mistake("exercise.yml", "no folder could be made for its programs")]
    }
    do {
      let first = try grading(exercise.solution, "solution.py", folder).catalog().checks.first?.id
      found += try starting(first, folder)
      found += try solving(folder)
      for program in exercise.wrong { found += try failing(program, folder) }
    } catch {
      found.append(mistake("checks.py", error.description))
    }
    return found
  }

  private func starting(
    _ first: String?, _ folder: TemporaryFolder
  ) throws(CheckCatalog.Fault) -> [DataMistake] {
    let verdict = try grading(exercise.starter, "starter.py", folder).run()
    guard let failed = verdict.checks.first(where: { $0.outcome != .pass }) else {
      return [mistake("starter.py", "expected that it fails, but it passes")]
    }
    if failed.outcome == .error { return [fault(failed, in: "starter.py", verdict.seed)] }
    if failed.id == first { return [] }
    return [mistake("starter.py", "expected that it fails '\(first ?? "")', but it passes that")]
  }

  private func solving(_ folder: TemporaryFolder) throws(CheckCatalog.Fault) -> [DataMistake] {
    for seed in 1...max(seeds, 1) {
      let verdict = try grading(exercise.solution, "solution.py", folder, seed).run()
      guard let failed = verdict.checks.first(where: { $0.outcome != .pass }) else { continue }
      if failed.outcome == .error { return [fault(failed, in: "solution.py", seed)] }
      return [
        mistake(
          "solution.py",
          "expected that it passes, but with seed \(seed) '\(failed.id)' says: \(failed.message)")
      ]
    }
    return []
  }

  private func failing(
    _ program: Exercise.WrongProgram, _ folder: TemporaryFolder
  ) throws(CheckCatalog.Fault) -> [DataMistake] {
    let name = String(program.file.dropFirst(exercise.folder.utf8.count + 1))
    for seed in 1...ExerciseLint.wrongSeeds {
      let verdict = try grading(program.source, "wrong.py", folder, seed).run()
      guard let failed = verdict.checks.first(where: { $0.outcome != .pass }) else {
        return [mistake(name, "expected that it fails, but with seed \(seed) it passes")]
      }
      if failed.outcome == .error { return [fault(failed, in: name, seed)] }
      if failed.id != program.fails {
        return [
          mistake(
            name,
            "expected that it fails '\(program.fails)' first, but with seed \(seed) it fails "
              + "'\(failed.id)': \(failed.message)")
        ]
      }
      if failed.diagnosis?.id != program.diagnosis {
        return [
          mistake(
            name,
            "expected the diagnosis \(program.diagnosis ?? "none"), but with seed \(seed) told was "
              + (failed.diagnosis.map { "\($0.id): \($0.text)" } ?? "none"))
        ]
      }
    }
    return []
  }

  private func grading(
    _ program: [UInt8], _ name: String, _ folder: TemporaryFolder, _ seed: Int = 1
  ) throws(CheckCatalog.Fault) -> Grading {
    guard let path = folder.write(program, as: name) else {
      throw CheckCatalog.Fault(description: "\(name) could not be written")
    }
    var grading = Grading(exercise: exercise, file: path, seed: seed)
    grading.stopsAtFailure = true
    return grading
  }

  // MARK: Reading

  private func contents() -> [DataMistake] {
    var found: [DataMistake] = []
    if exercise.wrong.count < ExerciseLint.fewestWrong {
      found.append(
        mistake(
          "wrong",
          "expected at least \(ExerciseLint.fewestWrong) programs, found \(exercise.wrong.count)"))
    }
    for row in exercise.rows where !rows.contains(row) {
      found.append(
        mistake("exercise.yml", "expected a row of misconceptions.yml in 'rows', found '\(row)'"))
    }
    for language in Language.allCases
    where exercise.tasks[language]?.allSatisfy(\.isWhitespace) ?? true {
      found.append(mistake("task.\(language).md", "expected words"))
    }
    return found
  }

  private func mistake(_ file: String, _ message: String) -> DataMistake {
    DataMistake(file: "\(exercise.folder)/\(file)", message: message)
  }

  private func fault(_ check: Verdict.Check, in file: String, _ seed: Int) -> DataMistake {
    let details = check.evidence?.details.joined(separator: "\n    ") ?? check.message
    return mistake(
      "checks.py", "an error in '\(check.id)' with \(file) and seed \(seed):\n    \(details)")
  }
}
