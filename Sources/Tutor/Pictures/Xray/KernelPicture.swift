import Lab

/// The kernel's view in text.
package enum KernelPicture {
  /// A table of all sockets by terminal, those without a descriptor last; each line ends with a
  /// newline.
  package static func table(_ view: KernelView, style: TextStyle) -> String {
    var table = XrayTable(style)
    for (socket, seen) in view.sockets { table.add(seen, terminal: socket.terminal) }
    for socket in view.withoutDescriptor { table.add(socket) }
    return table.lines().map { $0 + "\n" }.joined()
  }

  /// A call, and what it changed, in one line for a program's terminal:
  /// `21 listen(5)  fd 3: LISTEN, queue 0/5`. nil for a call that has to do with no socket.
  package static func line(_ change: CallChange, style: TextStyle) -> String? {
    guard let what = change.line(style) else { return nil }
    let call = CallText(change.call, words: style.words)
    // The lines of what was typed at a prompt have no numbers worth telling.
    let place = change.call.place.flatMap { $0.isTyped ? nil : $0 }
    let line = place.map { "\($0.line) " } ?? ""
    let name = line + call.callLine(columns: max(style.width / 2 - line.count, 16), style)
    return TextFit.cut(name + "  " + what, to: style.width, ellipsis: style.ellipsis)
  }
}
