import Lab

/// E15: a file of the program's own is named as the module socket and is found instead of it.
struct OwnSocketFile: ErrorRule {
  let notes = ["E15": ["file"], "E15.unseen": ["name"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    if isAboutModule(error, evidence), let file = ownFile(error, evidence) {
      return evidence.finding("E15", about: error, ["file": .text(file)])
    }
    // A module of that name without what the standard one has is another one.
    guard let name = error.message(after: "module 'socket' has no attribute '", before: "'"),
      SocketNames.all.contains(name)
    else { return nil }
    return evidence.finding("E15.unseen", about: error, ["name": .text(name)])
  }

  /// Whether the module lacks what the real one has: an attribute, or the class in place of itself.
  private func isAboutModule(_ error: ExceptionRecord, _ evidence: Evidence) -> Bool {
    switch error.typeName {
    case "AttributeError", "ImportError":
      error.message.contains("module 'socket'") || error.message.contains("from 'socket'")
    case "TypeError":
      error.message == "'module' object is not callable"
        && evidence.written(error.place, ["socket"])?.function == "socket.socket"
    default: false
    }
  }

  private func ownFile(_ error: ExceptionRecord, _ evidence: Evidence) -> String? {
    let files = error.passed.map(\.file) + evidence.snapshot.sources.keys.sorted()
    return files.first { $0 == "socket.py" || $0.hasSuffix("/socket.py") }
  }
}
