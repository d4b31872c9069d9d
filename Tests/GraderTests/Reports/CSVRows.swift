/// What a reader of comma-separated values makes of a text, by the rules of RFC 4180.
enum CSVRows {
  /// The rows; nil where a rule is broken.
  static func parse(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var scalars = Array(text.unicodeScalars)[...]
    while !scalars.isEmpty {
      var cell = String.UnicodeScalarView()
      if scalars.first == "\"" {
        scalars.removeFirst()
        while true {
          guard let next = scalars.popFirst() else { return nil }
          if next != "\"" {
            cell.append(next)
          } else if scalars.first == "\"" {
            cell.append("\"")
            scalars.removeFirst()
          } else {
            break
          }
        }
      } else {
        while let next = scalars.first, next != ",", next != "\r" {
          if next == "\"" || next == "\n" { return nil }
          cell.append(next)
          scalars.removeFirst()
        }
      }
      row.append(String(cell))
      switch scalars.popFirst() {
      case ",": continue
      case "\r":
        guard scalars.popFirst() == "\n" else { return nil }
        rows.append(row)
        row = []
      default: return nil
      }
    }
    return row.isEmpty ? rows : nil
  }
}
