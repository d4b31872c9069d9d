import Lab

/// A timeline as a page: the drawing, and all calls in a table.
struct HTMLTimeline {
  /// The page.
  static func page(
    _ diagram: SequenceDiagram, of snapshot: TimelineSnapshot, style: TextStyle
  ) -> String {
    let words = style.words
    let drawing = SVGSequence(diagram, of: snapshot, style: style)
    let names = diagram.columns.map(\.name).joined(separator: ", ")
    let title = Markup.escaped(words.title + ": " + names)
    return """
      <!DOCTYPE html>
      <html lang="\(style.language == .zh ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(sheet)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <figure>
      \(drawing.element())</figure>
      <details>
      <summary>\(Markup.escaped(words.allCalls))</summary>
      <div class="scroll">
      <table>
      <thead>\(heading(words, diagram))</thead>
      <tbody>
      \(snapshot.calls.map { row($0, snapshot, diagram, words) }.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      </details>
      </body>
      </html>

      """
  }

  private static func heading(_ words: PictureWords, _ diagram: SequenceDiagram) -> String {
    let names = [
      words.columnTime + " (" + TimeText.unit(diagram.length) + ")", words.columnTerminal,
      words.columnLine, words.columnCall, words.columnResult, words.columnWaited,
      words.columnAddresses,
    ]
    return "<tr>" + names.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined() + "</tr>"
  }

  private static func row(
    _ record: CallRecord, _ snapshot: TimelineSnapshot, _ diagram: SequenceDiagram,
    _ words: PictureWords
  ) -> String {
    let call = CallText(record, sockets: snapshot.sockets, words: words)
    let style = TextStyle()
    let result =
      record.isWaiting ? "…" : call.result.isEmpty ? "" : call.resultLine(columns: 2000, style)
    let cells = [
      TimeText.moment(record.began, of: diagram.length), TextFit.visible(record.terminal),
      record.place.map { "\($0.line)" } ?? "", call.callLine(columns: 2000, style), result,
      record.waited > 0 ? TimeText.span(record.waited) : "",
      CallDetails.addresses(record, snapshot),
    ]
    return "<tr>" + cells.map { "<td>\(Markup.escaped($0))</td>" }.joined() + "</tr>"
  }

  private static let sheet = """
    :root { color-scheme: light dark; }
    body { margin: 1.5rem; font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif;
      background: #fff; color: #1f2328; }
    h1 { font-size: 1.2rem; }
    figure { margin: 0 0 1rem; overflow-x: auto; }
    .scroll { overflow-x: auto; }
    summary { cursor: pointer; }
    table { border-collapse: collapse; font: 13px ui-monospace, Menlo, Consolas, monospace; }
    th, td { border-bottom: 1px solid #c4ccd4; padding: 0.2rem 0.7rem; text-align: left;
      vertical-align: top; white-space: pre; }
    @media (prefers-color-scheme: dark) {
      body { background: #0d1117; color: #e6edf3; }
      th, td { border-color: #3d444d; }
    }
    """
}
