import Grader
import Lab
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shows on standard error how far something has come: in a terminal on one line that is written anew,
/// elsewhere by a line for each tenth, or after a while.
final class ProgressDisplay {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  /// The columns that the line takes now.
  private var shown = 0
  private var tenth = 0

  /// Shows it.
  ///
  /// - Parameter isDue: Whether a line is due where there is no terminal, though not much was done.
  func show(_ progress: GradingProgress, isDue: Bool) {
    if !isTerminal {
      if progress.tenth > tenth {
        tenth = progress.tenth
        Output.error(progress.line)
      } else if isDue, !progress.isIdle {
        Output.error(progress.lineWithNames)
      }
      return
    }
    let columns = TerminalSize.columns(of: STDERR_FILENO) ?? TerminalSize.usualColumns
    let (line, width) = progress.line(columns: columns)
    let rest = String(repeating: " ", count: max(min(shown, columns - 1) - width, 0))
    write("\r" + line + rest)
    shown = width
  }

  /// Takes the line away.
  func clear() {
    guard isTerminal, shown > 0 else { return }
    write("\r" + String(repeating: " ", count: shown) + "\r")
    shown = 0
  }

  private func write(_ text: String) { _ = Output.write(STDERR_FILENO, Array(text.utf8)) }
}
