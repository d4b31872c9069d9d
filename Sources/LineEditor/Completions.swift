/// What could stand at the cursor.
package struct Completions: Sendable, Equatable {
  /// One of them.
  package struct Candidate: Sendable, Equatable {
    /// What replaces the text from ``Completions/start`` to the cursor.
    package var text: String
    /// What a list of candidates shows for it.
    package var label: String

    /// A candidate, shown as it is unless a label is given.
    package init(_ text: String, label: String? = nil) {
      self.text = text
      self.label = label ?? text
    }
  }

  /// Where the word begins that they replace, in bytes of UTF-8 of the text asked about.
  package var start: Int
  /// In the order in which they are listed.
  package var candidates: [Candidate]

  /// Candidates for the word that begins at `start`.
  package init(start: Int, _ candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }

  /// Words for the word that begins at `start`.
  package init(start: Int, words: [String]) {
    self.init(start: start, words.map { Candidate($0) })
  }

  /// The longest text that all begin with, not cutting a character in two.
  var commonPrefix: String {
    guard var prefix = candidates.first.map({ Substring($0.text) }) else { return "" }
    for candidate in candidates.dropFirst() {
      while !candidate.text.hasPrefix(prefix) { prefix.removeLast() }
    }
    return String(prefix)
  }
}
