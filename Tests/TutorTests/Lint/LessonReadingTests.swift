import Curriculum
import Testing

@testable import Tutor

/// What lint tells of a lesson without playing it.
struct LessonReadingTests {
  @Test("a lesson in which nothing is wrong has no mistakes")
  func nothing() throws {
    #expect(try LintFolder().reading() == [])
  }

  @Test(
    "each mistake of the structure is told with its line and what was expected",
    arguments: [
      (
        "teaches: [bind]", "teaches: [bnid]", 1,
        "a method of methods.yml in 'teaches', found 'bnid'"
      ),
      ("covers: [M20]", "covers: [M99]", 2, "a row of misconceptions.yml in 'covers', found 'M99'"),
      ("covers: [M20]", "covers: [M21]", 2, "a step that names 'M21', which the lesson covers"),
      ("same: M20", "same: M77", 23, "a row of misconceptions.yml in 'beliefs', found 'M77'"),
      (
        "code: M20", "code: M70", 47,
        "a row of misconceptions.yml or the code of a note in 'code', found 'M70'"
      ),
      (
        "kind: read\n  - name: seen", "kind: read\n    shows: [E99]\n  - name: seen", 6,
        "a row of misconceptions.yml in 'shows', found 'E99'"
      ),
      (
        "diagnosis: M19", "diagnosis: M99", 35,
        "the code of a note or one of the mistakes of 'mine' in 'diagnosis', found 'M99'"
      ),
      (
        "in: server", "in: serve", 29,
        "server, client or a terminal that is typed in, found 'serve'"
      ),
      (
        "s.bind('127.0.0.1', 9999)", "s.bind(('', 9999))", 37,
        "port 0 at the wildcard address: other ports of it are the machine's"
      ),
      ("kind: demo", "kind: show", 7, "one of read, do, predict, demo, program, found 'show'"),
      ("    run:\n      - server: {f", "    runs:\n      - server: {f", 10, "one of the keys"),
      ("file: make.py", "file: mark.py", 11, "a file of the lesson"),
      ("      other:", "      after:", 12, "another name than 'after', which is taken in 'zero'"),
      (
        "    setup:\n      - server: import socket\n    run", "    run", 6,
        "'setup' in the first step with code"
      ),
      (
        "  - name: in-c-and-swift\n    kind: read", "  - name: late\n    kind: demo\n    run: []",
        52,
        "'setup': in the step before, a learner may have used other names"
      ),
    ])
  func structure(_ old: String, _ new: String, _ line: Int, _ message: String) throws {
    let folder = try LintFolder()
    try folder.replace(old, new)
    let told = try folder.reading()
    let start = "01-knock/lesson.yml:\(line): expected \(message)"
    #expect(told.contains { $0.hasPrefix(start) }, "\(told.joined(separator: "\n"))")
  }

  @Test(
    "each mistake of the words is told with its line and what was expected",
    arguments: [
      ("`:explain M20`", "`:explain nobody`.", 5, "a name that explain knows"),
      ("```c\n", "```text\n", 64, "a block '```c' in 'in-c-and-swift'"),
      ("```swift", "```", 64, "a block '```swift' in 'in-c-and-swift'"),
      (
        "Look.", "```text\n" + String(repeating: "─", count: 65) + "\n```", 9,
        "a picture of at most 64 columns, found 65"
      ),
      ("Bind it.", String(repeating: "One.\n\n", count: 13), 25, "at most 12 lines of prose"),
      ("## bound\nit is bound", "", 25, "words under '## bound' in 'mine'"),
      ("## done\nDone.\n\n## asked", "## asked", 43, "words under '## done' in 'heard'"),
      ("## asked", "## other", 43, "words under '## asked' in 'heard'"),
      ("# idea The idea", "# thought The idea", 4, "a section that the structure names"),
      ("# zero Zero", "# zero", 13, "a title beside '# zero'"),
    ])
  func words(_ old: String, _ new: String, _ line: Int, _ message: String) throws {
    for language in ["en", "zh"] {
      let folder = try LintFolder()
      try folder.replace(old, new, in: "01-knock/\(language).md")
      let told = try folder.reading()
      let start = "01-knock/\(language).md:\(line): expected \(message)"
      #expect(told.contains { $0.hasPrefix(start) }, "\(told.joined(separator: "\n"))")
      #expect(told.allSatisfy { $0.hasPrefix("01-knock/\(language).md:") })
    }
  }

  @Test("a section that one language lacks is told of that language")
  func missingSection() throws {
    let folder = try LintFolder()
    try folder.replace("# zero Zero", "## zero Zero", in: "01-knock/zh.md")
    let told = try folder.reading()
    #expect(told.first == "01-knock/zh.md:7: expected a section '# zero' behind '# seen'")
  }

  @Test("a file that no step uses is told")
  func strays() throws {
    let folder = try LintFolder()
    try folder.write("", to: "01-knock/old.py")
    #expect(
      try folder.reading()
        == ["01-knock/old.py: expected a file that a step of the lesson types"])
  }
}
