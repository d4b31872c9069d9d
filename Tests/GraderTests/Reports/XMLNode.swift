import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of XML as a parser has found it.
final class XMLNode {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLNode] = []
  /// The text directly in it.
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The root of a text; nil for what is not well-formed.
  static func parse(_ text: String) -> XMLNode? {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.root.children.first : nil
  }

  /// Itself and all elements in it, in their order.
  var all: [XMLNode] { [self] + children.flatMap(\.all) }

  /// All of its text.
  var wholeText: String { text + children.map(\.wholeText).joined() }

  /// The elements of a name in it.
  func named(_ name: String) -> [XMLNode] { all.filter { $0.name == name } }

  private final class Reader: NSObject, XMLParserDelegate {
    let root = XMLNode("", [:])
    private var open: [XMLNode] = []

    override init() {
      super.init()
      open = [root]
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let node = XMLNode(name, attributes)
      open.last?.children.append(node)
      open.append(node)
    }

    func parser(
      _ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
  }
}
