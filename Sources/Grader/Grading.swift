import Curriculum
import Lab
import Languages

/// Runs the checks of an exercise against a program and gives a verdict.
///
/// It runs in the process that calls it. What a program can do to its process (a crash, a great deal of
/// memory) is kept away from others by ``GradingWorker``, which runs this in another one.
package struct Grading {
  /// The exercise.
  package var exercise: Exercise
  /// The learner's file, from the root.
  package var file: String
  /// What the networks' schedules follow from.
  package var seed: Int
  /// The language of the words.
  package var language: Language
  /// The one check that is wanted; nil for all.
  package var only: String?
  /// Whether the checks after the first that does not pass are left out.
  package var stopsAtFailure = false
  /// Checks that have been run already, elsewhere.
  package var done: [Verdict.Check] = []
  /// The file as the command that runs it again names it.
  package var shownFile: String

  /// A grading by its parts.
  package init(
    exercise: Exercise, file: String, seed: Int = Grading.usualSeed, language: Language = .en,
    only: String? = nil, shownFile: String? = nil
  ) {
    self.exercise = exercise
    self.file = file
    self.seed = seed
    self.language = language
    self.only = only
    self.shownFile = shownFile ?? file
  }

  /// The seed where none is asked for: the same program always gets the same verdict.
  package static let usualSeed = 1

  /// How checks are run, one after another.
  private func makeRuns() -> CheckRun {
    var module: String?
    if case .functions(let name) = exercise.kind { module = name }
    let python = CheckPython(source: exercise.checks, fileName: exercise.checksFile)
    return CheckRun(python: python, file: file, module: module, language: language)
  }

  /// What checks the exercise has. Errors: ``CheckCatalog/Fault``.
  package func catalog() throws(CheckCatalog.Fault) -> CheckCatalog { try catalog(makeRuns()) }

  private func catalog(_ runs: CheckRun) throws(CheckCatalog.Fault) -> CheckCatalog {
    switch runs.catalog() {
    case .catalog(let value): return try CheckCatalog(value)
    case .fault(let text): throw CheckCatalog.Fault(description: text)
    case .report: throw CheckCatalog.Fault(description: "expected checks")
    }
  }

  /// Runs the checks, one after the other, and tells of each. A check that others rest on is run with
  /// them. Blocks until the last is done.
  ///
  /// Errors: ``CheckCatalog/Fault`` where the exercise itself has no checks that can be run.
  package func run(
    onPlan: ([Verdict.Check]) -> Void = { _ in },
    onBegin: (String) -> Void = { _ in },
    onCheck: (Verdict.Check) -> Void = { _ in }
  ) throws(CheckCatalog.Fault) -> Verdict {
    let runs = makeRuns()
    let catalog = try catalog(runs)
    if let only, !catalog.checks.contains(where: { $0.id == only }) {
      let names = catalog.checks.map(\.id).joined(separator: ", ")
      throw CheckCatalog.Fault(description: "there is no check '\(only)'; there are \(names)")
    }
    let wanted = only.map { catalog.needed(for: $0) }
    let entries = catalog.checks.filter { wanted?.contains($0.id) ?? true }
    onPlan(entries.map(plan))
    var done = done
    for entry in entries where !done.contains(where: { $0.id == entry.id }) {
      onBegin(entry.id)
      let check = judge(entry, after: done, runs)
      done.append(check)
      onCheck(check)
      if stopsAtFailure, check.outcome != .pass { break }
    }
    return Verdict(exercise: exercise.name, seed: seed, checks: done)
  }

  /// A check before it is run: as it is when all goes well.
  private func plan(_ entry: CheckCatalog.Entry) -> Verdict.Check {
    Verdict.Check(
      id: entry.id, title: entry.titles[language] ?? entry.id, outcome: .pass,
      points: entry.points, max: entry.points, message: "")
  }

  private func judge(
    _ entry: CheckCatalog.Entry, after done: [Verdict.Check], _ runs: CheckRun
  ) -> Verdict.Check {
    var check = plan(entry)
    let open = entry.after.filter { name in
      done.first { $0.id == name }.map { $0.outcome != .pass } ?? false
    }
    if let first = open.first {
      check.outcome = .blocked
      check.points = 0
      check.message = VerdictWords(language).blocked(by: first)
      return check
    }
    for network in entry.networks {
      switch runs.check(entry.id, network, seed: seed) {
      case .report(let report):
        if report.outcome == .pass { continue }
        fill(&check, with: report, network)
        return check
      case .fault(let text):
        check.outcome = .error
        check.message = VerdictWords(language).ours
        check.network = network.rawValue
        check.replay = replay(entry.id)
        check.evidence = Verdict.Evidence(
          story: [], expected: "", happened: "",
          details: text.split(separator: "\n").map(String.init), timeline: [], stderr: [])
        return check
      case .catalog: continue
      }
    }
    return check
  }

  private func fill(
    _ check: inout Verdict.Check, with report: CheckReport, _ network: CheckNetwork
  ) {
    check.outcome = report.outcome
    check.points = 0
    check.network = network.rawValue
    check.diagnosis = report.diagnosis
    check.replay = replay(check.id)
    check.message = VerdictWords(language).message(
      expected: report.expected, happened: report.happened, network: network)
    check.evidence = Verdict.Evidence(
      story: report.story, expected: report.expected, happened: report.happened,
      details: report.evidence, timeline: report.timeline, stderr: report.errors)
  }

  /// The command that runs a check again just so.
  func replay(_ check: String) -> String {
    "\(ShellText.command) check \(exercise.name) \(ShellText.quoted(shownFile)) --seed \(seed) "
      + "--only \(check)"
  }
}

extension CheckCatalog {
  /// The names of a check and of those that it rests on.
  func needed(for name: String) -> Set<String> {
    var needed: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      guard needed.insert(next).inserted, let entry = checks.first(where: { $0.id == next }) else {
        continue
      }
      open += entry.after
    }
    return needed
  }
}
