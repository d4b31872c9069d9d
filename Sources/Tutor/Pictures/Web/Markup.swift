/// Text in XML and HTML.
enum Markup {
  /// Text as it stands between tags and in quoted attributes. What XML cannot hold is replaced.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default:
        let isAllowed =
          scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
          && !(0x7F...0x9F).contains(scalar.value) || scalar == "\n" || scalar == "\t"
        output.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return output
  }
}
