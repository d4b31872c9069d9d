import Curriculum
import Foundation
import Languages
import Processes
import Testing

/// The first lessons as a person comes through them: reading, predicting, typing, with mistakes, hints,
/// a skip, a quit and a return.
@Suite(.serialized)
struct LessonWalkTests {
  @Test(
    "a learner comes through a lesson by what the screen says, with a mistake and a hint at each task",
    arguments: ["socket", "bind", "listen", "connect", "accept"])
  func walk(name: String) throws {
    let folder = try ProgramFolder()
    let lesson = try Lesson(named: name)
    let learner = try LessonPerson([name], in: folder)
    #expect(learner.sees(lesson.words(of: Lesson.introduction, in: .en)?.text ?? ""))
    learner.enter()
    var points = 0
    for (place, step) in lesson.steps.enumerated() {
      #expect(learner.isAt(place, of: lesson), "\(step.name):\n\(learner.screen)")
      points += try take(step, of: lesson, learner, folder)
      learner.enter()
    }
    #expect(
      learner.sees(lesson.words(of: Lesson.summary, in: .en)?.text ?? ""), "\(learner.screen)")
    #expect(learner.sees("Lesson done: \(points) of"), "\(points) points:\n\(learner.screen)")
    #expect(learner.quit() == 0)
  }

  /// Does what a step asks for; the points that it earns.
  private func take(
    _ step: LessonStep, of lesson: Lesson, _ learner: LessonPerson, _ folder: ProgramFolder
  ) throws -> Int {
    let words = lesson.words(of: step.name, in: .en)
    switch step.kind {
    case .read: return 0
    case .program:
      let exercise = try #require(try Exercise.named(step.exercise ?? "", in: .embedded))
      let before = learner.reachedCount
      learner.enter()
      learner.enter(":check")
      #expect(learner.reachedCount == before, "\(step.name):\n\(learner.screen)")
      let program = exercise.solution + Array("# mine\n".utf8)
      try folder.write(program, to: "\(exercise.name)/\(exercise.fileName)")
      learner.enter()
      #expect(learner.hasReached(before + 1), "\(step.name):\n\(learner.screen)")
      #expect(learner.sees(words?["done"] ?? ""), "\(step.name):\n\(learner.screen)")
      return step.points
    case .demo:
      learner.enter()
      #expect(learner.sees(words?["after"] ?? ""), "\(step.name):\n\(learner.screen)")
      return 0
    case .predict:
      let before = learner.rightAnswers
      learner.enter("a")
      #expect(learner.sees(words?["after"] ?? ""), "\(step.name):\n\(learner.screen)")
      return (learner.rightAnswers - before) * step.points
    case .do:
      var hasHint = false
      let before = learner.reachedCount
      if let wrong = step.wrong.first {
        learner.type(wrong.lines)
        #expect(learner.reachedCount == before, "\(step.name):\n\(learner.screen)")
        let isNamed = wrong.diagnosis.first?.isUppercase == true
        let told = isNamed ? "note (\(wrong.diagnosis))" : words?[wrong.diagnosis] ?? ""
        #expect(learner.sees(told), "\(step.name) \(wrong.diagnosis):\n\(learner.screen)")
        learner.enter(":hint")
        #expect(learner.sees("Hint 1 of 3: " + (words?.hints.first ?? "")))
        hasHint = true
        learner.enter(":reset")
      }
      learner.type(step.answer)
      #expect(learner.reachedCount == before + 1, "\(step.name):\n\(learner.screen)")
      #expect(learner.sees(words?["done"] ?? ""), "\(step.name):\n\(learner.screen)")
      return hasHint ? step.points - 1 : step.points
    }
  }

  @Test("who leaves in the middle comes back to the same step, with what was typed in it")
  func resumes() throws {
    let folder = try ProgramFolder()
    let lesson = try Lesson(named: "bind")
    let place = try #require(lesson.steps.firstIndex { $0.kind == .do })
    let first = try LessonPerson(["bind"], in: folder)
    first.come(to: place, of: lesson)
    first.enter("mine = 40 + 2")
    #expect(first.quit() == 0)

    let second = try LessonPerson(in: folder)
    #expect(second.sees("Welcome back"))
    #expect(second.isAt(place, of: lesson), "\(second.screen)")
    second.enter("print('mine', mine)")
    #expect(second.sees("mine 42"), "\(second.screen)")
    second.type(lesson.steps[place].answer)
    #expect(second.sees("✓ Reached: 2 points."), "\(second.screen)")
    #expect(second.quit() == 0)
  }

  @Test("a task that is passed over is done by the program itself, and earns nothing")
  func skips() throws {
    let folder = try ProgramFolder()
    let lesson = try Lesson(named: "bind")
    let place = try #require(lesson.steps.firstIndex { $0.kind == .do })
    let learner = try LessonPerson(["bind"], in: folder)
    learner.come(to: place, of: lesson)
    learner.enter(":skip")
    #expect(learner.sees("Passed over"), "\(learner.screen)")
    #expect(learner.isAt(place + 1, of: lesson), "\(learner.screen)")
    #expect(learner.sees("0 points"), "\(learner.screen)")
    learner.enter(":back")
    #expect(learner.isAt(place, of: lesson), "\(learner.screen)")
    #expect(learner.reachedCount == 0, "\(learner.screen)")
    learner.enter(":solution")
    #expect(learner.sees("✓ Reached."), "\(learner.screen)")
    #expect(learner.quit() == 0)
  }

  @Test("free play leads back to where the learner was, and names the sockets left open")
  func playsFreely() throws {
    let folder = try ProgramFolder()
    let lesson = try Lesson(named: "socket")
    let place = try #require(lesson.steps.firstIndex { $0.name == "its-number" })
    let learner = try LessonPerson(["socket"], in: folder)
    learner.come(to: place, of: lesson)
    learner.enter(":play")
    #expect(learner.sees("Free play"))
    learner.enter("leak = socket.socket()")
    learner.enter(":hint")
    #expect(learner.sees("This is free play."))
    learner.enter(":play")
    #expect(learner.sees("1 socket of your play was open and is closed:"), "\(learner.screen)")
    learner.enter("'leak' in dir(), 's' in dir()")
    #expect(learner.sees("(False, True)"), "\(learner.screen)")
    #expect(learner.quit() == 0)
  }

  @Test("the language changes at any moment, and the screen with it")
  func languages() throws {
    let folder = try ProgramFolder()
    let lesson = try Lesson(named: "socket")
    let learner = try LessonPerson(["socket"], in: folder)
    learner.enter()
    learner.enter(":lang zh")
    let step = lesson.steps[0]
    #expect(learner.sees(lesson.words(of: step.name, in: .zh)?.text ?? ""), "\(learner.screen)")
    #expect(learner.sees("按 Enter 继续。"))
    #expect(learner.quit() == 0)
  }
}

extension Lesson {
  /// A lesson of the repository.
  init(named name: String) throws {
    let course = try Course(from: .embedded)
    self = try Lesson(#require(course[name]), from: .embedded)
  }
}
