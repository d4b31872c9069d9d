import Processes
import Testing

/// Every program of Tests/Conformance does what CPython 3.11 does with it.
@Suite(.serialized) struct ConformanceTests {
  @Test("socktutor does what is recorded of python3", arguments: ConformanceCase.areas)
  func recordings(area: String) async {
    let cases = ConformanceCase.cases(of: area)
    let outcomes = await atOnce(4, cases) { example in
      Result { try example.runWithSocktutor() }
    }
    for (example, outcome) in zip(cases, outcomes) {
      if let missing = Divergences.unfinished[example.id] {
        withKnownIssue("\(example.id): \(missing)", isIntermittent: true) {
          compare(example, outcome, divergence: nil)
        }
      } else {
        compare(example, outcome, divergence: Divergences.reasons[example.id])
      }
    }
  }

  @Test(
    "python3 does what is recorded of it",
    .enabled(if: python != nil, "python3 3.11 is not in PATH"),
    arguments: ConformanceCase.areas)
  func live(area: String) async throws {
    let python = try #require(python)
    let cases = ConformanceCase.cases(of: area)
    let outcomes = await atOnce(4, cases) { example in
      Result { try example.runWithPython(python) }
    }
    for (example, outcome) in zip(cases, outcomes) { compare(example, outcome, divergence: nil) }
  }

  @Test("each divergence names a case and gives its reason")
  func divergencesAreComplete() {
    let ids = Set(ConformanceCase.areas.flatMap { ConformanceCase.cases(of: $0) }.map(\.id))
    for (id, reason) in Divergences.reasons.merging(
      Divergences.unfinished, uniquingKeysWith: { $1 })
    {
      #expect(ids.contains(id), "there is no case \(id)")
      #expect(!reason.isEmpty, "\(id) has no reason")
    }
  }

  private func compare(
    _ example: ConformanceCase, _ outcome: Result<String, any Error>, divergence: String?
  ) {
    guard let recorded = example.recorded else {
      Issue.record("\(example.id): nothing is recorded; run Tests/Conformance/record.py")
      return
    }
    switch outcome {
    case .failure(let error): Issue.record("\(example.id): \(error)")
    case .success(let got):
      let isSame = Array(got.utf8) == Array(recorded.utf8)
      if divergence != nil, isSame {
        Issue.record("\(example.id) no longer differs: take it out of Divergences.txt")
      } else if divergence == nil, !isSame {
        Issue.record("\(example.id) differs \(difference(recorded, got))")
      }
    }
  }
}

/// The executable of a python3 that recordings can be compared with.
private let python = Installation.python("3.11")
