import Foundation
import Processes
import Testing

@testable import Curriculum

/// The C declarations and the Swift calls of the reference exist.
struct DeclarationTests {
  private static let headers = """
    sys/types.h sys/socket.h sys/select.h sys/time.h netdb.h netinet/in.h poll.h fcntl.h unistd.h \
    stdio.h
    """

  @Test("each C declaration agrees with the system's headers", .enabled(if: clang != nil))
  func declarations() throws {
    let headers = Self.headers.split(separator: " ").map { "#include <\($0)>\n" }.joined()
    let lines = Set(try MethodReferenceTests.pages().flatMap(\.c)).sorted()
    #expect(lines.count > 20)
    let file = FileManager.default.temporaryDirectory.appending(path: "declarations-\(UUID()).c")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((headers + lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    let outcome = try Command([try #require(Self.clang), "-fsyntax-only", "-Werror", file.path])
      .run(seconds: 60)
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test("each Swift call stands in SwiftCalls.swift, which is compiled and run")
  func swiftCalls() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "SwiftCalls.swift").path
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let lines = Set(
      source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    let pages = try MethodReferenceTests.pages()
    for page in pages {
      for call in page.swift { #expect(lines.contains(call), "\(page.name): \(call)") }
    }
    #expect(pages.filter { $0.swift.isEmpty }.map(\.name).sorted() == ["makefile", "socketserver"])
  }

  /// The compiler that comes with Swift, or the system's.
  private static var clang: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/clang" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
