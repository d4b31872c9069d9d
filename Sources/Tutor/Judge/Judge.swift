import Curriculum
import Lab

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Says whether expressions of lessons hold: a Python of its own, to which the state of a lab is
/// given, so that nothing a learner does can change the verdict.
final class Judge {
  /// What came of an expression.
  enum Verdict: Equatable {
    case holds
    case fails
    /// It raised an exception, or took too long.
    case raised(String)
  }

  private let lab = Lab()
  private let terminal: LabTerminal
  /// Whether the judge's own code was loaded.
  private var isReady = false
  /// The state that it has.
  private var known: LabState?
  /// What the judge's own code may take to read a state.
  private static let stepsToLoad = 1_000_000_000

  init() { terminal = lab.terminal("judge") }

  deinit { lab.end() }

  /// Takes a state, which the expressions from now on are about. False when that fails, which only a
  /// fault of socktutor's own brings about.
  @discardableResult
  func load(_ state: LabState) -> Bool {
    if !isReady {
      guard let code = try? LessonSource.embedded.text(of: "goals.py") else { return false }
      isReady = terminal.submit(code, isPasted: true).wait()?.outcome == .completed
    }
    guard isReady, let json = try? JSONEncoder().encode(state.leavingOut(known)) else {
      return false
    }
    known = nil
    let loaded = terminal.evaluate(["_load(\(Judge.literal(json)))"], steps: Judge.stepsToLoad)
    guard case .value? = loaded.first else { return false }
    known = state
    return true
  }

  /// For each expression whether it is true of the state.
  func verdicts(_ expressions: [String]) -> [Verdict] {
    terminal.evaluate(expressions).map { evaluation in
      switch evaluation {
      case .value(_, let isTrue): isTrue ? .holds : .fails
      case .raised(let type, let message): .raised("\(type): \(message)")
      case .stopped, .unavailable: .raised("it took too long")
      }
    }
  }

  /// Whether an expression is true of the state.
  func verdict(_ expression: String) -> Verdict { verdicts([expression]).first ?? .fails }

  /// The value of an expression as `repr` shows it; nil when it raises.
  func value(_ expression: String) -> String? {
    if case .value(let text, _)? = terminal.evaluate([expression]).first { return text }
    return nil
  }

  /// JSON as a literal of Python's.
  private static func literal(_ json: Data) -> String {
    var text: [UInt8] = [UInt8(ascii: "'")]
    for byte in json {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self) + "'"
  }
}
