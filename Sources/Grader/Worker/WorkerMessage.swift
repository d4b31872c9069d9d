/// A line that a worker writes.
struct WorkerMessage: Codable, Sendable {
  /// The checks that there are, before the first is run.
  var plan: [Verdict.Check]?
  /// The check that is run now.
  var began: String?
  /// A check that was run.
  var done: Verdict.Check?
  /// Whether all were run.
  var isEnd: Bool?
  /// Why nothing can be run.
  var fault: String?
}
