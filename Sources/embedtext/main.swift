// Writes a Swift file with the texts of a folder and its folders as string literals:
// embedtext OUTPUT FOLDER
import Foundation

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("embedtext: \(message)\n".utf8))
  exit(1)
}

/// The files to embed, from the folder on, in the order of their bytes; hidden ones and what
/// python3 leaves behind are no texts.
func names(in folder: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    let parts = name.split(separator: "/")
    let isText = !parts.contains { $0.hasPrefix(".") || $0 == "__pycache__" }
    return exists && !isFolder.boolValue && isText
  }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// A literal of several lines as they are, or of one line with escapes for a text whose carriage
/// returns or control characters the former would lose.
func literal(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" || $0 == "\t" }
  guard isPlain else { return escaped(text) }
  var signs = "#"
  while text.contains("\"\"\"" + signs) || text.contains("\\" + signs) { signs += "#" }
  return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}

func escaped(_ text: String) -> String {
  var result = "\""
  for point in text.unicodeScalars {
    switch point {
    case "\"", "\\": result += "\\\(point)"
    case _ where point.value < 32: result += "\\u{\(String(point.value, radix: 16))}"
    default: result.unicodeScalars.append(point)
    }
  }
  return result + "\""
}

guard CommandLine.arguments.count == 3 else { fail("usage: embedtext OUTPUT FOLDER") }
let output = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
do {
  let names = try names(in: folder)
  var cases = ""
  for (i, name) in names.enumerated() {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      fail("\(folder)/\(name) is not UTF-8")
    }
    cases += "    case \(i):\n      return \(literal(text))\n"
  }
  let list = names.map { "    \(escaped($0)),\n" }.joined()
  let source = """
    /// Texts that were files when this was built.
    enum EmbeddedText {
      /// The names of the files, from their folder on, in the order of their bytes.
      static let names: [String] = [
    \(list)  ]

      /// The text of a file; nil where there is none.
      static func text(_ name: String) -> StaticString? {
        var low = 0
        var high = names.count
        while low < high {
          let middle = (low + high) / 2
          if names[middle] == name { return text(at: middle) }
          if names[middle].utf8.lexicographicallyPrecedes(name.utf8) {
            low = middle + 1
          } else {
            high = middle
          }
        }
        return nil
      }

      private static func text(at place: Int) -> StaticString? {
        switch place {
    \(cases)    default: return nil
        }
      }
    }

    """
  try Data(source.utf8).write(to: URL(fileURLWithPath: output))
} catch {
  fail("\(error)")
}
