import Foundation
import Interpreter
import Testing

@testable import Lab

/// Runs programs for a test and gives what a timeline kept of them.
struct RecordedProgram {
  /// What is left of the programs' timeline.
  let timeline: Timeline
  private let folder: URL

  /// Runs Python sources in terminals by these names, all at once, to their end; those but the first
  /// begin when the one before waits or has ended.
  init(
    _ sources: KeyValuePairs<String, String>, conditions: NetworkConditions? = nil,
    timeline: Timeline = Timeline(), limits: Limits = Limits(), seconds: Int = 20
  ) throws {
    self.timeline = timeline
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lab-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var programs: [Program] = []
    for (name, source) in sources {
      let file = folder.appendingPathComponent("\(name).py")
      try source.write(to: file, atomically: true, encoding: .utf8)
      var setup = Program.Setup(file: file.path)
      setup.terminal = name
      setup.timeline = timeline
      setup.conditions = conditions
      setup.network = timeline.network
      setup.limits = limits
      programs.append(Program(setup))
    }
    for program in programs {
      program.start()
      if program !== programs.last {
        program.waitUntilReady()
        // It listens; now until it waits for somebody.
        program.waits.waitForRest(milliseconds: 20_000)
      }
    }
    for program in programs {
      #expect(program.waitForEnd(milliseconds: seconds * 1000) != nil, "a program did not end")
      program.stop()
    }
  }

  /// What the timeline holds.
  var snapshot: TimelineSnapshot { timeline.snapshot() }

  /// The calls of a name, in a terminal or in all.
  func calls(_ name: String, in terminal: String? = nil) -> [CallRecord] {
    snapshot.calls.filter { $0.name == name && (terminal == nil || $0.terminal == terminal) }
  }

  /// The notes.
  var notes: [NoteRecord] {
    snapshot.events.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }

  /// The exceptions that nobody caught.
  var exceptions: [ExceptionRecord] {
    snapshot.events.compactMap { if case .exception(let one) = $0 { one } else { nil } }
  }
}
