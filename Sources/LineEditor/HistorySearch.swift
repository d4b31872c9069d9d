/// A search through a history, from the newest entry on.
struct HistorySearch {
  let entries: [String]
  private(set) var query = ""
  /// The entry that was found last.
  private(set) var match: Int?
  /// Whether the query is in no entry further on.
  private(set) var isFailing = false

  init(entries: [String]) {
    self.entries = entries
  }

  /// Adds to the query; the entry found stays if it fits.
  mutating func append(_ scalar: Unicode.Scalar) {
    query.unicodeScalars.append(scalar)
    find(in: entries.indices.prefix(through: match ?? entries.count - 1).reversed())
  }

  /// Takes the last character from the query, and begins anew.
  mutating func removeLast() {
    if !query.isEmpty { query.removeLast() }
    match = nil
    isFailing = false
    if !query.isEmpty { find(in: entries.indices.reversed()) }
  }

  /// On to the next older entry that fits.
  mutating func goOlder() {
    find(in: entries.indices.prefix(match ?? entries.count).reversed())
  }

  /// Back to the next newer entry that fits.
  mutating func goNewer() {
    find(in: entries.indices.dropFirst((match ?? entries.count) + 1))
  }

  private mutating func find(in indices: some Sequence<Int>) {
    guard !query.isEmpty else { return }
    let found = indices.first { entries[$0].contains(query) }
    isFailing = found == nil
    if let found { match = found }
  }
}
