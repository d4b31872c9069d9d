import Foundation
import Processes

/// A program of Tests/Conformance with what CPython 3.11 did with it.
struct ConformanceCase: Sendable {
  /// The folder's name.
  var area: String
  var name: String

  /// `types/int_arithmetic`, as Divergences.txt and record.py call it.
  var id: String { "\(area)/\(name)" }

  static let folder = "\(Installation.root)/Tests/Conformance"

  /// The folders of cases.
  static let areas: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !cases(of: $0).isEmpty }.sorted()

  static func cases(of area: String) -> [ConformanceCase] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(area)")) ?? []
    return files.filter { $0.hasSuffix(".py") }.sorted().map {
      ConformanceCase(area: area, name: String($0.dropLast(3)))
    }
  }

  /// What is recorded; nil when nothing is.
  var recorded: String? { contents(".exp").map { String(decoding: $0, as: UTF8.self) } }

  /// Runs it with socktutor, and puts down what it did in the form of a recording.
  ///
  /// Errors: `SpawnError`.
  func runWithSocktutor() throws -> String {
    let words = ["\(name).py"] + arguments
    let program = words.map(Installation.quoted).joined(separator: " ")
    return try run([Installation.binary, "run", "--no-notes", program])
  }

  /// Runs it with python3, and puts down what it did in the form of a recording.
  ///
  /// Errors: `SpawnError`.
  func runWithPython(_ python: String) throws -> String {
    try run([python, "\(name).py"] + arguments)
  }

  private var arguments: [String] {
    guard let bytes = contents(".args") else { return [] }
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private func run(_ words: [String]) throws -> String {
    let command = Command(
      words, folder: "\(Self.folder)/\(area)",
      environment: [
        "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": nil, "PYTHONUNBUFFERED": nil,
      ],
      input: contents(".in") ?? [])
    let outcome = try command.run(seconds: 120)
    let status = outcome.isLate ? "timeout" : "\(outcome.status)"
    return
      "exit: \(status)\nstderr: \(outcome.lastErrorLine)\nstdout:\n\(escaped(outcome.output))"
  }

  /// The text, with bytes that aren't UTF-8 written as `\xff`.
  private func escaped(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar):
        text.unicodeScalars.append(scalar)
        position += String(scalar).utf8.count
      case .emptyInput: return text
      case .error:
        text += "\\x" + hexadecimal(bytes[position])
        position += 1
        decoder = UTF8()
        rest = bytes[position...].map { $0 }.makeIterator()
      }
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private func contents(_ suffix: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(Self.folder)/\(id)\(suffix)").map(Array.init)
  }
}
