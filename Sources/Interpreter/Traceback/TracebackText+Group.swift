extension TracebackText {
  private static let maximumWidth = 15
  private static let maximumDepth = 10

  /// Writes an exception group: itself, then each member in its box.
  mutating func showGroup(_ group: PyException) {
    if depth > TracebackText.maximumDepth {
      writeMargin()
      write("... (max_group_depth is \(TracebackText.maximumDepth))\n")
      return
    }
    let isOutermost = depth == 0
    if isOutermost { depth = 1 }
    showOne(group)
    let members = group.members
    let isCut = members.count > TracebackText.maximumWidth
    let count = isCut ? TracebackText.maximumWidth + 1 : members.count
    needsClosing = false
    for i in 0..<count {
      let isLast = i == count - 1
      if isLast { needsClosing = true }
      writeIndent()
      write(i == 0 ? "+-" : "  ")
      let label = i < TracebackText.maximumWidth ? "\(i + 1)" : "..."
      write("+---------------- \(label) ----------------\n")
      depth += 1
      if i < TracebackText.maximumWidth {
        show(members[i])
      } else {
        let left = members.count - TracebackText.maximumWidth
        writeMargin()
        write("and \(left) more exception\(left == 1 ? "" : "s")\n")
      }
      if isLast, needsClosing {
        writeIndent()
        write("+------------------------------------\n")
        needsClosing = false
      }
      depth -= 1
    }
    if isOutermost { depth = 0 }
  }
}
