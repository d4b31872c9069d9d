import Languages

/// An exercise: a folder in the folder of its lesson.
package struct Exercise: Sendable {
  /// What learners hand in.
  package enum Kind: Hashable, Sendable {
    /// A program, which is started.
    case program
    /// A file with functions or classes, which the checks import by this name.
    case functions(module: String)
  }

  /// A program that is wrong in one way.
  package struct WrongProgram: Sendable {
    /// The file, from `Lessons` on.
    package var file: String
    /// The check that it must fail first.
    package var fails: String
    /// The diagnosis that it must get; nil for none.
    package var diagnosis: String?
    package var source: [UInt8]
  }

  /// The name by which commands call it: `greeting-server`.
  package let name: String
  /// Its folder, from `Lessons` on: `05-accept/greeting-server`.
  package let folder: String
  package let kind: Kind
  /// Rows of misconceptions.yml that its wrong programs stand for.
  package let rows: [String]
  /// The task, in Markdown.
  package let tasks: [Language: String]
  /// Three hints a language, from one that points to one that almost shows it; none where nobody has
  /// written any.
  package let hints: [Language: [String]]
  /// What learners begin with, and a program that passes.
  package let starter: [UInt8]
  package let solution: [UInt8]
  /// The source of the checks.
  package let checks: [UInt8]
  /// In the order of their names.
  package let wrong: [WrongProgram]

  /// The file of the checks, from `Lessons` on.
  package var checksFile: String { "\(folder)/checks.py" }

  /// The name of the file that learners write: `greeting_server.py`.
  package var fileName: String {
    switch kind {
    case .program: name.split(separator: "-").joined(separator: "_") + ".py"
    case .functions(let module): module + ".py"
    }
  }

  /// Reads an exercise from its folder. Throws ``DataMistakes``: all that is wrong in its files.
  package init(folder: String, from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("\(folder)/exercise.yml", from: source)
    let root = file.root.record(["program", "module", "rows"])
    self.folder = folder
    name = folder.split(separator: "/").last.map(String.init) ?? folder
    rows = root.optional("rows")?.texts() ?? []
    let isProgram = root.optional("program")?.truth() ?? false
    let module = root.optional("module")?.text()
    kind = module.map { .functions(module: $0) } ?? .program
    if file.mistakes.isEmpty, isProgram == (module != nil) {
      file.note("expected either 'program: true' or 'module: NAME'", line: 1)
    }
    var mistakes = file.mistakes
    func bytes(_ name: String) -> [UInt8] {
      guard let found = source.bytes(of: "\(folder)/\(name)") else {
        mistakes.append(DataMistake(file: "\(folder)/\(name)", message: "there is no such file"))
        return []
      }
      return found
    }
    starter = bytes("starter.py")
    solution = bytes("solution.py")
    checks = bytes("checks.py")
    var tasks: [Language: String] = [:]
    for language in Language.allCases {
      let text = String(decoding: bytes("task.\(language).md"), as: UTF8.self)
      tasks[language] = text
    }
    self.tasks = tasks
    do {
      hints = try Exercise.hints(in: folder, from: source)
    } catch {
      hints = [:]
      mistakes += error.all
    }
    var wrong: [WrongProgram] = []
    do {
      for name in try source.names() where name.hasPrefix("\(folder)/wrong/") {
        if !name.hasSuffix(".py") { continue }
        do throws(DataMistake) {
          wrong.append(try WrongProgram(name, from: source))
        } catch {
          mistakes.append(error)
        }
      }
    } catch {
      mistakes.append(error)
    }
    self.wrong = wrong
    guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
  }

  /// The folders that hold an exercise, in the order of their names.
  ///
  /// Throws ``DataMistakes`` when the lessons cannot be read.
  package static func folders(in source: LessonSource) throws(DataMistakes) -> [String] {
    let names: [String]
    do { names = try source.names() } catch { throw DataMistakes([error]) }
    return names.compactMap { name in
      let parts = name.split(separator: "/")
      guard parts.count == 3, parts[2] == "exercise.yml" else { return nil }
      return "\(parts[0])/\(parts[1])"
    }
  }

  /// The exercise of a name; nil where there is none. Throws ``DataMistakes``.
  package static func named(
    _ name: String, in source: LessonSource
  ) throws(DataMistakes) -> Exercise? {
    let folders = try folders(in: source)
    guard let folder = folders.first(where: { $0.hasSuffix("/\(name)") }) else { return nil }
    return try Exercise(folder: folder, from: source)
  }
}

extension Exercise.WrongProgram {
  /// Reads the first line of a wrong program: `# fails: CHECK; diagnosis: M04`. Throws
  /// ``DataMistake``.
  init(_ file: String, from source: LessonSource) throws(DataMistake) {
    let text = try source.text(of: file)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    let parts = line.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    guard parts.count == 2, parts[0].count == 3, parts[0][0] == "#", parts[0][1] == "fails:",
      parts[1].count == 2, parts[1][0] == "diagnosis:"
    else {
      throw DataMistake(
        file: file, line: 1,
        message: "expected '# fails: CHECK; diagnosis: M04' (or none), found '\(line)'")
    }
    self.init(
      file: file, fails: parts[0][2], diagnosis: parts[1][1] == "none" ? nil : parts[1][1],
      source: Array(text.utf8))
  }
}
