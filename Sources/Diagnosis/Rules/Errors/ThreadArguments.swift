import Interpreter
import Lab

/// E11: `Thread(args=(c))` without the comma that makes a tuple.
struct ThreadArguments: ErrorRule {
  let notes = ["E11": ["call"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError", error.thread != 0,
      error.message.contains(" argument after * must be an iterable, not ")
    else { return nil }
    let calls = evidence.snapshot.sources.keys.sorted().flatMap { file in
      evidence.outline(file).calls.filter { $0.method == "Thread" }
    }
    let wrong = Set(
      calls.compactMap { $0.named["args"] }.filter { $0.kind != .tuple && $0.kind != .call }
        .map(\.source))
    guard wrong.count == 1, let source = wrong.first else { return nil }
    return evidence.finding("E11", about: error, ["call": .text("args=(\(source),)")])
  }
}
