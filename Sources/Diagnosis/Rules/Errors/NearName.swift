import Interpreter
import Lab

/// E16: a name that the module socket does not have, and one that it has nearby.
struct NearName: ErrorRule {
  let notes = ["E16": ["name", "near"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard
      let name = error.message(after: "module 'socket' has no attribute '", before: "'")
        ?? imported(error.message)
    else { return nil }
    let known = SocketNames.all
    guard !known.contains(name), let near = NameSuggestion.nearest(to: name, among: known)
    else { return nil }
    return evidence.finding("E16", about: error, ["name": .text(name), "near": .text(near)])
  }

  /// The name of `cannot import name 'AF_INTE' from 'socket' (...)`.
  private func imported(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[0] == "cannot import name ", parts[2] == " from ",
      parts[3] == "socket"
    else { return nil }
    return String(parts[1])
  }
}
