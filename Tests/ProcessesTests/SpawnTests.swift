import Foundation
import Processes
import Testing

@Suite struct SpawnTests {
  #if os(Linux)
    @Test(
      "what is closed while processes are started is closed, and no start holds it",
      .enabled(if: Spawner.hasOwnTable, "this system refuses a thread a table of its own"))
    func closing() throws {
      let starts = Thread {
        for _ in 0..<40 { _ = try? Command(["/bin/true"]).run(seconds: 60) }
      }
      starts.start()
      var late = 0
      while !starts.isFinished {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        close(ends[1])
        var entry = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
        if poll(&entry, 1, 0) != 1 { late += 1 }
        close(ends[0])
      }
      #expect(late == 0)
    }
  #endif

  @Test("a process has the streams that it is given, and no other descriptors")
  func streams() throws {
    let names = try Command(
      ["/bin/sh", "-c", "cat; echo problem >&2; exec ls /dev/fd/ "], input: Array("text\n".utf8)
    ).run(seconds: 60)
    // ls has opened the folder.
    #expect(names.text == "text\n0\n1\n2\n3\n")
    #expect(names.errorText == "problem\n")
  }
}
