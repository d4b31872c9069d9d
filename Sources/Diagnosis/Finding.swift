import Lab

/// One thing that a program's calls and errors prove about it.
package struct Finding: Sendable {
  /// Which of the notes it is: its code and, where a rule has several wordings, what tells them
  /// apart: `M04`, `M19.twice`.
  package let note: String
  /// The terminal it is about.
  package let terminal: String
  /// The line it is about, if there is one.
  package let place: SourcePlace?
  /// The calls and other events that prove it, by their numbers in the timeline.
  package let events: [Int]
  /// The number of the error that it explains; nil for a mistake that raised none.
  package let error: Int?
  /// The values that the words show, by the names that stand in them.
  package let facts: [String: Fact]

  /// The stable code: a row of the table of misconceptions (`M04`), or of the table of errors (`E07`).
  package var code: String { note.split(separator: ".").first.map(String.init) ?? note }
}
