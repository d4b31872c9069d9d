/// Labels in columns, read downwards, as `ls` shows names.
struct Columns {
  var labels: [String]

  /// The rows that fit into a window of so many columns, at most so many; what is left out is
  /// counted in the last one.
  func rows(width: Int, limit: Int) -> [String] {
    let widths = labels.map { CharacterWidth.of($0) }
    let cell = min((widths.max() ?? 0) + 2, max(width, 2))
    let across = max(1, (width + 1) / cell)
    let needed = (labels.count + across - 1) / across
    let isWhole = needed <= max(limit, 1)
    let height = isWhole ? needed : max(limit - 1, 1)
    var rows: [String] = []
    for row in 0..<height {
      var line = ""
      var gap = 0
      for column in 0..<across {
        let index = column * height + row
        guard index < labels.count else { break }
        line += String(repeating: " ", count: gap) + labels[index]
        gap = max(cell - widths[index], 1)
      }
      rows.append(line)
    }
    let shown = min(height * across, labels.count)
    if shown < labels.count { rows.append("... +\(labels.count - shown)") }
    return rows
  }
}
