/// The inputs of this and earlier runs, the oldest first. One thread uses it.
///
/// A line is kept unless it is blank or begins with a space; one that was there before moves to the
/// end; what is older than the newest ``limit`` goes.
package final class History {
  /// The most entries.
  package let limit: Int
  /// An input may have several lines.
  package private(set) var entries: [String] = []
  private let file: HistoryFile?

  /// The history kept in a file of that path, which need not exist; nil keeps it in memory only.
  package init(path: String?, limit: Int = 1000) {
    self.limit = max(limit, 1)
    file = path.map { HistoryFile(path: $0) }
    entries = (file?.load() ?? []).suffix(self.limit)
  }

  /// Keeps an input, and writes the file. A file that cannot be written is left alone.
  package func add(_ input: String) {
    var entry = Substring(input)
    while entry.last?.isWhitespace == true { entry.removeLast() }
    guard let first = entry.first, first != " " else { return }
    // Another process may have added to it.
    if let file, let others = file.loadIfChanged() { entries = others }
    entries.removeAll { $0 == entry }
    entries.append(String(entry))
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    file?.save(entries)
  }

  /// Where the history of that name is kept: in XDG_STATE_HOME, or XDG_DATA_HOME, or
  /// ~/.local/state; nil when none of these is known.
  package static func path(named name: String) -> String? {
    let folder =
      environment("XDG_STATE_HOME") ?? environment("XDG_DATA_HOME")
      ?? environment("HOME").map { $0 + "/.local/state" }
    return folder.map { "\($0)/socktutor/\(name)" }
  }

  /// A variable that holds an absolute path.
  private static func environment(_ name: String) -> String? {
    guard let value = Environment.value(name), value.hasPrefix("/") else { return nil }
    return value
  }
}
