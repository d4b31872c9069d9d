import Lab
import Sockets

/// The kernel's view of all sockets as a table.
struct XrayTable {
  /// A column: its heading, and when it is moved below the rows to make room: what is least missed
  /// first, 1 before 7, and 0 never.
  private struct Column {
    var heading: String
    var yields: Int
    var isNumber = false
    /// Whether it is left out where it has no room, unless all is asked for.
    var isForExperts = false
  }

  /// Columns that yield up to this one are easily missed.
  private static let leastMissed = 3

  private let style: TextStyle
  private let isFull: Bool
  private let columns: [Column]
  private var rows: [[String]] = []

  /// A table without rows.
  init(_ style: TextStyle, isFull: Bool = false) {
    self.style = style
    self.isFull = isFull
    let words = XrayWords.of(style.language)
    let addresses =
      style.isPlain
      ? words.addresses.split(separator: "→").joined(separator: "->") : words.addresses
    columns = [
      Column(heading: words.terminal, yields: 0),
      Column(heading: "fd", yields: 0, isNumber: true),
      Column(heading: words.kind, yields: 8),
      Column(heading: words.state, yields: 0),
      Column(heading: addresses, yields: 0),
      Column(heading: words.unread, yields: 7, isNumber: true),
      Column(heading: words.unsent, yields: 7, isNumber: true),
      Column(heading: words.queue, yields: 5, isNumber: true),
      Column(heading: words.timeout, yields: 3),
      Column(heading: "rtt", yields: 2, isForExperts: true),
      Column(heading: "cwnd", yields: 2, isNumber: true, isForExperts: true),
      Column(heading: words.timer, yields: 3),
      Column(heading: words.options, yields: 1),
    ]
  }

  /// Adds an open socket.
  mutating func add(_ view: SocketView, terminal: String) {
    let text = SocketWords(style)
    let timeout = view.timeout ?? -1
    var options = text.options(view.options)
    if let drops = view.drops, drops > 0 {
      options += (options.isEmpty ? "" : " ") + text.words.dropped(drops)
    }
    let isListening = view.isListening
    rows.append([
      TextFit.visible(terminal), "\(view.descriptor)", text.kind(view.family, view.type),
      text.state(view), text.ends(view.local, view.remote), isListening ? "" : "\(view.unread)",
      isListening ? "" : text.unsent(view).map { "\($0)" } ?? "", text.queue(view),
      timeout < 0 ? "" : text.timeout(timeout), text.roundTrip(view), text.window(view), "",
      options,
    ])
  }

  /// Adds a socket that no program holds.
  mutating func add(_ socket: KernelSocket) {
    let text = SocketWords(style)
    rows.append([
      text.words.nobody, "", text.kind(socket.family, socket.type),
      socket.state.map { "\($0)" } ?? "", text.ends(socket.local, socket.remote),
      "\(socket.receiveQueue)", "\(socket.sendQueue)", "", "", "", "",
      socket.timer.map { TimeText.span($0, isPlain: style.isPlain) } ?? "", "",
    ])
  }

  /// The lines, none wider than the style's width. Columns in which nothing stands are left out; those
  /// for which there is no room stand below their row.
  func lines() -> [String] {
    if rows.isEmpty {
      return [
        TextFit.cut(
          XrayWords.of(style.language).empty, to: style.width, ellipsis: style.ellipsis)
      ]
    }
    let used = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    var shown = used
    var gap = 2
    while width(of: shown, gap) > style.width {
      guard let next = shown.map({ columns[$0].yields }).filter({ $0 > 0 }).min() else { break }
      // Before what matters goes, the columns stand nearer to each other.
      if gap == 2, next > XrayTable.leastMissed {
        gap = 1
        continue
      }
      shown.removeAll { columns[$0].yields == next }
    }
    let below = used.filter { !shown.contains($0) && (isFull || !columns[$0].isForExperts) }
    if width(of: shown, gap) > style.width { return rows.flatMap { block($0, used) } }
    var lines = [line(shown.map { columns[$0].heading }, shown, gap, ink: .faint)]
    for row in rows {
      lines.append(line(shown.map { row[$0] }, shown, gap, ink: .plain))
      lines += details(row, below, indent: 4)
    }
    return lines
  }

  private func width(of shown: [Int], _ gap: Int) -> Int {
    shown.reduce(0) { $0 + columnWidth($1) } + gap * max(shown.count - 1, 0)
  }

  private func columnWidth(_ index: Int) -> Int {
    (rows.map { $0[index] } + [columns[index].heading]).map { TextFit.width($0) }.max() ?? 0
  }

  private func line(_ cells: [String], _ shown: [Int], _ gap: Int, ink: Ink) -> String {
    var line = ""
    for (cell, index) in zip(cells, shown) {
      let width = columnWidth(index)
      if !line.isEmpty { line += String(repeating: " ", count: gap) }
      line +=
        columns[index].isNumber
        ? TextFit.aligned(cell, to: width) : TextFit.padded(cell, to: width)
    }
    while line.last == " " { line.removeLast() }
    guard style.isColoured, let escape = ink.escape else { return line }
    return escape + line + Ink.end
  }

  /// Values with their names, in lines of the width.
  private func details(_ row: [String], _ below: [Int], indent: Int) -> [String] {
    let parts = below.filter { !row[$0].isEmpty }.map { columns[$0].heading + " " + row[$0] }
    return wrapped(parts, indent: indent)
  }

  /// A socket in a window that is too narrow for a table.
  private func block(_ row: [String], _ used: [Int]) -> [String] {
    let terminal = row[1].isEmpty ? row[0] : "\(row[0]) fd \(row[1])"
    let head = [terminal, row[2], row[3]].filter { !$0.isEmpty }.joined(separator: "  ")
    return [TextFit.cut(head, to: style.width, ellipsis: style.ellipsis)]
      + wrapped(row[4].split(separator: " ").map(String.init), separator: " ", indent: 2)
      + details(row, used.filter { $0 > 4 }, indent: 2)
  }

  private func wrapped(
    _ parts: [String], separator: String = "  ", indent: Int
  ) -> [String] {
    let margin = String(repeating: " ", count: min(indent, style.width / 4))
    var lines: [String] = []
    for part in parts {
      let part = TextFit.cut(
        part, to: style.width - margin.count, ellipsis: style.ellipsis)
      if let last = lines.last, TextFit.width(last + separator + part) <= style.width {
        lines[lines.count - 1] = last + separator + part
      } else {
        lines.append(margin + part)
      }
    }
    return lines
  }
}
