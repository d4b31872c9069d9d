import Grader
import Lab
import Languages
import Sockets
import Synchronization
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the grading of a class, shows on standard error how far it has come, and ends it when that is
/// asked for: by a signal, or when nobody is left to read what is written.
final class GradingDesk: Sendable {
  private let run: ClassRun
  private let words: GradeWords
  private let progress: Mutex<GradingProgress>
  private let news: WakePipe
  /// The descriptors whose readers are needed.
  private let readers: [Int32]

  /// The seconds between two lines where standard error is no terminal.
  private static let pause = 10

  /// A grading that has not begun; its parts as ``ClassRun`` takes them.
  ///
  /// Throws ``SocketError``: no descriptors are left.
  init(
    _ grading: ClassGrading, _ folder: ClassFolder, _ roster: Roster?, state: ClassState?,
    shard: Shard?, isAgain: Bool, writesOutput: Bool
  ) throws(SocketError) {
    run = try ClassRun(
      grading, folder, roster: roster, state: state, shard: shard, isAgain: isAgain)
    news = try WakePipe()
    words = GradeWords(grading.language)
    progress = Mutex(GradingProgress(total: run.count, grading.language))
    readers = writesOutput ? [STDOUT_FILENO, STDERR_FILENO] : [STDERR_FILENO]
  }

  /// How many submissions there are, and how many are missing.
  var count: Int { run.count }
  var missingCount: Int { run.missingCount }

  /// Grades so many at once. Blocks until all are graded, or ends the process.
  func run(jobs: Int) -> [ClassResult.Submission] {
    // What is no longer read is told by what writes it.
    signal(SIGPIPE, SIG_IGN)
    EndSignals.note()
    let display = ProgressDisplay()
    run.start(jobs: jobs) { [self] event in
      progress.withLock { $0.note(event) }
      news.wake()
    }
    var next = Deadline.after(nanoseconds: 0)
    while true {
      let now = progress.withLock { $0 }
      display.show(now, isDue: next.remaining == 0)
      if next.remaining == 0 { next = .after(.seconds(GradingDesk.pause)) }
      if now.isComplete { break }
      if let signal = EndSignals.number { stop(display, by: signal) }
      if wait(until: next) { stop(display, by: SIGPIPE) }
    }
    let submissions = run.finish()
    display.clear()
    let kept = progress.withLock { $0.kept }
    if kept > 0 { Output.error(words.unchanged(kept)) }
    return submissions
  }

  /// Waits for something to happen; whether nobody is left to read what is written.
  private func wait(until deadline: Deadline) -> Bool {
    var entries = [news.descriptor, EndSignals.descriptor].map {
      pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0)
    }
    entries += readers.map { pollfd(fd: $0, events: 0, revents: 0) }
    let milliseconds = Int32(clamping: deadline.remaining / 1_000_000 + 1)
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return false }
    news.drain()
    return entries.dropFirst(2).contains { $0.revents & Int16(POLLERR | POLLHUP) != 0 }
  }

  /// Ends the workers and the process, as the signal would have. What was graded is kept.
  private func stop(_ display: ProgressDisplay, by signal: Int32) -> Never {
    run.stop()
    _ = run.finish()
    display.clear()
    let now = progress.withLock { $0 }
    if signal != SIGPIPE { Output.error(words.interrupted(done: now.done, of: run.count)) }
    Interrupts.end(by: signal)
  }
}
