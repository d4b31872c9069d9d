import Foundation
import Processes
import Testing

/// Standard input and output, and the arguments.
struct StreamTests {
  @Test("input() reads the lines of standard input and EOFError ends them")
  func input() throws {
    let program = """
      name = input('name? ')
      print('hello', name)
      print(repr(input()))
      try:
          input()
      except EOFError as error:
          print(error)
      """
    let outcome = try run(program, input: "Ada\n套接字")
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text == "name? hello Ada\n'套接字'\nEOF when reading a line\n")
  }

  @Test("sys.stdin gives its lines")
  func lines() throws {
    let program = "import sys\nfor line in sys.stdin:\n    print(len(line), end=' ')\n"
    #expect(try run(program, input: "a\nbb\nccc").text == "2 3 3 ")
  }

  @Test("arguments follow the file in one word and are quoted as for a shell")
  func arguments() throws {
    let folder = try ProgramFolder([
      "main.py": "import sys\nprint(len(sys.argv), *map(ascii, sys.argv))",
      "a b.py": "import sys\nprint(sys.argv)",
    ])
    let outcome = try folder.run(#"main.py 9999 'two words' "a \"b\"" '' --x=1 é\ "#)
    #expect(
      outcome.text
        == #"7 'main.py' '9999' 'two words' 'a "b"' '' '--x=1' '\xe9 '"# + "\n",
      "\(outcome.summary)")
    #expect(try folder.run("a b.py").text == "['a b.py']\n")
  }

  @Test("a module beside the program is found, and __name__ and __file__ are right")
  func modules() throws {
    let folder = try ProgramFolder([
      "main.py": "import helper\nprint(__name__, helper.name, __file__.endswith('main.py'))",
      "helper.py": "name = __name__",
    ])
    #expect(try folder.run("main.py").text == "__main__ helper True\n")
  }

  @Test("output without an end of line, and much of it, comes out whole")
  func output() throws {
    let outcome = try run(
      "import sys\nfor i in range(20000):\n    print(i, end=',')\nsys.stderr.write('e')")
    #expect(outcome.text == (0..<20000).map { "\($0)," }.joined())
    #expect(outcome.errorText == "e")
  }

  @Test("output to a pipe that nobody reads any more is a BrokenPipeError")
  func closedPipe() throws {
    let folder = try ProgramFolder(["main.py": "while True:\n    print('x' * 100, flush=True)"])
    let child = try folder.start("main.py")
    #expect(child.wait(seconds: patience(10)) { !$0.output.isEmpty })
    child.closeOutput()
    let outcome = child.finish(seconds: patience(10))
    #expect(outcome.status == 1 || outcome.status == 120, "\(outcome.summary)")
    #expect(outcome.errorText.contains("BrokenPipeError: [Errno 32] Broken pipe"))
  }

  @Test("a program that has ended flushes into a closed pipe without harm")
  func closedPipeAtEnd() throws {
    let folder = try ProgramFolder([
      "main.py": """
      import os, time
      while not os.path.exists('closed'):
          time.sleep(0.01)
      print('x')
      """
    ])
    let child = try folder.start("main.py")
    child.closeOutput()
    try folder.write([], to: "closed")
    let outcome = child.finish(seconds: patience(10))
    #expect(outcome.status == 120, "\(outcome.summary)")
    #expect(outcome.errorText.contains("BrokenPipeError: [Errno 32] Broken pipe"))
  }

  @Test(
    "a stream that was closed before the start is None, and nothing else gets its number",
    arguments: [1, 2])
  func missing(number: Int) throws {
    let folder = try ProgramFolder([
      "main.py": """
      import socket, sys
      sock, peer = socket.socketpair()
      print('out', flush=True)
      print('error', file=sys.stderr, flush=True)
      def received(end):
          end.setblocking(False)
          try:
              return end.recv(100)
          except BlockingIOError:
              return None
      found = received(sock), received(peer)
      open('found', 'w').write(f'{sys.stdout is None} {sys.stderr is None} {found}')
      """
    ])
    let words = "'\(Installation.binary)' run main.py \(number)>&-"
    let outcome = try Command(["sh", "-c", words], folder: folder.path).run(seconds: patience(20))
    #expect(outcome.status == 0, "\(outcome.summary)")
    let found = try String(contentsOfFile: "\(folder.path)/found", encoding: .utf8)
    #expect(found == (number == 1 ? "True False (None, None)" : "False True (None, None)"))
  }
}
