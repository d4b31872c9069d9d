import Curriculum
import Grader
import Testing

@testable import Tutor

/// What a learner has done of exercises.
struct ExerciseProgressTests {
  private let name = "recv-exactly"
  private let step = Progress.Place(lesson: "streams", step: "for-every-program")

  private func verdict(_ outcome: String, points: Int) throws -> Verdict {
    let json = """
      {"exercise": "\(name)", "verdict": "\(outcome)", "points": \(points), "max": 14, "seed": 1,
       "checks": []}
      """
    return try #require(VerdictJSON.verdict(Array(json.utf8)))
  }

  @Test("the best of all verdicts stays, and the learner's place too")
  func verdicts() throws {
    var progress = Progress()
    progress.begin(step)
    progress.take(try verdict("fail", points: 5), isSolution: false, at: "1")
    #expect(progress.exercises[name]?.state == .begun)
    #expect(progress.exercises[name]?.points == 5)
    progress.take(try verdict("pass", points: 14), isSolution: false, at: "2")
    progress.take(try verdict("fail", points: 3), isSolution: false, at: "3")
    let record = try #require(progress.exercises[name])
    #expect(record.state == .done)
    #expect(record.points == 14)
    #expect(record.mostPoints == 14)
    #expect(record.begun == "1")
    #expect(record.last == "3")
    #expect(progress.place == step)
  }

  @Test("a step earns less with hints, and nothing with the solution")
  func points() throws {
    var progress = Progress()
    progress.show(hints: 2, ofExercise: name)
    progress.show(hints: 1, ofExercise: name)
    #expect(progress.exercises[name]?.points(of: 2) == 0)
    progress.take(try verdict("pass", points: 14), isSolution: false)
    #expect(progress.exercises[name]?.hints == 2)
    #expect(progress.exercises[name]?.points(of: 2) == 1)

    for copies in [true, false] {
      var progress = Progress()
      if !copies { progress.showSolution(ofExercise: name) }
      progress.take(try verdict("pass", points: 14), isSolution: copies)
      #expect(progress.exercises[name]?.state == .assisted)
      #expect(progress.exercises[name]?.points(of: 2) == 0)
    }
  }

  @Test("two come together: the better of each")
  func merging() throws {
    var one = Progress()
    var other = Progress()
    one.begin(exercise: name, file: "/old", at: "1")
    one.show(hints: 1, ofExercise: name, at: "2")
    other.begin(exercise: name, file: "/new", at: "3")
    other.take(try verdict("pass", points: 14), isSolution: false, at: "4")
    one.merge(other)
    let record = try #require(one.exercises[name])
    #expect(record.state == .done)
    #expect(record.points == 14)
    #expect(record.hints == 1)
    #expect(record.file == "/new")
    #expect(record.begun == "1")
  }

  @Test("progress that was saved before there were exercises is taken")
  func older() {
    let text = #"{"version": 1, "lessons": {}}"#
    #expect(ProgressText(Array(text.utf8)) == .progress(Progress()))
  }

  @Test("a program that passes also ends the step that asks for it, wherever it was checked")
  func steps() throws {
    let folder = try ProgressFolder()
    let file = ProgressFile(path: folder.file)
    let exercise = try #require(try Exercise.named(name, in: .embedded))
    let progress = ExerciseProgress(exercise, from: .embedded, in: file)
    #expect(progress.take(try verdict("fail", points: 5), on: "/no/such/file.py").isEmpty)
    #expect(file.progress[step] == nil)
    #expect(progress.record?.file == "/no/such/file.py")
    #expect(progress.nextHint(of: 3).number == 1)
    #expect(progress.nextHint(of: 3).number == 2)
    #expect(progress.take(try verdict("pass", points: 14), on: "/no/such/other.py").isEmpty)
    #expect(file.progress[step]?.state == .done)
    #expect(file.progress[step]?.points == 1)
    #expect(file.progress.place == nil)
    #expect(progress.record?.file == "/no/such/file.py")
    #expect(try file.reset(lesson: "streams", exercises: [name]) != nil)
    #expect(file.progress.exercises.isEmpty)
  }
}
