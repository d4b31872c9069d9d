extension VerdictText {
  /// A verdict in few lines: the first check that did not pass with all that it has to show, the others
  /// in a line each, and the points.
  package func brief(_ verdict: Verdict) -> [String] {
    let first = verdict.checks.first { $0.outcome != .pass }?.id
    let checks = verdict.checks.flatMap { check in
      check.id == first ? lines(of: check) : Array(lines(of: check).prefix(1))
    }
    return checks + [summary(of: verdict)]
  }
}
