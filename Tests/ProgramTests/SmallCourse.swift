import Curriculum
import Foundation

/// A course of one lesson with a step of each kind, for `learn --lessons`.
enum SmallCourse {
  /// Writes it into a folder.
  static func write(to folder: ProgramFolder) throws {
    for name in ["01-knock", "methods"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let embedded = LessonSource.embedded
    for name in try embedded.names()
    where ["methods/socketpair.", "misconceptions."].contains(where: { name.hasPrefix($0) }) {
      try folder.write(Array(embedded.text(of: name).utf8), to: name)
    }
    let files = [
      "course.yml": "lessons:\n  - name: knock\n", "course.en.md": "# knock Knock\n",
      "course.zh.md": "# knock Knock\n", "01-knock/lesson.yml": structure,
      "01-knock/en.md": words, "01-knock/zh.md": words, "01-knock/make.py": program,
      "methods.yml": "groups:\n  - name: all\n    members: [socketpair]\n",
      "methods.en.md": "# all All\n", "methods.zh.md": "# all All\n",
    ]
    for (name, text) in files { try folder.write(Array(text.utf8), to: name) }
  }

  static let structure = """
    teaches: [socketpair]
    covers: []
    steps:
      - name: look
        kind: read
      - name: make-two
        kind: do
        setup:
          - server: import socket
          - server: one = 1
          - server: two = 2
          - server: three = 3
          - server: four = 4
          - client: import socket
          - client: mine = 5
        in: server
        goal:
          pair: len(server.sockets) == 2 and server.waiting is None
        answer:
          - server: a, b = socket.socketpair()
        mistakes:
          - name: only-one
            when: len(server.sockets) == 1
      - name: guess
        kind: predict
        setup:
          - server: import socket
        run:
          - server: s = socket.socket()
        choices:
          none: len(server.sockets) == 0
          one: len(server.sockets) == 1
      - name: watch
        kind: demo
        setup:
          - server: rows = 14
        run:
          - server: {file: make.py}
          - server: "for i in range(rows): print('row', i)"
          - server: "for i in range(rows): print('line', i)"
    """

  static let program = (0..<12).map { "name\($0) = \($0)\n" }.joined()

  static let words = """
    # lesson
    About knocking.

    # look Look
    Nothing to do.

    # make-two Make two
    Make a pair of sockets.

    ## pair
    there are two sockets

    ## hint-1
    One.

    ## hint-2
    Two.

    ## hint-3
    Three.

    ## done
    Two it is.

    ## only-one
    That is only one.

    # guess How many
    How many sockets will there be?

    ## none
    nobody's

    ## one
    a single one

    ## after
    It was one.

    # watch Watch
    Rows.

    ## after
    That were rows.

    # summary What you know
    How to knock.
    """
}
