import Foundation
import Processes
import Testing

/// Ctrl-C.
struct InterruptTests {
  @Test("it wakes a blocked call, and the process ends as by SIGINT", arguments: BlockingCall.all)
  func wakes(call: BlockingCall) throws {
    let child = try ProgramFolder(["main.py": call.program]).start("main.py")
    try #require(child.wait(seconds: patience(10)) { $0.text == "ready\n" }, "\(child.text)")
    usleep(200_000)
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == -Int(SIGINT), "\(outcome.summary)")
    #expect(outcome.errorText.hasPrefix("Traceback (most recent call last):\n"))
    #expect(outcome.lastErrorLine == "KeyboardInterrupt")
  }

  @Test("a program may catch it and go on; the second ends it")
  func second() throws {
    let folder = try ProgramFolder([
      "main.py": """
      import time
      print('ready', flush=True)
      try:
          time.sleep(60)
      except KeyboardInterrupt:
          print('once', flush=True)
      while True:
          pass
      """
    ])
    let child = try folder.start("main.py")
    try #require(child.wait(seconds: patience(10)) { $0.text == "ready\n" })
    child.send(SIGINT)
    try #require(child.wait(seconds: patience(5)) { $0.text == "ready\nonce\n" })
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == -Int(SIGINT), "\(outcome.summary)")
    #expect(outcome.lastErrorLine == "KeyboardInterrupt")
  }

  @Test("a program that catches it ends with the status it chooses")
  func caught() throws {
    let folder = try ProgramFolder([
      "main.py": """
      import sys
      print('ready', flush=True)
      try:
          while True:
              pass
      except KeyboardInterrupt:
          sys.exit(9)
      finally:
          print('closed')
      """
    ])
    let child = try folder.start("main.py")
    try #require(child.wait(seconds: patience(10)) { $0.text == "ready\n" })
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == 9, "\(outcome.summary)")
    #expect(outcome.text == "ready\nclosed\n")
  }

  @Test("it interrupts all of several programs")
  func several() throws {
    let waiting = "import time\nprint('ready', flush=True)\ntime.sleep(60)"
    let child = try ProgramFolder(["a.py": waiting, "b.py": waiting]).start("a.py", "b.py")
    let both = "[a] ready\n[b] ready\n"
    try #require(child.wait(seconds: patience(10)) { $0.text == both }, "\(child.text)")
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == -Int(SIGINT), "\(outcome.summary)")
    #expect(outcome.errorText.contains("[b] KeyboardInterrupt\n"))
  }

  @Test("a second one ends several programs that ignore the first")
  func severalStubborn() throws {
    let stubborn = """
      import time
      print('ready', flush=True)
      while True:
          try:
              time.sleep(60)
          except KeyboardInterrupt:
              print('no', flush=True)
      """
    let child = try ProgramFolder(["a.py": stubborn, "b.py": stubborn]).start("a.py", "b.py")
    try #require(child.wait(seconds: patience(10)) { $0.text.contains("[b] ready") })
    child.send(SIGINT)
    try #require(child.wait(seconds: patience(5)) { $0.text.contains("[b] no") }, "\(child.text)")
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == 130 || outcome.status == -Int(SIGINT), "\(outcome.summary)")
  }
}
