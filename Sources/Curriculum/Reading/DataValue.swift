import Yams

/// A value in a YAML file. What is not as asked for is noted as a mistake in its file, and an empty
/// value is given instead.
package struct DataValue {
  let file: DataFile

  /// Nil where the file has no such value, which has been noted.
  let node: Node?

  /// Where it stands, from 1 on.
  package let line: Int

  init(file: DataFile, node: Node?, line: Int) {
    self.file = file
    self.node = node
    self.line = node?.mark?.line ?? line
  }

  /// Notes that something else was expected here: `expected("a number from 1 to 9")`.
  package func expected(_ what: String) {
    guard let node else { return }
    file.note("expected \(what), found \(DataValue.words(for: node))", line: line)
  }

  /// The text of a scalar.
  package func text() -> String {
    guard let node else { return "" }
    guard case .scalar(let scalar) = node, !isNull else {
      expected("a text")
      return ""
    }
    return scalar.string
  }

  /// A whole number.
  package func integer() -> Int {
    guard let node else { return 0 }
    guard case .scalar(let scalar) = node, let number = Int(scalar.string) else {
      expected("a whole number")
      return 0
    }
    return number
  }

  /// `true` or `false`.
  package func truth() -> Bool {
    guard node != nil else { return false }
    switch node?.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      expected("true or false")
      return false
    }
  }

  /// One of an enumeration's texts; the first where it is none of them.
  package func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let node else { return nil }
    if case .scalar(let scalar) = node, let choice = Choice(rawValue: scalar.string) {
      return choice
    }
    expected("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// The members of a list.
  package func list() -> [DataValue] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      expected("a list")
      return []
    }
    return sequence.map { DataValue(file: file, node: $0, line: line) }
  }

  /// The members of a list of texts, or one text alone.
  package func texts() -> [String] {
    if case .scalar = node { return [text()] }
    return list().map { $0.text() }
  }

  /// A mapping whose keys are all known; each unknown one is a mistake.
  package func record(_ keys: [String]) -> DataRecord {
    let entries = self.entries()
    for (key, _) in entries where !keys.contains(key.text) {
      file.note(
        "expected one of the keys \(keys.joined(separator: ", ")), found '\(key.text)'",
        line: key.line)
    }
    let values = entries.map { ($0.key.text, $0.value) }
    return DataRecord(
      owner: self, values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
  }

  /// The pairs of a mapping with any keys, in order.
  package func entries() -> [(key: (text: String, line: Int), value: DataValue)] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      expected("a mapping")
      return []
    }
    return mapping.map { key, value in
      let keyLine = key.mark?.line ?? line
      return (
        (key.scalar?.string ?? "", keyLine), DataValue(file: file, node: value, line: keyLine)
      )
    }
  }

  /// The values of a mapping by their keys; none where it is something else, which is no mistake.
  var members: [String: DataValue] {
    guard isRecord else { return [:] }
    return Dictionary(
      entries().map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether it is a mapping.
  var isRecord: Bool {
    if case .mapping = node { return true }
    return false
  }

  /// Whether it is neither a mapping nor a list.
  var isScalar: Bool {
    if case .scalar = node { return true }
    return false
  }

  private var isNull: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  private static func words(for node: Node) -> String {
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return "nothing" }
      let start = scalar.string.prefix { $0 != "\n" }.prefix(40)
      return start.count < scalar.string.count ? "'\(start)...'" : "'\(start)'"
    case .mapping: return "a mapping"
    case .sequence: return "a list"
    case .alias: return "an alias"
    }
  }
}
