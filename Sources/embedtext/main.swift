// Writes a Swift file with the texts of the given files as string literals:
// embedtext OUTPUT FILE...
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("embedtext: \(message)\n".utf8)
  _ = write(2, line, line.count)
  exit(1)
}

func read(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
  return bytes
}

/// A raw literal whose number of signs the text does not hold behind a quote or a backslash.
func literal(_ text: String) -> String {
  var signs = "#"
  while text.contains("\"\"\"" + signs) || text.contains("\\" + signs) { signs += "#" }
  return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}

func save(_ text: String, to path: String) {
  guard let file = fopen(path, "wb") else { fail("cannot write \(path)") }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  if fclose(file) != 0 || written != bytes.count { fail("cannot write \(path)") }
}

guard CommandLine.arguments.count > 1 else { fail("usage: embedtext OUTPUT FILE...") }
var names: [String] = []
var cases = ""
for path in CommandLine.arguments.dropFirst(2) {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  let name = file.hasSuffix(".py") ? String(file.dropLast(3)) : file
  guard let text = String(validating: read(path), as: UTF8.self) else {
    fail("\(path) is not UTF-8")
  }
  names.append(name)
  cases += "    case \"\(name)\":\n      return \(literal(text))\n"
}
save(
  """
  /// Texts that were files when this was built.
  enum EmbeddedText {
    /// The names, in order.
    static let names = [\(names.map { "\"\($0)\"" }.joined(separator: ", "))]

    /// The text of a name; nil where there is none.
    static func text(_ name: String) -> StaticString? {
      switch name {
  \(cases)    default: return nil
      }
    }
  }

  """, to: CommandLine.arguments[1])
