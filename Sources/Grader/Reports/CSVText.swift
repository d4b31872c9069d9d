/// Tables as comma-separated values (RFC 4180): lines end in CR LF, and a cell stands in quotes where it
/// has to.
enum CSVText {
  /// The text of some rows.
  static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let text = guarded(VisibleText.block(text))
    let isPlain = !text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\t"
    }
    if isPlain, text.first != " ", text.last != " " { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A spreadsheet computes a cell that begins with one of these signs, and a formula can start programs
  /// and send what stands in other cells. An apostrophe before it says that it is text. A number stays.
  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return Double(text) == nil ? "'" + text : text
  }
}
