import Interpreter
import Lab
import StandardModules

/// The Python in which an exercise's checks run, one run after another: each against a lab of its own,
/// and without a trace of the run before. What is compiled and imported once is kept.
///
/// One thread uses it; it ends with its object.
final class CheckPython {
  private let source: [UInt8]
  private let fileName: String
  private var lab: Lab?

  /// One for checks of this source, with the name that tracebacks give it.
  init(source: [UInt8], fileName: String) {
    self.source = source
    self.fileName = fileName
  }

  deinit { lab?.end(abruptly: true) }

  /// Begins a run: when the checks are loaded anew, `body` gets the module `checking`. Returns at once.
  func perform(
    _ host: CheckHost, _ place: CheckRun.Place,
    _ body: @escaping @Sendable (VM, Value) throws -> Void
  ) -> Submission {
    let lab = lab ?? Lab()
    self.lab = lab
    lab.onEvent { [weak host] in host?.note($0) }
    let terminal = lab.terminal(
      CheckHost.checksName,
      setup: TerminalSetup(limits: Limits(), tellsCalls: false) { CheckingModule.install(in: $0) })
    let source = source
    let fileName = fileName
    return terminal.perform(fileName) { vm, _ in
      let state = CheckState.of(vm)
      state.begin(vm, host, place)
      defer { state.end(vm) }
      let code = try state.code ?? vm.compile(source, fileName: fileName)
      state.code = code
      let checking = try vm.importOne("checking")
      _ = try vm.callMethod(checking, "_begin")
      try vm.run(code, in: state.variables(vm, fileName))
      try body(vm, checking)
    }
  }

  /// Gives up a run that does not end; the next one gets a new Python.
  func abandon() {
    lab?.end(abruptly: true)
    lab = nil
  }
}
