import Interpreter
import Sockets
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input of one of several programs: the process's own, which goes to whoever reads first.
final class ProgramInput: RawDevice {
  /// Where the program's prompt is written.
  private let output: ProgramOutput

  init(after output: ProgramOutput) {
    self.output = output
    super.init(mode: "rb")
  }

  override var isReadable: Bool { true }
  override func isTerminal(_ vm: VM) -> Bool { isatty(0) == 1 }
  override func descriptor(_ vm: VM) -> Int { 0 }

  override func read(_ vm: VM, into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    output.showPrompt()
    let input = Descriptor(rawValue: 0)
    while true {
      _ = try vm.wait(for: input, .readable)
      let count = readInput(buffer)
      if count >= 0 { return count }
      if errno != EINTR, errno != EAGAIN { throw vm.osError(Errno(rawValue: errno)) }
    }
  }
}

private func readInput(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(0, buffer.baseAddress, buffer.count)
}
