import Curriculum
import Lab
import Languages
import Sockets
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Grading in a process of its own, so that a crash, a hang or a hog costs one check and no more.
package struct GradingWorker {
  /// The command by which socktutor starts itself as a worker.
  package static let command = "grade-worker"

  private let grading: Grading
  /// The folder of the lessons, where they are not those of the binary.
  private let lessons: String?

  /// How many work at a time: one for each processor, and one while others wait.
  package static var usualCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) + 1 }

  /// The longest that a check may take, in nanoseconds.
  static let patience: Int64 = 90_000_000_000

  /// A grading that is to be done apart, of an exercise from a folder of lessons, or from the binary.
  package init(_ grading: Grading, lessons: String?) {
    self.grading = grading
    self.lessons = lessons
  }

  /// Runs the checks and tells of each. Blocks until the last is done.
  ///
  /// Errors: ``CheckCatalog/Fault`` where the exercise has no checks that can be run, or no process can
  /// be started.
  package func run(
    onCheck: (Verdict.Check) -> Void = { _ in }
  ) throws(CheckCatalog.Fault) -> Verdict {
    guard let verdict = try run(until: nil, onCheck: onCheck) else {
      throw CheckCatalog.Fault(description: "the grading process was stopped")
    }
    return verdict
  }

  /// As ``run(onCheck:)``, until it is stopped: then the worker is ended, and there is no verdict.
  package func run(
    until stop: GradingStop?, onCheck: (Verdict.Check) -> Void = { _ in }
  ) throws(CheckCatalog.Fault) -> Verdict? {
    var plan: [Verdict.Check] = []
    var done: [Verdict.Check] = []
    while true {
      let worker: WorkerProcess
      do {
        worker = try WorkerProcess(words(done))
      } catch {
        throw CheckCatalog.Fault(
          description: "no process can be started: \(Errno(rawValue: error.errno).message)")
      }
      var current: String?
      var isEnd = false
      let start = done.count
      while let line = worker.line(until: .after(nanoseconds: GradingWorker.patience), stop),
        let message = VerdictJSON.message(line)
      {
        if let fault = message.fault { throw CheckCatalog.Fault(description: fault) }
        if let found = message.plan { plan = found }
        if let began = message.began { current = began }
        if let check = message.done {
          current = nil
          done.append(check)
          onCheck(check)
        }
        if message.isEnd == true {
          isEnd = true
          break
        }
      }
      if isEnd {
        worker.finish(killing: false)
        return Verdict(
          exercise: grading.exercise.name, seed: grading.seed, checks: done)
      }
      let ending = worker.finish(killing: true)
      if stop?.hasCome == true { return nil }
      guard var lost = plan.first(where: { $0.id == current }) else {
        throw CheckCatalog.Fault(
          description: done.count > start || plan.isEmpty
            ? "the grading process ended: \(ending)" : "nothing was graded: \(ending)")
      }
      blame(&lost, ending)
      done.append(lost)
      onCheck(lost)
    }
  }

  /// More networks than the checks of an exercise are run on with one seed.
  private static let mostNetworks = 128

  /// What a worker is started with that grades with so many seeds.
  func words(_ done: [Verdict.Check], seeds: Int = 1) -> [String] {
    var words = [
      GradingWorker.command, grading.exercise.name, grading.file, "--seed=\(grading.seed)",
      "--lang=\(grading.language)", "--shown=\(grading.shownFile)",
      // Workers that are started one after the other never meet, nor what the kernel still keeps of
      // their connections.
      "--network=\(LoopbackNetwork.reserve(GradingWorker.mostNetworks * seeds))",
    ]
    if let only = grading.only { words.append("--only=\(only)") }
    if grading.stopsAtFailure { words.append("--first") }
    if let lessons { words.append("--lessons=\(lessons)") }
    words += done.map { "--done=\($0.id):\($0.outcome.rawValue)" }
    return words
  }

  /// Says of a check during which the worker ended what that means. A worker that hangs or uses all
  /// the time there is has a program that does; a crash is socktutor's.
  private func blame(_ check: inout Verdict.Check, _ ending: WorkerProcess.Ending) {
    let words = VerdictWords(grading.language)
    check.replay = grading.replay(check.id)
    switch ending {
    case .signalled(SIGKILL), .signalled(SIGXCPU):
      check.outcome = .timeout
      check.points = 0
      check.message = words.wasKilled
    default:
      check.outcome = .error
      check.message = words.ours + " (\(ending))"
    }
  }

  // MARK: In the worker

  /// Does the grading in this process, within ``WorkerLimits``, and writes what comes of it to
  /// descriptor 3; with its own seed, or with all from that on up to another one. Its loopback networks
  /// are those from a number on.
  package static func work(_ grading: Grading, upTo last: Int? = nil, networksFrom network: Int) {
    WorkerLimits.apply()
    LoopbackNetwork.use(from: network)
    WorkerProcess.endWithReader()
    func tell(_ message: WorkerMessage) {
      let line = Array((VerdictJSON.line(message) + "\n").utf8)
      // Nobody listens any more.
      if Output.write(WorkerProcess.outputNumber, line) != 0 { exit(1) }
    }
    do {
      var grading = grading
      while true {
        _ = try grading.run(
          onPlan: { tell(WorkerMessage(plan: $0)) }, onBegin: { tell(WorkerMessage(began: $0)) },
          onCheck: { tell(WorkerMessage(done: $0)) })
        tell(WorkerMessage(isEnd: true))
        guard let last, grading.seed < last else { return }
        grading.seed += 1
      }
    } catch {
      tell(WorkerMessage(fault: error.description))
    }
  }
}
