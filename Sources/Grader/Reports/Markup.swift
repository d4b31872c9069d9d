/// A piece of XML, or of HTML that is XML as well. Text gets into it only escaped.
struct Markup {
  /// As it stands in the file.
  private(set) var source: String

  /// The attributes of an element, in their order.
  typealias Attributes = KeyValuePairs<String, String>

  /// Text between tags. What cannot be seen, or is not allowed in XML, stands as an escape.
  static func text(_ text: String) -> Markup {
    Markup(source: escaped(VisibleText.block(text)))
  }

  /// An element within a line.
  static func tag(_ name: String, _ attributes: Attributes, _ children: [Markup]) -> Markup {
    let inside = children.map(\.source).joined()
    return Markup(source: "<\(name)\(written(attributes))>\(inside)</\(name)>")
  }

  /// An element within a line, without attributes.
  static func tag(_ name: String, _ children: [Markup]) -> Markup { tag(name, [:], children) }

  /// An element that holds a text.
  static func tag(_ name: String, _ attributes: Attributes, _ words: String) -> Markup {
    tag(name, attributes, [text(words)])
  }

  /// An element that holds a text, without attributes.
  static func tag(_ name: String, _ words: String) -> Markup { tag(name, [:], [text(words)]) }

  /// An element whose parts stand on lines of their own.
  static func block(_ name: String, _ attributes: Attributes, _ children: [Markup]) -> Markup {
    let inside = children.map { $0.source + "\n" }.joined()
    return Markup(source: "<\(name)\(written(attributes))>\n\(inside)</\(name)>")
  }

  /// An element whose parts stand on lines of their own, without attributes.
  static func block(_ name: String, _ children: [Markup]) -> Markup { block(name, [:], children) }

  /// An element that holds nothing.
  static func empty(_ name: String, _ attributes: Attributes) -> Markup {
    Markup(source: "<\(name)\(written(attributes))/>")
  }

  /// A style sheet, which is part of this program.
  static func style(_ sheet: StaticString) -> Markup {
    Markup(source: "<style>\n\(sheet)\n</style>")
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { name, value in
      " \(name)=\"\(escaped(VisibleText.line(value)))\""
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
