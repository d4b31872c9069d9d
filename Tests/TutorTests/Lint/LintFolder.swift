import Curriculum
import Foundation

@testable import Tutor

/// A folder with a course of one small lesson, `knock`, in which nothing is wrong; it is gone after
/// the test.
final class LintFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID())").path
    try write("lessons:\n  - name: knock\n", to: "course.yml")
    for language in ["en", "zh"] {
      try write("# knock Knock\n", to: "course.\(language).md")
      try write(LintFolder.words, to: "01-knock/\(language).md")
    }
    try write("groups:\n  - name: all\n    members: [bind, socketpair]\n", to: "methods.yml")
    for language in ["en", "zh"] { try write("# all All\n", to: "methods.\(language).md") }
    let embedded = LessonSource.embedded
    for name in try embedded.names()
    where ["methods/bind.", "methods/socketpair.", "misconceptions."].contains(where: {
      name.hasPrefix($0)
    }) {
      try write(try embedded.text(of: name), to: name)
    }
    try write(LintFolder.structure, to: "01-knock/lesson.yml")
    try write("s = socket.socket()\ns.close()\n", to: "01-knock/make.py")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Puts other words in the place of some, which are there once.
  func replace(_ old: String, _ new: String, in name: String = "01-knock/lesson.yml") throws {
    let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    guard text.ranges(of: old).count == 1 else { throw Ambiguous(text: old) }
    try write(text.replacing(old, with: new), to: name)
  }

  struct Ambiguous: Error {
    var text: String
  }

  /// What lint tells, by playing the lesson.
  func lint() -> LintReport { CourseLint(.folder(path)).run(only: ["knock"]) }

  /// What is told of the lesson without playing it.
  func reading() throws -> [String] {
    let source = LessonSource.folder(path)
    let known = try KnownNames(from: source)
    let entry = try Course(from: source).lessons[0]
    do {
      let lesson = try Lesson(entry, from: source)
      return LessonReading(lesson: lesson, source: source, known: known).mistakes()
        .map(\.description)
    } catch {
      return error.all.map(\.description)
    }
  }

  static let structure = """
    teaches: [bind]
    covers: [M20]
    steps:
      - name: idea
        kind: read
      - name: seen
        kind: demo
        setup:
          - server: import socket
        run:
          - server: {file: make.py}
      - name: zero
        kind: predict
        setup:
          - server: import socket
          - server: s = socket.socket()
        run:
          - server: s.bind(('127.0.0.1', 0))
        choices:
          same: server.sockets[0].port == 0
          other: server.sockets[0].port > 0
        beliefs:
          same: M20
      - name: mine
        kind: do
        setup:
          - server: import socket
          - server: s = socket.socket()
        in: server
        goal:
          bound: any(s.port for s in sockets)
        answer:
          - server: s.bind(('127.0.0.1', 0))
        wrong:
          - diagnosis: M19
            type:
              - server: s.bind('127.0.0.1', 9999)
      - name: heard
        kind: do
        goal:
          listens: any(s.listening for s in sockets)
        answer:
          - server: s.listen()
        mistakes:
          - name: asked
            when: called('getsockname')
            code: M20
        wrong:
          - diagnosis: asked
            type:
              - server: s.getsockname()
      - name: in-c-and-swift
        kind: read

    """

  static let words = """
    # lesson
    About knocking.

    # idea The idea
    It is short. See `:explain M20`.

    # seen Seen
    Look.

    ## after
    Seen.

    # zero Zero
    What happens?

    ## same
    the same

    ## other
    another

    ## after
    Another.

    # mine Mine
    Bind it.

    ## bound
    it is bound

    ## hint-1
    One.

    ## hint-2
    Two.

    ## hint-3
    Three.

    ## done
    Done.

    # heard Heard
    Listen.

    ## listens
    it listens

    ## hint-1
    One.

    ## hint-2
    Two.

    ## hint-3
    Three.

    ## done
    Done.

    ## asked
    Asked.

    # in-c-and-swift In C and in Swift
    The same.

    ```c
    bind(fd, address, length);
    ```

    ```swift
    try s.bind(to: address)
    ```

    # summary Short
    That is all.

    """
}
