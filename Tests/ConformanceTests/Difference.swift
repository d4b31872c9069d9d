/// Says where two texts begin to differ: the first lines that do, expected and got.
func difference(_ expected: String, _ got: String) -> String {
  // By bytes: to Swift \r\n is one character, and equal text need not be the same bytes.
  let one = expected.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
  let other = got.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
  var line = 0
  while line < one.count, line < other.count, one[line] == other[line] { line += 1 }
  func show(_ lines: [[UInt8]], _ sign: String) -> String {
    lines.dropFirst(line).prefix(4).map { "\(sign) " + String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n")
  }
  return "from line \(line + 1) of the recording:\n\(show(one, "-"))\n\(show(other, "+"))"
}
