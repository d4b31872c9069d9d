import Curriculum

/// One Python program of all the examples and proofs of the method reference. For each it prints a
/// line: its number, and what came of it.
struct ExampleProgram {
  /// Where an example stands, and what it must give.
  struct Case {
    var page: String
    var expected: String
  }

  private(set) var cases: [Case] = []
  private(set) var text = """
    import contextlib, errno, io, os, select, socket, socketserver, struct, threading, traceback

    def fresh():
        l = socket.create_server(('127.0.0.1', 0))
        c = socket.create_connection(l.getsockname())
        a, _ = l.accept()
        u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        u.bind(('127.0.0.1', 0))
        v.bind(('127.0.0.1', 0))
        return l, c, a, u, v

    def show_error(number, case):
        try:
            case()
            print(number, 'nothing was raised')
        except BaseException as error:
            print(number, traceback.format_exception_only(error)[-1].strip())

    def show_output(number, case):
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            case()
        print(number, ascii(output.getvalue().rstrip()))

    """

  init(_ pages: [MethodPage]) {
    for page in pages {
      for failure in page.failures where !failure.example.isEmpty {
        add(failure.example, of: page, "show_error", expecting: failure.text)
      }
      for proof in page.proof {
        // As ascii() writes it.
        let output = proof.prints.replacing("\\", with: "\\\\")
          .split(separator: "\n").joined(separator: "\\n")
        let quoted =
          output.contains("'") && !output.contains("\"") ? "\"\(output)\"" : "'\(output)'"
        add(proof.code, of: page, "show_output", expecting: quoted)
      }
    }
  }

  private mutating func add(
    _ code: String, of page: MethodPage, _ show: String, expecting expected: String
  ) {
    let number = cases.count
    // The example that calls the module means its name alone.
    let first = code.hasPrefix("socket()") ? "    import socket\n" : ""
    let lines = code.split(separator: "\n").map { "    \($0)\n" }.joined()
    text += """
      def case\(number)():
      \(first)    l, c, a, u, v = fresh()
      \(lines)
      \(show)(\(number), case\(number))


      """
    cases.append(Case(page: page.name, expected: "\(number) \(expected)"))
  }
}
