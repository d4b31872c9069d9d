import Yams

/// A YAML file under `Lessons` while it is read, and what was found wrong in it so far.
///
/// Reading goes on after a mistake, with an empty value in its place, so that an author sees all
/// mistakes of a file at once; ``finish(_:)`` throws them.
package final class DataFile {
  /// The file's name, from `Lessons` on.
  package let name: String

  /// What is wrong, in the order in which it was found.
  package private(set) var mistakes: [DataMistake] = []

  private var node: Node?

  /// Reads a file. What the source or YAML's grammar finds wrong is among the ``mistakes``.
  package convenience init(_ name: String, from source: LessonSource) {
    self.init(name, text: nil)
    do {
      parse(try source.text(of: name))
    } catch {
      mistakes.append(error)
    }
  }

  /// Reads a text as if it stood in a file of that name; nil gives an empty value.
  package init(_ name: String, text: String?) {
    self.name = name
    if let text { parse(text) }
  }

  /// The whole of the file.
  package var root: DataValue { DataValue(file: self, node: node, line: 1) }

  /// Notes a mistake; once, also where a value is read twice.
  package func note(_ message: String, line: Int?) {
    let new = DataMistake(file: name, line: line, message: message)
    if !mistakes.contains(new) { mistakes.append(new) }
  }

  /// Gives what was read. Throws ``DataMistakes`` if there are any.
  package func finish<Result>(_ result: Result) throws(DataMistakes) -> Result {
    guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
    return result
  }

  private func parse(_ text: String) {
    do {
      node = try Yams.compose(yaml: text)
      if node == nil { note("expected a value, found an empty file", line: nil) }
    } catch let error as YamlError {
      note(error)
    } catch {
      note("\(error)", line: nil)
    }
  }

  private func note(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let circumstances = context.map { " \($0.text)" } ?? ""
      note("expected YAML, but \(problem)\(circumstances)", line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
      note("expected each key once, found \(keys) again", line: context.mark.line)
    default:
      note("expected YAML, but \(error)", line: nil)
    }
  }
}
