import Curriculum
import Foundation
import Testing

@testable import Tutor

/// The folder in which a learner works on an exercise.
struct ExerciseFolderTests {
  private let place: ProgressFolder
  private let exercise: Exercise

  init() throws {
    place = try ProgressFolder()
    exercise = try #require(try Exercise.named("recv-exactly", in: .embedded))
  }

  private var folder: ExerciseFolder {
    ExerciseFolder(exercise, at: place.path + "/mine/recv-exactly/")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("the task and a program to begin with are written, the folders made")
  func new() throws {
    let files = try folder.write(.zh)
    #expect(files.map(\.fate) == [.written, .written])
    #expect(files.map(\.path) == [folder.task, folder.program])
    #expect(folder.program.hasSuffix("/mine/recv-exactly/recv_exactly.py"))
    #expect(try text(folder.program) == String(decoding: exercise.starter, as: UTF8.self))
    #expect(try text(folder.task) == exercise.tasks[.zh])
  }

  @Test("what is there is never written over, also a link that leads nowhere")
  func kept() throws {
    _ = try folder.write(.en)
    try "mine".write(toFile: folder.program, atomically: false, encoding: .utf8)
    unlink(folder.task)
    symlink("nowhere", folder.task)
    #expect(try folder.write(.en).map(\.fate) == [.kept, .kept])
    #expect(try text(folder.program) == "mine")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nowhere"))
  }

  @Test("what is forced away is kept under another name; what is the same stays")
  func forced() throws {
    _ = try folder.write(.en)
    for number in 1...2 {
      try "mine \(number)".write(toFile: folder.program, atomically: false, encoding: .utf8)
      let old = folder.program + ".old-\(number)"
      #expect(try folder.write(.en, isForced: true).map(\.fate) == [.kept, .replaced(old: old)])
      #expect(try text(old) == "mine \(number)")
    }
    #expect(try text(folder.program) == String(decoding: exercise.starter, as: UTF8.self))
  }

  @Test("the solution is written beside a program, and nowhere else")
  func solution() throws {
    #expect(try folder.writeSolution() == nil)
    _ = try folder.write(.en)
    #expect(try folder.writeSolution()?.fate == .written)
    #expect(try text(folder.solution) == String(decoding: exercise.solution, as: UTF8.self))
    #expect(try folder.writeSolution()?.fate == .kept)
  }

  @Test("a file in the folder's place is told")
  func noFolder() throws {
    let file = place.path + "/mine"
    try "x".write(toFile: file, atomically: false, encoding: .utf8)
    #expect(throws: WholeFile.Failure.self) { try folder.write(.en) }
    #expect(throws: WholeFile.Failure.self) { try ExerciseFolder(exercise, at: file).write(.en) }
  }
}
