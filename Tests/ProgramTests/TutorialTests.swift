import Foundation
import Processes
import Sockets
import Testing

/// The tutorial's own listings, as they are printed there.
@Suite(.serialized) struct TutorialTests {
  @Test("server.py and client.py talk to each other and end by themselves")
  func listings() throws {
    try waitForPort()
    let command = Command(
      [Installation.binary, "run", "--lang", "en", "server.py", "client.py"],
      folder: "\(Installation.root)/Tests/Programs/tutorial")
    let outcome = try command.run(seconds: patience(20))
    #expect(outcome.status == 0, "\(outcome.summary)")
    // The server usually closes first, and does not set SO_REUSEADDR.
    let lines = outcome.errorText.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("[server] note (M21): This side closed first") })
    // The message ends in \r\n, which the client prints with an end of line of its own.
    #expect(outcome.text.contains("[client] 欢迎访问入门教学！\r\n[client] \n"), "\(outcome.summary)")
    let line = try Regex(#"\[server\] 连线地址: \('127\.0\.0\.1', [0-9]+\)\n"#)
    #expect(outcome.text.contains(line), "\(outcome.summary)")
  }

  /// Waits until the address that the listings use is free: the server closes its connection first, so
  /// the system keeps the port for a minute after a run.
  private func waitForPort() throws {
    let probe = try ProgramFolder([
      "probe.py": "import socket\nsocket.socket().bind((socket.gethostname(), 9999))\n"
    ])
    for _ in 0..<140 {
      if try probe.run("--no-notes", "probe.py").status == 0 { return }
      usleep(500_000)
    }
    Issue.record("port 9999 is taken by another program")
  }
}
