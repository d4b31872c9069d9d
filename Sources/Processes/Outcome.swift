import Foundation

/// How a process ended and what it wrote.
package struct Outcome: Sendable {
  /// The exit status; the signal's number made negative when a signal ended it.
  package var status: Int
  /// Whether it had to be killed because its time was over.
  package var isLate: Bool
  /// What it wrote to standard output.
  package var output: [UInt8]
  /// What it wrote to standard error.
  package var error: [UInt8]
  /// From its start to its end, in seconds.
  package var seconds: Double
  /// The processor time of it and of all that it has started and waited for, in seconds.
  package var processorSeconds: Double
  /// What wait4(2) says, in bytes: the most that it, or one that it has waited for, held. On Linux it is never less than what this process itself held
  /// when it started the other.
  package var peakMemory: Int

  /// Standard output as text.
  package var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  package var errorText: String { String(decoding: error, as: UTF8.self) }
  /// The last line on standard error that is not blank; "" without one.
  package var lastErrorLine: String {
    let line = errorText.split(separator: "\n").last { $0.contains { !$0.isWhitespace } }
    guard var line else { return "" }
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }

  /// Whether the system ended it for what it did itself: a trap, a bad address, too much memory.
  package var isCrash: Bool {
    [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGKILL].contains { status == -Int($0) }
      && !isLate
  }
}
