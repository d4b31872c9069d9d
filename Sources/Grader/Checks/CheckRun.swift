import Interpreter
import Lab
import Languages
import StandardModules

/// One run of the checks' code against a new lab: to hear what checks there are, or to run one of them.
struct CheckRun {
  /// Where and how it is run.
  struct Place: Sendable {
    var language: Language
    /// The network's name.
    var network: String
    var seed: Int
    /// The name under which the checks import the learner's file; nil for a program.
    var module: String?
  }

  /// Where the checks are run.
  let python: CheckPython
  /// The learner's file.
  let file: String
  /// The name under which the checks import it; nil for a program.
  let module: String?
  let language: Language

  /// The longest that a run may take, in milliseconds: far more than its waits.
  private static let patience = 30_000

  /// What came of a run.
  enum Result {
    case report(CheckReport)
    case catalog(PlainValue)
    /// The checks' own fault, in words.
    case fault(String)
  }

  /// Asks what checks there are.
  func catalog() -> Result { run(nil, .kind, seed: 0) }

  /// Runs a check on a network.
  func check(_ id: String, _ network: CheckNetwork, seed: Int) -> Result {
    run(id, network, seed: seed)
  }

  private func run(_ id: String?, _ network: CheckNetwork, seed: Int) -> Result {
    let lab = Lab(
      limits: .graded, conditions: network.conditions(seed: UInt64(bitPattern: Int64(seed))),
      network: .unused())
    let host = CheckHost(lab, file: file, language: language)
    let place = Place(language: language, network: network.rawValue, seed: seed, module: module)
    defer {
      host.letGo()
      lab.end(abruptly: true)
    }
    let submission = python.perform(host, place) { vm, checking in
      if let id {
        _ = try vm.callMethod(checking, "_run", vm.str(id))
      } else {
        _ = try vm.callMethod(checking, "_catalog")
      }
    }
    let result = submission.wait(milliseconds: CheckRun.patience)
    if result == nil {
      host.cancel()
      if submission.wait(milliseconds: 1000) == nil { python.abandon() }
    }
    let notes = host.notes.withLock { $0 }
    if id == nil, let catalog = notes.catalog { return .catalog(catalog) }
    if let report = notes.report { return .report(report) }
    guard let result else {
      var report = CheckReport(outcome: .timeout)
      host.addEvidence(to: &report)
      return .report(report)
    }
    let errors = String(decoding: notes.checkErrors, as: UTF8.self)
    return .fault(errors.isEmpty ? "\(result.outcome)" : errors)
  }
}
