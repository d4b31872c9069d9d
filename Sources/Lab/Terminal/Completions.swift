import Interpreter
import StandardModules

/// Ways to complete what stands before the cursor.
package struct Completions: Equatable, Sendable {
  /// Where the text begins that a word replaces, up to the cursor; in bytes of UTF-8.
  package var start: Int
  /// The words in order, each whole; folders end with a slash.
  package var words: [String]

  /// Completions by their parts.
  package init(start: Int, words: [String]) {
    self.start = start
    self.words = words
  }
}

extension LabTerminal {
  /// Completes the word before a place in a text, counted in bytes of UTF-8: names, attributes, modules,
  /// keywords, and file names in a string. Runs no code of the program. No words while the program
  /// computes: it waits for so many slices of about five milliseconds to find out.
  package func completions(of text: String, at offset: Int, slices: Int = 1) -> Completions {
    func look(_ body: (InterpreterReference) -> Set<String>) -> Set<String> {
      withPython(slices: slices, body) ?? []
    }
    let context = CompletionContext(Array(text.utf8), at: offset)
    var words: Set<String> = []
    switch context.place {
    case .nothing: break
    case .text: words = fileNames(context.prefix)
    case .name:
      words = look(\.names)
      if !words.isEmpty { words.formUnion(CompletionContext.keywords) }
    case .attribute(let parts):
      words = look { python in
        python.value(of: parts).map { python.interpreter.storedNames($0) } ?? []
      }
    case .literal(let isBytes):
      words = look { python in
        let types = python.interpreter.types
        return python.interpreter.storedNames(.object(isBytes ? types.bytes : types.str))
      }
    case .module(let packages): words = moduleNames(in: packages, look)
    case .imported(let module):
      words = look { python in
        python.module(module).map { python.interpreter.storedNames($0) } ?? []
      }
    }
    if context.place == .text { return fileCompletions(context, words) }
    let prefix = context.prefix
    // Names with an underscore are offered to those who ask for them.
    let showsAll = prefix.hasPrefix("_")
    return Completions(
      start: context.start,
      words: words.filter { $0.hasPrefix(prefix) && (showsAll || !$0.hasPrefix("_")) }.sorted())
  }

  /// Modules that can be imported, or those in a package.
  private func moduleNames(
    in packages: [String], _ look: ((InterpreterReference) -> Set<String>) -> Set<String>
  ) -> Set<String> {
    let known = look { python in
      let interpreter = python.interpreter
      return Set(interpreter.moduleMakers.keys)
        .union(interpreter.modules.snapshot.compactMap { $0.key.str?.string })
    }
    let prefix = packages.map { $0 + "." }.joined()
    var names: Set<String> = []
    for name in known where name.hasPrefix(prefix) {
      names.insert(String(name.dropFirst(prefix.count).prefix { $0 != "." }))
    }
    if !limits.isGraded {
      let folder = packages.isEmpty ? "." : packages.joined(separator: "/")
      for file in Program.names(in: folder) where file.hasSuffix(".py") {
        names.insert(String(file.dropLast(3)))
      }
    }
    return names
  }

  /// The files that begin as the text of a string does; those of the process's own folder.
  private func fileNames(_ prefix: String) -> Set<String> {
    if limits.isGraded { return [] }
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? "."
    let path = folder == "." ? "" : folder
    return Set(
      Program.names(in: folder).map { Program.isFolder(path + $0) ? $0 + "/" : $0 })
  }

  private func fileCompletions(_ context: CompletionContext, _ names: Set<String>) -> Completions {
    let last = context.prefix.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let start = context.start + context.prefix.utf8.count - last.utf8.count
    let words = names.filter { $0.hasPrefix(last) && (last.hasPrefix(".") || !$0.hasPrefix(".")) }
    return Completions(start: start, words: words.sorted())
  }
}

extension InterpreterReference {
  /// What names joined by dots lead to, as far as objects hold it.
  fileprivate func value(of parts: [String]) -> Value? {
    guard let first = parts.first else { return nil }
    let key = interpreter.string(first)
    var value = variables.get(key) ?? interpreter.builtins.get(key)
    for part in parts.dropFirst() {
      value = value.flatMap { interpreter.storedAttribute($0, part) }
    }
    return value
  }

  /// The names that code of `__main__` knows.
  fileprivate var names: Set<String> {
    var names: Set<String> = []
    for dict in [variables, interpreter.builtins] {
      for entry in dict.snapshot { if let name = entry.key.str { names.insert(name.string) } }
    }
    return names
  }

  fileprivate func module(_ name: String) -> Value? {
    interpreter.modules.get(interpreter.string(name))
  }
}
