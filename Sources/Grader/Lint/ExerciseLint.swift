import Curriculum
import Lab
import Languages

/// Proves an exercise by grading its own programs: the starter fails, the solution passes on every
/// schedule, and each wrong program fails the check that it must fail, with its diagnosis.
package struct ExerciseLint {
  private let exercise: Exercise
  private let rows: Set<String>
  private let seeds: Int
  private let lessons: String?

  /// The fewest wrong programs that an exercise has.
  private static let fewestWrong = 8

  /// - Parameters:
  ///   - exercise: What is proved.
  ///   - rows: The names of all rows of misconceptions.yml.
  ///   - seeds: On how many schedules the solution is graded. Each wrong program is graded on a tenth
  ///     of them, and on two at least if there are so many.
  ///   - lessons: The folder of the lessons, where they are not those of the binary.
  package init(_ exercise: Exercise, rows: Set<String>, seeds: Int, lessons: String?) {
    self.exercise = exercise
    self.rows = rows
    self.seeds = max(seeds, 1)
    self.lessons = lessons
  }

  /// All that is wrong. Takes some seconds. Calls `progress`, on any thread, with how many gradings are
  /// done, of how many.
  package func mistakes(
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) -> [DataMistake] {
    let found = contents()
    let first: String?
    do {
      // The file is not looked at to hear what checks there are.
      first = try Grading(exercise: exercise, file: "").catalog().checks.first?.id
    } catch {
      return found + [mistake("checks.py", error.description)]
    }
    let wrongSeeds = max(seeds / 10, min(seeds, 2))
    var programs = [
      SeedRuns.Program(name: "starter.py", source: exercise.starter, seeds: 1),
      SeedRuns.Program(name: "solution.py", source: exercise.solution, seeds: seeds),
    ]
    for program in exercise.wrong {
      let name = String(program.file.dropFirst(exercise.folder.utf8.count + 1))
      programs.append(SeedRuns.Program(name: name, source: program.source, seeds: wrongSeeds))
    }
    let total = programs.reduce(0) { $0 + $1.seeds }
    let runs = SeedRuns(exercise: exercise, lessons: lessons)
      .run(programs) { progress($0, total) }
    guard let runs else {
      return found + [mistake("exercise.yml", "its programs could not be written to a folder")]
    }
    return found
      + programs.indices.compactMap { number in
        let own = runs.filter { $0.program == number }
        return judge(programs[number].name, own) { verdict in
          switch number {
          case 0: complaint(ofStarter: verdict, first: first)
          case 1: complaint(ofSolution: verdict)
          default: complaint(of: verdict, exercise.wrong[number - 2])
          }
        }
      }
  }

  /// What is wrong with the runs of a program: the first complaint, and with which seeds there is one.
  private func judge(
    _ name: String, _ runs: [SeedRuns.Run], _ complaint: (Verdict) -> String?
  ) -> DataMistake? {
    var first: String?
    var isFault = false
    var seeds: [Int] = []
    for run in runs {
      let found: String?
      if let verdict = run.verdict {
        let fault = verdict.checks.first { $0.outcome == .error }
        found = fault.map { self.fault($0, with: name) } ?? complaint(verdict)
        if first == nil { isFault = fault != nil }
      } else {
        found = run.fault
        if first == nil { isFault = true }
      }
      guard let found else { continue }
      first = first ?? found
      seeds.append(run.seed)
    }
    guard let first else { return nil }
    let shown = seeds.prefix(5).map(String.init).joined(separator: ", ")
    let which =
      "with \(seeds.count) of \(runs.count) seeds (\(shown)\(seeds.count > 5 ? ", ..." : ""))"
    return mistake(isFault ? "checks.py" : name, "\(first), \(which)")
  }

  private func failure(in verdict: Verdict) -> Verdict.Check? {
    verdict.checks.first { $0.outcome != .pass }
  }

  private func complaint(ofStarter verdict: Verdict, first: String?) -> String? {
    guard let failed = failure(in: verdict) else {
      return "expected that it fails, but it passes"
    }
    return failed.id == first ? nil : "expected that it fails '\(first ?? "")', but it passes that"
  }

  private func complaint(ofSolution verdict: Verdict) -> String? {
    failure(in: verdict).map { "expected that it passes, but '\($0.id)' says: \($0.message)" }
  }

  private func complaint(of verdict: Verdict, _ program: Exercise.WrongProgram) -> String? {
    guard let failed = failure(in: verdict) else {
      return "expected that it fails, but it passes"
    }
    if failed.id != program.fails {
      return "expected that it fails '\(program.fails)' first, but it fails '\(failed.id)': "
        + failed.message
    }
    if failed.diagnosis?.id != program.diagnosis {
      return "expected the diagnosis \(program.diagnosis ?? "none"), but told was "
        + (failed.diagnosis.map { "\($0.id): \($0.text)" } ?? "none")
    }
    return nil
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

  private func fault(_ check: Verdict.Check, with file: String) -> String {
    let details = check.evidence?.details.joined(separator: "\n    ") ?? check.message
    return "an error in '\(check.id)' with \(file):\n    \(details)"
  }
}
