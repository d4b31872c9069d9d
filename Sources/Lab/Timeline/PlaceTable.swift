import Interpreter

/// Finds the line of the program's own code that runs on a thread. Lines found are remembered by
/// their instruction, so that most calls cost one look.
///
/// Used with the interpreter's global lock held, as it holds blocks of the program's code.
final class PlaceTable {
  /// A place, and the library function through which the call went.
  struct Entry: Hashable, Sendable {
    var place: SourcePlace
    var through: String?
  }

  private struct Known {
    var instruction: UnsafeRawPointer?
    /// Held, so that no other block gets its memory.
    var code: CodeObject?
    var place: Int32 = -1
  }

  private let log: TerminalLog
  private var known = [Known](repeating: Known(), count: 128)

  init(_ log: TerminalLog) { self.log = log }

  /// Whether a file is one of the library's.
  static func isLibrary(_ file: String) -> Bool {
    file.utf8.first == UInt8(ascii: "<") && file.hasPrefix("<socktutor>/")
  }

  /// The number of the place where a thread is; -1 where none of the program's code runs.
  @inline(__always)
  func place(_ vm: VM) -> Int32 {
    guard let running = vm.runningCode(0) else { return -1 }
    let address = UInt(bitPattern: running.instruction)
    let index = Int((address >> 3 ^ address >> 10) & 127)
    if known[index].instruction == running.instruction, vm.library == nil {
      return known[index].place
    }
    return find(vm, running, index)
  }

  @inline(never)
  private func find(_ vm: VM, _ running: RunningCode, _ index: Int) -> Int32 {
    let isOwn = !PlaceTable.isLibrary(running.code.fileName)
    guard let entry = PlaceTable.entry(vm, in: log.terminal) else { return -1 }
    let number = log.number(of: entry)
    if isOwn, vm.library == nil {
      known[index] = Known(
        instruction: running.instruction, code: running.code, place: number)
    }
    return number
  }

  /// The innermost line of the program's own code, and the library function it called.
  static func entry(_ vm: VM, in terminal: String) -> Entry? {
    var through = vm.library?.description
    var level = 0
    while let running = vm.runningCode(level) {
      let code = running.code
      if !isLibrary(code.fileName) {
        let place = SourcePlace(code, line: running.line, in: terminal)
        return Entry(place: place, through: through)
      }
      through = code.name
      level += 1
    }
    return nil
  }
}
