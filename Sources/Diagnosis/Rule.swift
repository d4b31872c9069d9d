import Lab

/// Something that the evidence can prove. A rule speaks only of what it has seen, and holds no words.
protocol Rule: Sendable {
  /// The notes it may give, each with the names of the facts that go with it.
  var notes: [String: [String]] { get }
}

/// A rule that explains an error that nobody caught.
protocol ErrorRule: Rule {
  /// What the evidence proves about the error; nil for nothing.
  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding?
}

/// A rule that explains why a call waits and is not served: one that goes on, or that ended by
/// Ctrl-C or a timeout.
protocol WaitingRule: Rule {
  /// What the evidence proves about the call; nil for nothing.
  func finding(for call: CallRecord, in evidence: Evidence) -> Finding?
}

/// A rule that finds mistakes that raise no error.
protocol SilentRule: Rule {
  /// What the evidence proves about a terminal's program, in the order of its lines or calls.
  func findings(in terminal: String, of evidence: Evidence) -> [Finding]
}
