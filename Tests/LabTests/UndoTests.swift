import Lab
import Testing

/// The last input can be taken back.
struct UndoTests {
  private func undone(_ python: LabListener) throws -> UndoneInput {
    guard case .undone(let input) = python.lab.terminal("a").undo() else {
      throw NothingUndone()
    }
    return input
  }

  private struct NothingUndone: Error {}

  @Test("names are bound as before")
  func names() throws {
    let python = LabListener()
    if case .nothing = python.lab.terminal("a").undo() {} else { Issue.record("something") }
    _ = python.type("a = 1; b = [1]; c = 'x'")
    _ = python.type("5")
    _ = python.type("a = 2; del c; d = 4; b.append(2); 7")
    let input = try undone(python)
    #expect(input.restored == ["a", "c"])
    #expect(input.removed == ["d"])
    #expect(input.changed == ["b"])
    #expect(python.type("a, b, c, _, 'd' in globals()") == "(1, [1, 2], 'x', 5, False)\n")
    python.end()
  }

  @Test("what it opened is closed; what nothing else held is gone")
  func sockets() throws {
    let python = LabListener()
    _ = python.type("import socket; s = socket.socket()")
    _ = python.type("t = socket.create_server(('127.0.0.1', 0)); u = [t]")
    let opened = try undone(python)
    #expect(opened.closedSockets.count == 1)
    #expect(opened.removed == ["t", "u"])
    _ = python.type("s = None")
    let rebound = try undone(python)
    #expect(rebound.lost == ["s"])
    _ = python.type("f = open('/dev/null')")
    #expect(try undone(python).closedFiles == ["f"])
    if case .nothing = python.lab.terminal("a").undo() {} else { Issue.record("twice") }
    python.end()
  }

  @Test("what others have seen stays, and is named")
  func effects() throws {
    let python = LabListener()
    _ = python.type("import socket; a, b = socket.socketpair(); s = socket.socket()")
    _ = python.type("a.send(b'hello'); s.bind(('127.0.0.1', 0)); t = socket.socket(); t.close()")
    let input = try undone(python)
    #expect(input.calls.map(\.name) == ["send", "bind"])
    #expect(input.calls.first?.byteCount == 5)
    #expect(python.type("b.recv(9)") == "b'hello'\n")
    #expect(python.lab.terminal("a").evaluate(["a.send(b'x')"]) == [.value("1", isTrue: true)])
    #expect(try undone(python).calls.map(\.name) == ["recv"])
    python.end()
  }

  @Test("an input that waits is not undone")
  func busy() {
    let python = LabListener()
    python.lab.terminal("a").submit("import time; time.sleep(1000)")
    if case .busy = python.lab.terminal("a").undo() {} else { Issue.record("not busy") }
    python.end()
    if case .ended = python.lab.terminal("a").undo() {} else { Issue.record("not ended") }
  }
}
