/// What is wrong in a file under `Lessons`, and where.
package struct DataMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, from `Lessons` on.
  package var file: String

  /// The line, from 1 on; nil when the whole file is meant.
  package var line: Int?

  /// What was expected, and what was found instead.
  package var message: String

  /// A mistake from its parts.
  package init(file: String, line: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `methods/bind.yml:3: expected a text, found a list`.
  package var description: String {
    "\(file):\(line.map { "\($0):" } ?? "") \(message)"
  }
}

/// All that is wrong in one or several files.
package struct DataMistakes: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the files.
  package var all: [DataMistake]

  /// Mistakes in the order in which people are to read them.
  package init(_ all: [DataMistake]) { self.all = all }

  /// A line for each.
  package var description: String { all.map(\.description).joined(separator: "\n") }
}
