import Curriculum
import Lab
import Sockets
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Grades the programs of an exercise with many seeds, in several worker processes at a time.
struct SeedRuns: Sendable {
  /// A program, and the seeds from 1 on with which it is graded.
  struct Program: Sendable {
    /// Its file, from the folder of the exercise on.
    var name: String
    var source: [UInt8]
    var seeds: Int
  }

  /// What came of a program with a seed.
  struct Run: Sendable {
    var program: Int
    var seed: Int
    /// nil where the exercise can't be graded, or its process ended.
    var verdict: Verdict?
    /// Why, then.
    var fault = ""
  }

  private struct Job: Sendable {
    var program: Int
    var file: String
    var seeds: ClosedRange<Int>
  }

  let exercise: Exercise
  /// The folder of the lessons, where they are not those of the binary.
  let lessons: String?

  /// How many seeds a process grades.
  private static let seedsOfOne = 10

  /// Runs all, and gives what came of them in order; nil where no files can be written. Calls
  /// `progress`, on any thread, with how many runs are done.
  func run(_ programs: [Program], progress: @escaping @Sendable (Int) -> Void) -> [Run]? {
    guard let folder = TemporaryFolder() else { return nil }
    var jobs: [Job] = []
    for (number, program) in programs.enumerated() {
      guard let file = folder.write(program.source, as: "\(number).py") else { return nil }
      for first in stride(from: 1, through: program.seeds, by: SeedRuns.seedsOfOne) {
        let last = min(first + SeedRuns.seedsOfOne - 1, program.seeds)
        jobs.append(Job(program: number, file: file, seeds: first...last))
      }
    }
    let all = jobs
    let next = Atomic(0)
    let done = Mutex<[Run]>([])
    let work: @Sendable () -> Void = {
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard all.indices.contains(place) else { return }
        let found = grade(all[place])
        progress(
          done.withLock {
            $0 += found
            return $0.count
          })
      }
    }
    let threads = (1..<GradingWorker.usualCount).compactMap { _ in ProgramThread(work) }
    work()
    for thread in threads { thread.join() }
    return done.withLock { $0 }.sorted { ($0.program, $0.seed) < ($1.program, $1.seed) }
  }

  private func grade(_ job: Job) -> [Run] {
    var runs: [Run] = []
    var seed = job.seeds.lowerBound
    while seed <= job.seeds.upperBound {
      let found = gradeInOneProcess(job, from: seed)
      runs += found
      seed += found.count
    }
    return runs
  }

  /// Grades with one seed after another until the process ends; at least with the first.
  private func gradeInOneProcess(_ job: Job, from first: Int) -> [Run] {
    var grading = Grading(exercise: exercise, file: job.file, seed: first)
    grading.stopsAtFailure = true
    let words =
      GradingWorker(grading, lessons: lessons).words([], seeds: job.seeds.count) + [
        "--until=\(job.seeds.upperBound)"
      ]
    func failed(_ seed: Int, _ fault: String) -> Run {
      Run(program: job.program, seed: seed, fault: fault)
    }
    let worker: WorkerProcess
    do {
      worker = try WorkerProcess(words)
    } catch {
      return [failed(first, "no process can be started: \(Errno(rawValue: error.errno).message)")]
    }
    var runs: [Run] = []
    var checks: [Verdict.Check] = []
    while first + runs.count <= job.seeds.upperBound {
      let seed = first + runs.count
      guard let line = worker.line(until: .after(nanoseconds: GradingWorker.patience), nil),
        let message = VerdictJSON.message(line)
      else {
        return runs + [failed(seed, "the grading process ended: \(worker.finish(killing: true))")]
      }
      if let fault = message.fault { return runs + [failed(seed, fault)] }
      if let check = message.done { checks.append(check) }
      if message.isEnd == true {
        let verdict = Verdict(exercise: exercise.name, seed: seed, checks: checks)
        runs.append(Run(program: job.program, seed: seed, verdict: verdict))
        checks = []
      }
    }
    worker.finish(killing: false)
    return runs
  }
}
