import Curriculum
import Foundation
import Processes
import Testing

/// What stands on the screen in a lesson, and where.
struct LessonScreenTests {
  /// Types lines in a lesson of one's own, without a terminal; what a person would have seen.
  private func screen(_ lines: String...) throws -> String {
    let folder = try ProgramFolder()
    try SmallCourse.write(to: folder)
    let outcome = try folder.run(
      ["--lang", "en", "--lessons", folder.path, "knock"], command: "learn",
      input: lines.joined(separator: "\n") + "\n",
      environment: ["COLUMNS": "80", "XDG_DATA_HOME": folder.path, "XDG_STATE_HOME": folder.path])
    #expect(outcome.errorText.isEmpty, "\(outcome.summary)")
    return outcome.text
  }

  /// Whether texts stand in a text in this order.
  private func order(_ parts: String..., in text: String) -> Bool {
    var rest = text[...]
    for part in parts {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  @Test("what was typed before stands above the words: a long setup by its names, whole by :code")
  func setup() throws {
    let text = try screen("", "", ":code")
    #expect(
      order(
        "Already typed for you (:code shows it)", "in server: socket, one, two, three, four",
        "in client: socket, mine", "Make two\n--------", "Make a pair of sockets.", "To do:",
        "there are two sockets", "server> :code", "server> one = 1", "client> mine = 5", in: text),
      "\(text)")
  }

  @Test("the step's own mistake is told before what holds in general; without one that is told")
  func ownMistakesFirst() throws {
    let text = try screen("", "", "s = socket.socket(); mine", "mine")
    #expect(
      order("NameError", "That is only one.", "NameError", "note (E21): mine is a name", in: text),
      "\(text)")
    #expect(text.components(separatedBy: "E21").count == 2, "\(text)")
  }

  @Test("Enter in free play says nothing")
  func freePlay() throws {
    let text = try screen("", "", ":play", "", "", "1 + 1")
    #expect(text.contains("server> \nserver> \nserver> 1 + 1\n2\n"), "\(text)")
  }

  @Test(":reset begins a step anew without a verdict")
  func reset() throws {
    let text = try screen("", "", "x = 1", ":reset")
    #expect(!text.contains("Not yet"), "\(text)")
  }

  @Test(":objective of a prediction shows what is typed and the choices, also of an answered one")
  func objective() throws {
    let before = try screen("", "", ":skip", ":objective")
    let asked = [
      "How many sockets will there be?", "This will be typed:", "server> s = socket.socket()",
      "a)  nobody's",
    ]
    #expect(
      order("> :objective", asked[0], asked[1], asked[2], asked[3], in: before), "\(before)")
    let after = try screen("", "", ":skip", "b", ":objective")
    #expect(order("> :objective", asked[0], asked[1], asked[2], asked[3], in: after), "\(after)")
  }

  @Test("a file that is played shows its name and its ends")
  func file() throws {
    let text = try screen("", "", ":skip", ":skip", "", ":code")
    #expect(
      order(
        "server> name0 = 0", "name2 = 2", "(make.py: 12 lines; :code shows them all)",
        "name10 = 10", "name11 = 11", "row 0", ":code", "name5 = 5", in: text), "\(text)")
  }

  @Test("every lesson has one line in the list")
  func list() throws {
    let folder = try ProgramFolder()
    let outcome = try folder.run(
      ["--lang", "en"], command: "learn", input: ":list\n",
      environment: ["COLUMNS": "60", "XDG_DATA_HOME": folder.path, "XDG_STATE_HOME": folder.path])
    let lines = outcome.text.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.contains(":list") && $0.contains("> ") })
    let end = try #require(lines.firstIndex { $0.hasPrefix(":list NAME") })
    let names = try Course(from: .embedded).written.map(\.name)
    #expect(end - start - 1 == names.count)
    for (line, name) in zip(lines[(start + 1)...], names) {
      #expect(line.dropFirst(6).hasPrefix(name + " "), "\(line)")
    }
  }

  @Test(":explain in a folder's lesson tells of that folder's lessons")
  func explanation() throws {
    let text = try screen("", ":explain knock")
    #expect(order(":explain knock", "About knocking.", "How to knock.", in: text), "\(text)")
  }

  @Test("a demonstration that is longer than the window waits for Enter")
  func pauses() throws {
    let folder = try ProgramFolder()
    try SmallCourse.write(to: folder)
    let person = try sit(in: folder)
    for prompt in ["server> ", "server> "] { person.type("", then: prompt) }
    person.type(":skip", then: "a/b> ")
    person.type(":skip", then: "server> ")
    person.type("", then: "Enter goes on> ")
    #expect(person.terminal.screen.contains("row 9"))
    #expect(!person.terminal.screen.contains("line 0"))
    person.type("", then: "server> ")
    #expect(person.terminal.screen.contains("line 9"))
    #expect(person.terminal.screen.contains("That were rows."))
    #expect(person.quit() == 0)
  }

  @Test("what Ctrl-C brings about does not reach a goal; what is typed after it does")
  func interruption() throws {
    let folder = try ProgramFolder()
    try SmallCourse.write(to: folder)
    let person = try sit(in: folder)
    for prompt in ["server> ", "server> "] { person.type("", then: prompt) }
    person.type("a, b = socket.socketpair(); a.recv(1)", then: "client> ")
    person.type(":server", then: "server> ")
    person.terminal.press(.controlC)
    #expect(person.terminal.wait(seconds: patience(20), for: "only since Ctrl-C"))
    #expect(person.terminal.wait(forPrompt: "server> "))
    #expect(!person.terminal.screen.contains("Reached"))
    person.type("'once more'", then: "server> ")
    #expect(person.terminal.screen.contains("Reached"))
    #expect(person.quit() == 0)
  }

  private func sit(in folder: ProgramFolder) throws -> ScreenPerson {
    try ScreenPerson(in: folder, ["--lang", "en", "--lessons", folder.path, "knock"])
  }
}

/// Somebody in front of a window of 24 rows and 80 columns.
private final class ScreenPerson {
  let terminal: Pseudoterminal

  init(in folder: ProgramFolder, _ words: [String]) throws {
    var command = folder.command(words, name: "learn")
    command.environment.merge(
      [
        "TERM": "xterm", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": folder.path,
        "XDG_DATA_HOME": folder.path,
      ] as [String: String?]
    ) { $1 }
    terminal = try Pseudoterminal(command, columns: 80, rows: 24)
    terminal.wait(forPrompt: "server> ")
  }

  /// Types a line and waits for the next prompt.
  func type(_ line: String, then prompt: String) {
    let before = count
    terminal.enter(line)
    let done = terminal.wait(seconds: patience(20)) { [self] in
      count > before && $0.beforeCursor == prompt
    }
    if !done { Issue.record("no '\(prompt)' after '\(line)':\n\(terminal.screen.text)") }
  }

  /// How many inputs have been asked for: the terminal is told of each that pastes are understood.
  private var count: Int {
    String(decoding: terminal.output, as: UTF8.self).components(separatedBy: "\u{1b}[?2004h").count
  }

  func quit() -> Int? {
    terminal.enter(":quit")
    return terminal.finish(seconds: patience(20))
  }
}
