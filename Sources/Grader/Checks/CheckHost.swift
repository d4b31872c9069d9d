import Interpreter
import Lab
import Languages
import Sockets
import StandardModules
import Synchronization

/// What a check asks of the world: the learner's program in its terminal, and everything to be known of
/// it. It answers on the check's thread; others tell it of what happens.
final class CheckHost: Sendable {
  let lab: Lab
  /// The learner's file, from the root.
  let file: String
  let language: Language
  /// Wakes whoever waits for something to change.
  let wakeup: WakePipe?
  let notes = Mutex(Notes())

  /// The name of the learner's terminal, and that of the check's.
  static let programName = "program"
  static let checksName = "check"

  /// The most that is kept of what the program writes.
  private static let outputLimit = 64 << 10

  /// What has become known.
  struct Notes {
    /// What the check found.
    var report: CheckReport?
    /// What the checks say of themselves.
    var catalog: PlainValue?
    var output: [UInt8] = []
    var errors: [UInt8] = []
    /// What the check's own Python wrote to its standard error.
    var checkErrors: [UInt8] = []
    var isCancelled = false
    /// Whether the program is kept from going on.
    var isHeld = false
    /// Descriptors that were the check's and are the learner's now.
    var handed: [Descriptor] = []
    /// Calls of the learner's functions, by number.
    var calls: [LearnerCall] = []
  }

  init(_ lab: Lab, file: String, language: Language) {
    self.lab = lab
    self.file = file
    self.language = language
    wakeup = try? WakePipe()
    lab.onEvent { [weak self] in self?.note($0) }
  }

  /// The learner's terminal, made when first asked for.
  var program: LabTerminal {
    lab.terminal(CheckHost.programName, setup: TerminalSetup(tellsCalls: false))
  }

  /// Keeps the program from going on; whether it does.
  func hold() -> Bool {
    letGo()
    guard program.hold() else { return false }
    notes.withLock { $0.isHeld = true }
    return true
  }

  /// Lets the program go on, if it was kept from it.
  func letGo() {
    let wasHeld = notes.withLock { notes in
      defer { notes.isHeld = false }
      return notes.isHeld
    }
    if wasHeld { program.letGo() }
  }

  /// Ends all waiting: the check takes too long.
  func cancel() {
    notes.withLock { $0.isCancelled = true }
    wakeup?.wake()
  }

  /// Takes what a terminal tells.
  func note(_ event: LabEvent) {
    switch event {
    case .output(let terminal, let stream, let bytes):
      notes.withLock { notes in
        func add(_ to: inout [UInt8]) {
          to += bytes.prefix(max(0, CheckHost.outputLimit - to.count))
        }
        if terminal != CheckHost.programName {
          if stream == .error { add(&notes.checkErrors) }
        } else if stream == .error {
          add(&notes.errors)
        } else {
          add(&notes.output)
        }
      }
    case .stateChanged(let terminal), .finished(let terminal, _):
      if terminal == CheckHost.programName { wakeup?.wake() }
    case .called, .wantsInput, .finishing, .valueBegins, .valueEnds: break
    }
  }
}
