import Testing

@testable import Tutor

/// What a learner has done, as it grows and as two of them come together.
struct ProgressTests {
  private let bind = Progress.Place(lesson: "bind", step: "give-it-one")
  private let zero = Progress.Place(lesson: "bind", step: "port-zero")

  @Test("a step keeps what was typed, the hints, the answer and the points")
  func step() throws {
    var progress = Progress()
    progress.begin(bind, at: "2026-01-01T10:00:00Z")
    progress.keep([.init(terminal: "server", text: "s.accept()", interrupted: true)], in: bind)
    progress.show(hints: 2, in: bind)
    progress.show(hints: 1, in: bind)
    progress.answer(.init("picked", isRight: true), in: zero)
    progress.end(bind, as: .done, points: 2, at: "2026-01-02T10:00:00Z")
    let step = try #require(progress[bind])
    #expect(step.state == .done)
    #expect(step.points == 2)
    #expect(step.hints == 2)
    #expect(step.inputs.map(\.interrupted) == [true])
    #expect(step.begun == "2026-01-01T10:00:00Z")
    #expect(step.last == "2026-01-02T10:00:00Z")
    #expect(progress[zero]?.answer?.given == "picked")
    #expect(progress.place == bind)
    #expect(progress["bind"]?.finished == nil)
    progress.finish(lesson: "bind", at: "2026-01-03T10:00:00Z")
    progress.finish(lesson: "bind", at: "2026-01-04T10:00:00Z")
    #expect(progress["bind"]?.finished == "2026-01-03T10:00:00Z")
  }

  @Test("doing a step once more takes nothing away")
  func again() {
    var progress = Progress()
    progress.end(bind, as: .done, points: 2)
    progress.begin(bind)
    progress.end(bind, as: .skipped)
    #expect(progress[bind]?.state == .done)
    #expect(progress[bind]?.points == 2)
  }

  @Test("of very many inputs the newest are kept")
  func many() {
    var progress = Progress()
    let typed = (0..<StepRecord.mostInputs + 10).map {
      StepRecord.Input(terminal: "server", text: "\($0)")
    }
    progress.keep(typed, in: bind)
    #expect(progress[bind]?.inputs.count == StepRecord.mostInputs)
    #expect(progress[bind]?.inputs.first?.text == "10")
  }

  @Test("two come together: the better state of each step, and the place of the one that takes in")
  func merging() {
    var common = Progress()
    let first = StepRecord.Input(terminal: "server", text: "first")
    common.keep([first], in: bind, at: "1")
    var one = common
    one.keep([first, .init(terminal: "server", text: "one")], in: bind, at: "2")
    one.end(bind, as: .assisted, points: 1, at: "3")
    one.begin(zero, at: "4")
    var other = common
    other.keep([first, .init(terminal: "client", text: "other")], in: bind, at: "5")
    other.end(bind, as: .done, points: 2, at: "5")
    other.end(.init(lesson: "recv", step: "read"), as: .done, at: "6")
    other.finish(lesson: "recv", at: "6")
    for (first, second) in [(one, other), (other, one)] {
      var merged = first
      merged.merge(second)
      #expect(merged[bind]?.state == .done)
      #expect(merged[bind]?.points == 2)
      #expect(merged[bind]?.inputs.map(\.text) == ["first", "one", "other"])
      #expect(merged[bind]?.begun == "1")
      #expect(merged[zero]?.state == .begun)
      #expect(merged["recv"]?.finished == "6")
      #expect(merged.place == first.place)
      var again = merged
      again.merge(second)
      #expect(again == merged)
    }
  }

  @Test("the states stand in their order")
  func states() {
    #expect(StepRecord.State.begun < .skipped)
    #expect(StepRecord.State.skipped < .assisted)
    #expect(StepRecord.State.assisted < .done)
  }

  @Test(
    "moments are written in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_795_395_909, "2026-11-23T01:05:09Z"),
      (-1, "1969-12-31T23:59:59Z"),
    ])
  func moments(_ seconds: Int, _ text: String) {
    #expect(UTCTime.text(seconds) == text)
  }
}
