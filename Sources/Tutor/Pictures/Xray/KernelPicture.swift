import Lab

/// The kernel's view in text.
package enum KernelPicture {
  /// A table of all sockets by terminal, those without a descriptor last; each line ends with a
  /// newline.
  ///
  /// - Parameters:
  ///   - view: What the kernel says.
  ///   - style: How it looks.
  ///   - isFull: Whether all is shown, and not only what has room or matters to everybody.
  package static func table(
    _ view: KernelView, style: TextStyle, isFull: Bool = false
  ) -> String {
    var table = XrayTable(style, isFull: isFull)
    for (socket, seen) in view.sockets { table.add(seen, terminal: socket.terminal) }
    for socket in view.withoutDescriptor { table.add(socket) }
    return table.lines().map { $0 + "\n" }.joined()
  }

  /// A call, and what it changed, for a program's terminal: `21 listen(5)  fd 3: LISTEN, queue 0/5`.
  /// One line where that fits, else several, of which the later ones are indented; nil for a call that
  /// has to do with no socket.
  package static func lines(_ change: CallChange, style: TextStyle) -> [String]? {
    ChangeLines.of(change, style)
  }
}
