import Lab

/// E15: a file of the program's own is named as the module socket and is found instead of it.
struct OwnSocketFile: ErrorRule {
  let notes = ["E15": ["file"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "AttributeError" || error.typeName == "ImportError",
      error.message.contains("module 'socket'") || error.message.contains("from 'socket'"),
      let file = ownFile(error, evidence)
    else { return nil }
    return evidence.finding("E15", about: error, ["file": .text(file)])
  }

  private func ownFile(_ error: ExceptionRecord, _ evidence: Evidence) -> String? {
    let files = error.passed.map(\.file) + evidence.snapshot.sources.keys.sorted()
    return files.first { $0 == "socket.py" || $0.hasSuffix("/socket.py") }
  }
}
