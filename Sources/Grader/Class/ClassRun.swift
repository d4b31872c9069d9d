import Lab
import Sockets
import Synchronization

/// Grades the submissions of a class, several at once, each in processes of its own.
package final class ClassRun: Sendable {
  /// What is done.
  package enum Event: Sendable {
    /// A student's program is being graded.
    case began(String)
    /// It was, now or before.
    case ended(ClassResult.Submission, isNew: Bool)
  }

  private let grading: ClassGrading
  private let entries: [ClassFolder.Entry]
  private let missing: [ClassResult.Submission]
  private let roster: Roster?
  private let state: ClassState?
  private let isAgain: Bool
  private let stopping: WakePipe
  private let work = Mutex(Work())

  private struct Work {
    var next = 0
    var isStopped = false
    var submissions: [ClassResult.Submission] = []
    var threads: [ProgramThread] = []
  }

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - grading: How each is graded.
  ///   - folder: What was handed in.
  ///   - roster: Who is in the class; nil where nobody says.
  ///   - state: What was graded before, and where the rest is added; nil for nothing.
  ///   - shard: The part of the class that is wanted; nil for all of it.
  ///   - isAgain: Whether what was graded before is graded again.
  ///
  /// Throws ``SocketError``: no descriptors are left.
  package init(
    _ grading: ClassGrading, _ folder: ClassFolder, roster: Roster?, state: ClassState?,
    shard: Shard?, isAgain: Bool
  ) throws(SocketError) {
    self.grading = grading
    self.roster = roster
    self.state = state
    self.isAgain = isAgain
    stopping = try WakePipe()
    entries = folder.entries.filter { shard?.contains($0.student) ?? true }
    missing = (roster?.missing(folder.entries.map(\.student)) ?? []).filter {
      shard?.contains($0.student) ?? true
    }
  }

  /// How many submissions there are.
  package var count: Int { entries.count }
  /// How many students have handed in nothing.
  package var missingCount: Int { missing.count }

  /// Begins, with so many submissions at once, and tells of what is done, on any thread.
  package func start(jobs: Int, onEvent: @escaping @Sendable (Event) -> Void) {
    let threads = (0..<max(min(jobs, entries.count), 1)).compactMap { _ in
      ProgramThread { [self] in gradeAll(onEvent) }
    }
    // The system has no threads left.
    if threads.isEmpty { gradeAll(onEvent) }
    work.withLock { $0.threads = threads }
  }

  /// Ends all that is being graded; it comes to nothing.
  package func stop() {
    work.withLock { $0.isStopped = true }
    stopping.wake()
  }

  /// Waits for the end: all submissions that were graded, and those that are missing.
  package func finish() -> [ClassResult.Submission] {
    for thread in work.withLock({ $0.threads }) { thread.join() }
    return work.withLock { $0.submissions } + missing
  }

  private func gradeAll(_ onEvent: (Event) -> Void) {
    while let entry = next() {
      onEvent(.began(entry.student))
      guard
        let (graded, isNew) = grading.submission(
          entry, state, isAgain: isAgain, stop: stopping)
      else { return }
      var submission = graded
      if let roster {
        let row = roster.index(of: entry.student)
        submission.roster = row.map { roster.rows[$0].values } ?? [:]
        submission.isUnlisted = row == nil
      }
      if isNew { state?.add(submission) }
      work.withLock { $0.submissions.append(submission) }
      onEvent(.ended(submission, isNew: isNew))
    }
  }

  private func next() -> ClassFolder.Entry? {
    work.withLock { work in
      guard !work.isStopped, work.next < entries.count else { return nil }
      work.next += 1
      return entries[work.next - 1]
    }
  }
}

extension Roster {
  /// Who is on the roster and not among these students.
  func missing(_ students: [String]) -> [ClassResult.Submission] {
    let present = Set(students.compactMap(index(of:)))
    return rows.indices.filter { !present.contains($0) }.map { index in
      ClassResult.Submission(
        student: rows[index].student, state: .missing, roster: rows[index].values)
    }
  }
}
