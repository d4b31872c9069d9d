import Lab

/// M51.end: bytes written to a file of a socket were still in its buffer at its end.
struct NeverFlushed: SilentRule {
  let notes = ["M51.end": ["count", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.notes(of: terminal).compactMap { note in
      guard case .neverFlushed(let socket, let count) = note.kind, count > 0,
        let write = evidence.calls(on: socket, before: note.number).last(where: {
          $0.name.hasPrefix("file.write")
        }), let line = evidence.place(write, for: terminal)
      else { return nil }
      return Finding(
        note: "M51.end", terminal: terminal, place: write.place,
        events: [write.number, note.number], error: nil,
        facts: ["count": .number(count), "line": line])
    }
  }
}
