import Foundation
import Languages
import Processes
import Testing

@testable import Curriculum

/// The Swift that lessons show is Swift, of calls that the library Sockets has.
struct SwiftBlockTests {
  /// What the blocks of lessons take as given, each of them being only a few lines.
  private static let given = """
    import Sockets

    func given<Value>() -> Value { fatalError() }
    nonisolated(unsafe) var socket: Socket = given()
    nonisolated(unsafe) var s: Socket = given()
    nonisolated(unsafe) var listener: Socket = given()
    nonisolated(unsafe) var address: SocketAddress = given()
    nonisolated(unsafe) var server: SocketAddress = given()
    nonisolated(unsafe) var bytes: [UInt8] = []
    nonisolated(unsafe) var data: [UInt8] = []
    nonisolated(unsafe) var reply: [UInt8] = []
    nonisolated(unsafe) var answer: [UInt8] = []
    nonisolated(unsafe) var n = 10

    struct EndOfStream: Error {
      init(after count: Int = 0) {}
    }

    """

  /// The lines of the blocks of Swift in a lesson's words.
  private static func blocks(in text: String) -> [[Substring]] {
    var found: [[Substring]] = []
    var isSwift = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isSwift = !isSwift && line == "```swift"
        if isSwift { found.append([]) }
      } else if isSwift {
        found[found.count - 1].append(line)
      }
    }
    return found
  }

  @Test("each block of Swift in a lesson compiles with the library Sockets")
  func blocksCompile() throws {
    let source = LessonSource.embedded
    var text = Self.given
    var count = 0
    for entry in try Course(from: source).written {
      for language in Language.allCases {
        let words = try source.text(of: "\(entry.folder)/\(language).md")
        for block in Self.blocks(in: words) {
          count += 1
          let lines = block.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
          text += "// \(entry.folder)/\(language).md\nfunc block\(count)() throws {\n\(lines)\n}\n"
        }
      }
    }
    #expect(count >= 40)
    let outcome = try compile(text)
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test("a call that the library does not have would be found")
  func unknownCall() throws {
    let outcome = try compile(Self.given + "func block() throws { try s.bnid(to: address) }\n")
    #expect(outcome.status != 0)
    #expect(outcome.errorText.contains("bnid"))
  }

  /// Checks a text's types, as one file.
  private func compile(_ text: String) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory.appending(path: "blocks-\(UUID()).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let built = URL(fileURLWithPath: Installation.program("socktutor"))
      .deletingLastPathComponent().path
    let map = "\(built)/CSockets.build/module.modulemap"
    let flags = ["-typecheck", "-swift-version", "6", "-suppress-warnings"]
    return try Command(
      ["swiftc"] + flags + [
        "-I", "\(built)/Modules", "-Xcc", "-fmodule-map-file=\(map)", file.path,
      ]
    ).run(seconds: 100)
  }
}
