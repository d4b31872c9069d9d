import Languages

/// What there is to know of one method, function or module (`methods/NAME.yml` and its words).
package struct MethodPage: Hashable, Sendable {
  /// What is explained.
  package enum Kind: String, CaseIterable, Sendable {
    /// Of a socket: `s.bind()`.
    case method
    /// Of a module: `socket.create_server()`.
    case function
    /// A module as a whole.
    case module
  }

  /// An error that it raises.
  package struct Failure: Hashable, Sendable {
    /// The name of its section in the words: the errno's name, or that of the exception's type.
    package var name: String

    /// The last line of python3's traceback.
    package var text: String

    /// Python code that raises it, in a process with `import socket, select, ...` done.
    package var example: String
  }

  /// The name by which it is asked for.
  package let name: String
  /// What it is.
  package let kind: Kind

  /// Calls in Python with their parameters.
  package let python: [String]

  /// Declarations in C of what the system offers for it.
  package let c: [String]

  /// Calls in Swift through the library Sockets.
  package let swift: [String]

  /// Python code, and the lines that python3 prints for it: what the words claim is seen there.
  package let proof: [Proof]

  /// The errors that it raises.
  package let failures: [Failure]

  /// Rows of misconceptions.yml.
  package let misconceptions: [String]

  /// The lesson that teaches it; nil where none does.
  package let lesson: String?

  /// Other pages worth reading.
  package let related: [String]

  /// The words, by language: `summary` with a title, `returns`, `waits`, one section for each
  /// failure, and `tutorial` where the tutorial says it otherwise.
  package let words: [Language: Words]

  /// Python code and what it prints.
  package struct Proof: Hashable, Sendable {
    /// The code.
    package var code: String
    /// The lines that it prints.
    package var prints: String
  }

  private static let keys = [
    "kind", "python", "c", "swift", "errors", "proof", "misconceptions", "lesson", "related",
  ]

  /// Reads a page. Throws ``DataMistakes``.
  package init(_ name: String, from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("methods/\(name).yml", from: source)
    let record = file.root.record(MethodPage.keys)
    self.name = name
    kind = record.required("kind").choice(Kind.self) ?? .method
    python = record.required("python").texts()
    c = record.required("c").texts()
    swift = record.optional("swift")?.texts() ?? []
    misconceptions = record.optional("misconceptions")?.texts() ?? []
    lesson = record.optional("lesson")?.text()
    related = record.optional("related")?.texts() ?? []
    failures = (record.optional("errors")?.list() ?? []).map { value in
      let entry = value.record(["name", "text", "example"])
      return Failure(
        name: entry.required("name").text(), text: entry.required("text").text(),
        example: entry.optional("example")?.text() ?? "")
    }
    proof = (record.optional("proof")?.list() ?? []).map { value in
      let entry = value.record(["code", "prints"])
      return Proof(
        code: entry.required("code").text(), prints: entry.required("prints").text())
    }
    var words: [Language: Words] = [:]
    var mistakes = file.mistakes
    for language in Language.allCases {
      do {
        let found = try Words("methods/\(name).\(language).md", from: source)
        words[language] = found
        guard file.mistakes.isEmpty else { continue }
        mistakes += found.mistakes(
          required: ["summary", "returns", "waits"] + failures.map(\.name),
          allowed: ["tutorial"])
      } catch {
        mistakes += error.all
      }
    }
    guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
    self.words = words
  }
}
