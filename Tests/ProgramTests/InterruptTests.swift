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

  @Test(
    "a second one ends a program that still handles the first",
    arguments: [
      // Each waits again once the first has come.
      """
      try:
          wait('ready')
      except KeyboardInterrupt:
          wait('first')
      """,
      """
      try:
          wait('ready')
      finally:
          wait('first')
      """,
      """
      while True:
          try:
              wait('ready')
          except KeyboardInterrupt:
              try:
                  wait('first')
              except KeyboardInterrupt:
                  print('goes on', flush=True)
      """,
      """
      def stop(number, frame):
          try:
              wait('first')
          except BaseException:
              print('goes on', flush=True)
      signal.signal(signal.SIGINT, stop)
      while True:
          wait('ready')
      """,
      """
      class Stop(Exception):
          pass
      def stop(number, frame):
          raise Stop
      signal.signal(signal.SIGINT, stop)
      while True:
          try:
              wait('ready')
          except Stop:
              while True:
                  try:
                      wait('first')
                  finally:
                      print('goes on', flush=True)
                      continue
      """,
    ])
  func stillHandling(end: String) throws {
    let program = """
      import os, signal, time
      def wait(word):
          print('kept', word)
          os.write(1, word.encode())
          time.sleep(60)
      \(end)
      """
    let child = try ProgramFolder(["main.py": program]).start("main.py")
    try #require(child.wait(seconds: patience(10)) { $0.text == "ready" })
    child.send(SIGINT)
    try #require(child.wait(seconds: patience(5)) { $0.text == "readyfirst" })
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == -Int(SIGINT), "\(outcome.summary)")
    #expect(outcome.text == "readyfirstkept ready\nkept first\n", "\(outcome.summary)")
    #expect(outcome.errorText.contains("    wait('first')\n"), "\(outcome.summary)")
    #expect(outcome.lastErrorLine == "KeyboardInterrupt")
  }

  @Test("a program that is done with one gets the next, and those it sends to itself are its own")
  func again() throws {
    let program = """
      import os, signal, time
      for i in range(3):
          try:
              print('ready', i, flush=True)
              time.sleep(60)
          except KeyboardInterrupt:
              print('done', i, flush=True)
      try:
          os.kill(os.getpid(), signal.SIGINT)
      except KeyboardInterrupt:
          try:
              signal.raise_signal(signal.SIGINT)
          except KeyboardInterrupt:
              print('twice')
      """
    let child = try ProgramFolder(["main.py": program]).start("main.py")
    for i in 0..<3 {
      try #require(child.wait(seconds: patience(10)) { $0.text.hasSuffix("ready \(i)\n") })
      child.send(SIGINT)
    }
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text.hasSuffix("done 2\ntwice\n"), "\(outcome.summary)")
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
