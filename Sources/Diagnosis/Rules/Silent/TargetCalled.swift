import Interpreter
import Lab

/// E11.called: `Thread(target=h(c))` called h at once and gave the thread what it returned: None.
struct TargetCalled: SilentRule {
  let notes = ["E11.called": ["call", "function"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.notes(of: terminal).compactMap { note in
      guard case .threadWithoutTarget = note.kind, let place = note.place else { return nil }
      // The place may be that of start(), so all of the file's threads are looked at.
      let targets = Set(
        evidence.outline(place.file).calls.filter { $0.method == "Thread" }
          .compactMap { $0.named["target"] }.filter { $0.kind == .call }.map(\.source))
      guard targets.count == 1, let source = targets.first,
        let function = source.split(separator: "(").first
      else { return nil }
      return evidence.finding(
        "E11.called", at: note,
        ["call": .text("target=\(source)"), "function": .text(String(function))])
    }
  }
}
