/// What grading a program gives: what `check --format json` prints, and what a class is graded with.
///
/// Its names are those of the JSON, and stay: people script against them. Keys may be added.
package struct Verdict: Codable, Sendable, Equatable {
  /// What can come of a check.
  package enum Outcome: String, Codable, Sendable, CaseIterable {
    /// The program does what the check asks for.
    case pass
    /// It doesn't.
    case fail
    /// A check that this one rests on did not pass, so it was not run.
    case blocked
    /// The program waits for what never comes, or goes on for too long.
    case timeout
    /// A fault of socktutor's own: nobody loses points by it.
    case error
  }

  /// A mistake that the evidence proves.
  package struct Diagnosis: Codable, Sendable, Equatable {
    /// `M04` of the misconceptions, or `E07` of the errors.
    package var id: String
    /// What it says, in the verdict's language.
    package var text: String
  }

  /// What a check that did not pass has to show.
  package struct Evidence: Codable, Sendable, Equatable {
    /// What the check did, in order.
    package var story: [String]
    /// What it expected.
    package var expected: String
    /// What happened instead.
    package var happened: String
    /// Bytes that differ, sockets, and the like: lines of text.
    package var details: [String]
    /// The calls before the end, of the program and of the check.
    package var timeline: [String]
    /// The last lines of the program's standard error.
    package var stderr: [String]
  }

  /// One check.
  package struct Check: Codable, Sendable, Equatable {
    /// Its name in the exercise: `greets`.
    package var id: String
    /// What it asks for, in the verdict's language.
    package var title: String
    package var outcome: Outcome
    /// The points earned.
    package var points: Int
    /// The points that there are.
    package var max: Int
    /// One sentence on why it did not pass; empty where it did.
    package var message: String
    /// The network it failed on: `kind` or another; nil where it passed.
    package var network: String?
    /// The mistake behind it, where the evidence proves one.
    package var diagnosis: Diagnosis?
    package var evidence: Evidence?
    /// The command that runs it again just so; nil where it passed.
    package var replay: String?
  }

  /// The exercise's name.
  package var exercise: String
  /// `pass`, `fail`, or `error` where socktutor's own fault leaves it open.
  package var verdict: Outcome
  /// The points earned. A check that could not be judged counts as earned.
  package var points: Int
  package var max: Int
  /// What the networks' schedules follow from.
  package var seed: Int
  /// In the order of the exercise.
  package var checks: [Check]
}

extension Verdict.Check {
  /// A check of which only its outcome is known.
  package init(done id: String, _ outcome: Verdict.Outcome) {
    self.init(id: id, title: "", outcome: outcome, points: 0, max: 0, message: "")
  }
}

extension Verdict {
  /// The verdict on some checks.
  init(exercise: String, seed: Int, checks: [Check]) {
    self.exercise = exercise
    self.seed = seed
    self.checks = checks
    points = checks.reduce(0) { $0 + $1.points }
    max = checks.reduce(0) { $0 + $1.max }
    if checks.contains(where: { $0.outcome == .fail || $0.outcome == .timeout }) {
      verdict = .fail
    } else {
      verdict = checks.contains { $0.outcome == .error } ? .error : .pass
    }
  }
}
