import Lab

/// E09: bytes were compared with a str.
struct ComparedWithText: SilentRule {
  let notes = ["E09": ["line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.notes(of: terminal).compactMap { note in
      guard case .comparedBytesWithText = note.kind, let place = note.place else { return nil }
      return evidence.finding("E09", at: note, ["line": .place(place, terminal: nil)])
    }
  }
}
