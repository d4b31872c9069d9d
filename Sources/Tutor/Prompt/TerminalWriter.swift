import Interpreter
import Lab
import LineEditor
import Synchronization

/// Puts what the terminals write on the one screen: that of the terminal in front as it is, that of
/// the others in whole lines behind the terminal's name, above the line being typed.
final class TerminalWriter: Sendable {
  private let editor: LineEditor
  private let isColoured: Bool
  private let state = Mutex(State())

  private struct State {
    /// The terminal whose input runs in front; nil while an input is typed.
    var front: String?
    /// Whether the last thing written in front ended a line.
    var isAtLineStart = true
    /// The lines that the others have begun.
    var begun: [String: [UInt8]] = [:]
    /// Whether all that is written is dropped.
    var isSilent = false
    /// The rows that were written since the page began.
    var rows = 0
  }

  init(_ editor: LineEditor, isColoured: Bool) {
    self.editor = editor
    self.isColoured = isColoured
  }

  /// The rows that were written since the page began.
  var rows: Int { state.withLock { $0.rows } }

  /// What was written so far has been read.
  func beginPage() { state.withLock { $0.rows = 0 } }

  private func print(_ text: String, _ state: inout State) {
    editor.print(text)
    guard editor.isEditing, let columns = editor.window?.columns, columns > 0 else { return }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      state.rows += 1 + max(TerminalWriter.width(line) - 1, 0) / columns
    }
  }

  /// The columns of a line that may hold colours; of a very long one, near enough.
  private static func width(_ line: Substring) -> Int {
    if line.utf8.count > 4000 { return line.utf8.count }
    var isEscape = false
    return line.unicodeScalars.reduce(0) { width, scalar in
      if scalar == "\u{1b}" { isEscape = true }
      defer { if isEscape, scalar == "m" { isEscape = false } }
      return isEscape ? width : width + DisplayWidth.of(scalar.value)
    }
  }

  /// Drops what is written while the body runs: what is done again has been seen before.
  func silently(_ body: () -> Void) {
    state.withLock { $0.isSilent = true }
    body()
    state.withLock {
      $0.isSilent = false
      $0.begun = [:]
    }
  }

  /// From now on what this terminal writes stands in front; nil for none.
  func setFront(_ terminal: String?) {
    state.withLock { state in
      if let old = state.front, terminal != old, !state.isAtLineStart, terminal != nil {
        print("\n", &state)
        state.isAtLineStart = true
      }
      state.front = terminal
      if let terminal, let begun = state.begun.removeValue(forKey: terminal), !begun.isEmpty {
        print(String(decoding: begun, as: UTF8.self), &state)
        state.isAtLineStart = false
      }
      if terminal == nil { state.isAtLineStart = true }
    }
  }

  /// Whether a terminal stands in front.
  func isInFront(_ terminal: String) -> Bool { state.withLock { $0.front == terminal } }

  /// What a terminal has written. From any thread.
  func write(_ bytes: [UInt8], of terminal: String) {
    state.withLock { state in
      if state.isSilent { return }
      if state.front == terminal {
        guard let last = bytes.last else { return }
        print(String(decoding: bytes, as: UTF8.self), &state)
        state.isAtLineStart = last == 10
        return
      }
      var all = state.begun.removeValue(forKey: terminal) ?? []
      all += bytes
      guard let end = all.lastIndex(of: 10) else {
        state.begun[terminal] = all
        return
      }
      let rest = Array(all[(end + 1)...])
      if !rest.isEmpty { state.begun[terminal] = rest }
      breakLine(&state)
      print(named(terminal, all[..<end]), &state)
    }
  }

  /// Writes the line that a terminal in the background has begun: it waits, or is done.
  func endLine(of terminal: String) {
    state.withLock { state in
      guard state.front != terminal, let begun = state.begun.removeValue(forKey: terminal) else {
        return
      }
      breakLine(&state)
      print(named(terminal, begun[...]), &state)
    }
  }

  /// Lines of the prompt's own, of one terminal if it is named and not in front.
  func say(_ text: String, of terminal: String? = nil) {
    if text.isEmpty { return }
    state.withLock { state in
      if state.isSilent { return }
      breakLine(&state)
      if let terminal, terminal != state.front {
        print(named(terminal, Array(text.utf8)[...]), &state)
      } else {
        print(text.hasSuffix("\n") ? text : text + "\n", &state)
      }
    }
  }

  private func breakLine(_ state: inout State) {
    if state.front == nil || state.isAtLineStart { return }
    print("\n", &state)
    state.isAtLineStart = true
  }

  private func named(_ terminal: String, _ lines: ArraySlice<UInt8>) -> String {
    let prefix = isColoured ? "\u{1b}[2m[\(terminal)]\u{1b}[0m " : "[\(terminal)] "
    var lines = lines
    if lines.last == 10 { lines.removeLast() }
    return lines.split(separator: 10, omittingEmptySubsequences: false)
      .map { prefix + String(decoding: $0, as: UTF8.self) + "\n" }.joined()
  }
}
