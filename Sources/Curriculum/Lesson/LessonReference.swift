/// A name in `lesson.yml` of something that stands elsewhere.
package struct LessonReference: Hashable, Sendable {
  /// What it names.
  package enum Kind: Sendable {
    /// A method of the tutorial.
    case method
    /// A row of misconceptions.yml.
    case row
    /// A row, or another note that the evidence may prove.
    case code
    /// A terminal.
    case terminal
  }

  package var kind: Kind
  package var name: String
  /// The key that it stands under: `covers`.
  package var key: String
  /// Where it stands, from 1 on.
  package var line: Int
}

extension DataValue {
  /// The names in a list, or the one alone.
  func references(_ kind: LessonReference.Kind, under key: String) -> [LessonReference] {
    guard node != nil else { return [] }
    let values = isScalar ? [self] : list()
    return values.map {
      LessonReference(kind: kind, name: $0.text(), key: key, line: $0.line)
    }
  }
}
