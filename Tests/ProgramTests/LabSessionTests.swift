import Foundation
import Processes
import Testing

/// Whole sessions of `socktutor lab`, each a transcript in Tests/Sessions: what was typed stands in it
/// behind the prompts, as a person saw it.
struct LabSessionTests {
  @Test("a session goes as its transcript says", arguments: LabSession.all)
  func session(_ session: LabSession) throws {
    let outcome = try session.run()
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.errorText.isEmpty, "\(outcome.summary)")
    let seen = LabSession.blocks(of: outcome.text)
    let wanted = LabSession.blocks(of: session.transcript)
    for (seen, wanted) in zip(seen, wanted) { #expect(seen == wanted) }
    #expect(seen.count == wanted.count)
  }
}

/// One transcript.
struct LabSession: Sendable, CustomTestStringConvertible {
  let name: String
  let transcript: String

  var testDescription: String { name }

  /// All that there are.
  static let all: [LabSession] = {
    let folder = Installation.root + "/Tests/Sessions"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
      return LabSession(name: name, transcript: String(decoding: data, as: UTF8.self))
    }
  }()

  /// Types what was typed.
  func run() throws -> Outcome {
    let folder = try ProgramFolder(["given.py": "print(\"run me\")\nvalue = 7\n"])
    let lines = transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let typed = lines.compactMap(LabSession.typed).joined(separator: "\n")
    return try folder.run(
      ["--lang", "en"], command: "lab", input: typed + "\n", environment: ["COLUMNS": "80"])
  }

  /// What was typed in a line behind a prompt, or after the prompt of `input`.
  private static func typed(_ line: Substring) -> Substring? {
    for prompt in [#/[a-z]+> /#, #/ {3,}\.\.\. /#] {
      if let match = line.prefixMatch(of: prompt) { return line[match.range.upperBound...] }
    }
    return line == "somebody" ? line : nil
  }

  /// What stands between two inputs, in order of the alphabet since several terminals write at once,
  /// with the numbers that differ from run to run replaced.
  static func blocks(of transcript: String) -> [[String]] {
    var blocks: [[String]] = [[]]
    for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      if typed(line) != nil { blocks.append([]) }
      blocks[blocks.count - 1].append(withoutNumbers(line))
    }
    return blocks.map { $0.sorted() }
  }

  /// Descriptors and ports differ from run to run, and where a line is cut with them.
  private static func withoutNumbers(_ line: Substring) -> String {
    var text = String(line)
    text.replace(#/ \u{2192} 127\.0\..*/#, with: " \u{2192}")
    text.replace(#/\d{5}/#, with: "PORT")
    text.replace(#/fd +\d+/#, with: "fd N")
    text.replace(#/ \d+ +(?:TCP|UDP|UNIX)/#, with: " N KIND")
    // The peer's kernel acknowledges the end up to 40 ms later.
    text.replace(#/FIN_WAIT[12]/#, with: "FIN_WAIT")
    text.replace(#/ +/#, with: " ")
    return text
  }
}
