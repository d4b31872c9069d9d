/// Reads tables of comma-separated values (RFC 4180), as spreadsheets write them: also with semicolons or
/// tabs, and with any ends of lines.
enum CSVReader {
  /// The rows, without those that hold nothing. A quote that is never closed reaches to the end.
  static func rows(_ text: String) -> [[String]] {
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    let separator = separator(of: scalars)
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    /// Whether the cell began with a quote.
    var hasQuotes = false
    var index = scalars.startIndex

    func endCell() {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
      hasQuotes = false
    }
    func endRow() {
      endCell()
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = []
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if next == "\"" {
          cell.append(scalar)
          index = scalars.index(after: index)
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", cell.isEmpty, !hasQuotes {
        isQuoted = true
        hasQuotes = true
      } else if scalar == separator {
        endCell()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", next == "\n" { index = scalars.index(after: index) }
        endRow()
      } else {
        cell.append(scalar)
      }
    }
    endRow()
    return rows
  }

  /// What stands between the headings: a comma, where there is one.
  private static func separator(of scalars: Substring.UnicodeScalarView) -> Unicode.Scalar {
    let heading = scalars.prefix { $0 != "\n" && $0 != "\r" }
    return [",", ";", "\t"].first { heading.contains($0) } ?? ","
  }
}
