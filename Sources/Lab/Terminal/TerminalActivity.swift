import Interpreter
import Sockets
import StandardModules

/// Notes for a terminal what its threads wait for.
final class TerminalActivity: ProgramActivity {
  private let terminal: LabTerminal
  /// The last call that waited, whose name mostly comes again.
  private var lastName: (object: PyStr, text: String)?

  init(_ terminal: LabTerminal) { self.terminal = terminal }

  func willWait(_ wait: ThreadWait, _ vm: VM) throws {
    if vm.isBesideProgram { throw Interruption.stopped }
    guard vm.isMain else {
      let call = wait.hasDeadline ? vm.callInProgress(StandardModules.isProgramFile) : nil
      let noted = TerminalCore.Wait(wait: wait, call: call?.name.map(text))
      terminal.core.withLock { $0.waits[ObjectIdentifier(vm)] = noted }
      return terminal.changed()
    }
    let call = vm.callInProgress(StandardModules.isProgramFile)
    let noted = TerminalCore.Wait(
      wait: wait, call: call?.name.map(text), file: call?.fileName ?? "", line: call?.line ?? 0,
      since: Deadline.now().nanoseconds)
    terminal.core.withLock { $0.mainWait = noted }
    terminal.changed()
  }

  func didWait(_ vm: VM) {
    terminal.core.withLock {
      if vm.isMain { $0.mainWait = nil } else { $0.waits[ObjectIdentifier(vm)] = nil }
    }
    terminal.changed()
  }

  func didBecomeReachable() { terminal.changed() }

  func threadsDidChange(count: Int) {
    terminal.core.withLock { $0.threadCount = count }
    terminal.changed()
  }

  private func text(_ name: PyStr) -> String {
    if let lastName, lastName.object === name { return lastName.text }
    let text = name.string
    lastName = (name, text)
    return text
  }
}
