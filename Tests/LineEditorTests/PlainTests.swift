import Foundation
import Processes
import Testing

/// Input that is no terminal, or one that cannot move its cursor.
struct PlainTests {
  private func run(_ input: [UInt8], _ arguments: [String] = ["/dev/null/none"]) throws -> Outcome {
    let command = Command([Installation.program("EchoLines")] + arguments, input: input)
    return try command.run(seconds: 60)
  }

  @Test("lines are read as they are, without prompts or escapes")
  func lines() throws {
    let outcome = try run(Array("1+1\r\nif x:\n  y\n\n套接字".utf8))
    let expected = #"text "1+1"|text "if x:\n  y\n"|text "套接字"|end|plain|"#
    #expect(outcome.text == expected.replacingOccurrences(of: "|", with: "\n"))
    #expect(outcome.status == 0)
  }

  @Test("NUL and bytes that are no UTF-8 come through as they can")
  func bytes() throws {
    let outcome = try run([97, 0, 98, 0xff, 0xe5, 0xa5, 10, 0xed, 0xa0, 0x80, 10, 0xf0, 0x9f])
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.first == "text \"a\\0b\u{fffd}\u{fffd}\"")
    #expect(lines.count == 5, "\(outcome.text)")
  }

  @Test("a line may be a megabyte long")
  func long() throws {
    let folder = try Typist.Folder()
    let path = "\(folder.path)/input"
    try Data((String(repeating: "套接字x", count: 100_000) + "\n1\n").utf8)
      .write(to: URL(fileURLWithPath: path))
    let command = Command([
      "/bin/sh", "-c", #""$0" < "$1""#, Installation.program("EchoLines"), path,
    ])
    let outcome = try command.run(seconds: 60)
    #expect(outcome.output.count > 1_000_000)
    #expect(outcome.text.hasSuffix("接字x\"\ntext \"1\"\nend\nplain\n"))
  }

  @Test("ten thousand lines are read one by one")
  func many() throws {
    let folder = try Typist.Folder()
    let path = "\(folder.path)/input"
    try Data((0..<10_000).map { "\($0)\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
    let command = Command([
      "/bin/sh", "-c", #""$0" < "$1""#, Installation.program("EchoLines"), path,
    ])
    let outcome = try command.run(seconds: 60)
    #expect(outcome.text.split(separator: "\n").count == 10_002)
  }

  @Test("on a dumb terminal there are prompts, and other threads' text at once")
  func dumb() throws {
    let typist = try Typist(environment: ["TERM": "dumb"])
    typist.terminal.enter("1+1")
    #expect(
      typist.terminal.wait { $0.text == ">>> 1+1\ntext \"1+1\"\n>>>" }, "\(typist.screen.text)")
    typist.order("print above")
    #expect(typist.terminal.wait(for: "\nabove\n>>>"))
    #expect(!typist.terminal.output.contains(0x1b))
    typist.terminal.press(.controlD)
    #expect(typist.terminal.finish() == 0)
    #expect(typist.screen.contains("plain"))
  }

  @Test("another thread's text is printed while a pipe is waited for")
  func printing() throws {
    let folder = try Typist.Folder()
    let orders = open(folder.orders, O_RDWR | O_CLOEXEC)
    defer { close(orders) }
    let words = [Installation.program("EchoLines"), folder.history, folder.orders]
    let child = try ChildProcess(Command(["/bin/sh", "-c", #"sleep 60 | "$0" "$@""#] + words))
    let line = Array("print 你好\n".utf8)
    #expect(write(orders, line, line.count) == line.count)
    #expect(child.wait(seconds: 20) { $0.text == "你好\n" }, "\(child.text)")
  }
}
