/// A mapping of a YAML file with known keys.
package struct DataRecord {
  let owner: DataValue
  let values: [String: DataValue]

  /// Where it stands, from 1 on.
  package var line: Int { owner.line }

  /// The value of a key that has to be there.
  package func required(_ key: String) -> DataValue {
    if let value = values[key] { return value }
    // What is no mapping has been noted already.
    if case .mapping = owner.node { owner.file.note("expected the key '\(key)'", line: line) }
    return DataValue(file: owner.file, node: nil, line: line)
  }

  /// The value of a key that may be left out.
  package func optional(_ key: String) -> DataValue? { values[key] }
}
