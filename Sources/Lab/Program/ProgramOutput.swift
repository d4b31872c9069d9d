import Interpreter
import Sockets
import StandardModules
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program's output among that of others: whole lines, each with the terminal's name.
///
/// Lines go out in one piece, so that those of several programs don't mix.
final class ProgramOutput: RawDevice {
  private let prefix: [UInt8]
  private let number: Int32
  /// The line begun and not yet ended.
  private var line: [UInt8] = []

  /// Held while lines are written, by whichever program.
  private static let turn = Mutex(())

  init(_ terminal: String, descriptor: Int32) {
    prefix = Array("[\(terminal)] ".utf8)
    number = descriptor
    super.init(mode: "wb")
  }

  override var isWritable: Bool { true }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    guard let last = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
      line += bytes
      return bytes.count
    }
    var lines = line
    lines += bytes[...last]
    line = Array(bytes[(last + 1)...])
    try waitForReader(vm)
    let failure = vm.withoutLock { send(lines) }
    if failure != 0 { throw vm.osError(Errno(rawValue: failure)) }
    return bytes.count
  }

  override func close(_ vm: VM) throws { endLine() }

  override func abandon() { endLine() }

  /// Writes out a last line without an end.
  func endLine() {
    if line.isEmpty { return }
    let last = line + [UInt8(ascii: "\n")]
    line = []
    _ = send(last)
  }

  /// Writes out a line without an end, which asks for something: what is typed follows it.
  func showPrompt() {
    if line.isEmpty { return }
    guard isatty(0) == 1 else { return endLine() }
    let prompt = prefix + line
    line = []
    _ = ProgramOutput.turn.withLock { _ in Output.write(number, prompt) }
  }

  /// Waits until somebody reads, so that stop and Ctrl-C need not wait for it. This is not the
  /// program's own waiting, which lets the next program start.
  private func waitForReader(_ vm: VM) throws {
    let pipe = try vm.wakePipe()
    let output = Descriptor(rawValue: number)
    while true {
      try vm.checkpoint()
      let result = vm.withoutLock { output.tryWait(for: .writable, wakeups: pipe) }
      guard case .woken = result else { return }
      pipe.drain()
    }
  }

  /// Writes whole lines; 0, or the error's number.
  private func send(_ lines: [UInt8]) -> Int32 {
    var out: [UInt8] = []
    for part in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      out += prefix
      out += part
      out.append(UInt8(ascii: "\n"))
    }
    return ProgramOutput.turn.withLock { _ in Output.write(number, out) }
  }
}
