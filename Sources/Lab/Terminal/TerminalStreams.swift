import Interpreter
import StandardModules

/// Where a terminal's standard output and error lead: to the lab's listener.
final class TerminalOutput: RawDevice {
  private let terminal: LabTerminal
  private let stream: LabEvent.Stream

  init(_ terminal: LabTerminal, _ stream: LabEvent.Stream) {
    self.terminal = terminal
    self.stream = stream
    super.init(mode: "wb")
  }

  override var isWritable: Bool { true }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    let copy = Array(bytes)
    vm.withoutLock { terminal.tell(.output(terminal: terminal.name, stream, copy)) }
    return bytes.count
  }
}

/// A terminal's standard input: lines that the session provides.
final class TerminalInput: RawDevice {
  private let terminal: LabTerminal

  init(_ terminal: LabTerminal) {
    self.terminal = terminal
    super.init(mode: "rb")
  }

  override var isReadable: Bool { true }

  override func read(_ vm: VM, into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    if let count = terminal.takeInput(into: buffer) { return count }
    terminal.beginAskingForInput()
    defer { terminal.endAskingForInput() }
    while true {
      if let count = terminal.takeInput(into: buffer) { return count }
      _ = try vm.park(until: nil)
    }
  }
}
