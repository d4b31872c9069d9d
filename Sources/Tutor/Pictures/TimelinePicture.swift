import Lab
import Languages

/// A timeline as a picture: a sequence diagram with a column for each terminal.
package enum TimelinePicture {
  /// The diagram in text, for a window of the style's width; each line ends with a newline. Of a long
  /// timeline at most so many rows are shown, and it says how many were left out.
  package static func text(
    _ snapshot: TimelineSnapshot, style: TextStyle, rows: Int = 400
  ) -> String {
    let words = style.words
    let diagram = SequenceDiagram(snapshot.fromFirstEvent, words: words, limit: rows)
    var lines: [String] = []
    if diagram.dropped > 0 { lines.append(words.dropped(diagram.dropped)) }
    if diagram.rows.isEmpty { lines.append(words.empty) }
    lines = lines.map { TextFit.cut($0, to: style.width, ellipsis: style.ellipsis) }
    if !diagram.rows.isEmpty { lines += TextSequence.lines(diagram, style) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The diagram as an SVG file: for light and dark, with details of a call where it is pointed at.
  package static func svg(
    _ snapshot: TimelineSnapshot, language: Language, rows: Int = 2000
  ) -> String {
    let style = TextStyle(language: language)
    let snapshot = snapshot.fromFirstEvent
    let diagram = SequenceDiagram(snapshot, words: style.words, limit: rows)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + SVGSequence(diagram, of: snapshot, style: style).element()
  }

  /// A page of HTML with the diagram and a table of all calls.
  package static func html(
    _ snapshot: TimelineSnapshot, language: Language, rows: Int = 2000
  ) -> String {
    let style = TextStyle(language: language)
    let snapshot = snapshot.fromFirstEvent
    let diagram = SequenceDiagram(snapshot, words: style.words, limit: rows)
    return HTMLTimeline.page(diagram, of: snapshot, style: style)
  }

  /// Writes the picture to a file, whole or not at all: a page where its name ends in `.html` or
  /// `.htm`, else an SVG. Throws ``WholeFile/Failure``.
  package static func write(
    _ snapshot: TimelineSnapshot, to path: String, language: Language
  ) throws(WholeFile.Failure) {
    let name = path.lowercased()
    let isPage = name.hasSuffix(".html") || name.hasSuffix(".htm")
    let text = isPage ? html(snapshot, language: language) : svg(snapshot, language: language)
    try WholeFile.write(Array(text.utf8), to: path)
  }
}

extension TimelineSnapshot {
  /// The same with its moments counted from the first event.
  fileprivate var fromFirstEvent: TimelineSnapshot {
    guard let start = events.map(\.time).min() else { return self }
    var shifted = self
    shifted.time -= start
    shifted.events = events.map { event in
      switch event {
      case .call(var call):
        call.began -= start
        call.ended = call.ended.map { $0 - start }
        return .call(call)
      case .exception(var exception):
        exception.time -= start
        return .exception(exception)
      case .note(var note):
        note.time -= start
        return .note(note)
      }
    }
    return shifted
  }
}
