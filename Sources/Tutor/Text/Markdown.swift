/// A text with headings, lists, tables, code and emphasis, as lessons and explanations are written.
///
/// The subset of CommonMark and of GitHub's tables that lessons need: headings with `#`, paragraphs,
/// fenced and indented code, bullets and numbers nested in each other, quotes, tables, rules; inline
/// code, emphasis, links. Whatever is none of these is text, so that every text can be read.
package struct Markdown: Hashable, Sendable {
  /// In their order.
  package var blocks: [Block]

  /// A document made by a program.
  package init(blocks: [Block]) { self.blocks = blocks }

  /// Reads a text.
  package init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var parser = BlockParser(lines.map(String.init))
    blocks = parser.blocks()
  }

  /// A part of the text that begins a line of its own.
  package indirect enum Block: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    /// Lines that are shown as they are.
    case code(String)
    /// Items with bullets, or numbered from `start` on. A loose list has a blank line between them.
    case list(start: Int?, isLoose: Bool, items: [[Block]])
    case quote([Block])
    case table(Table)
    case rule
    /// Labels with a value each, aligned; made by programs only.
    case fields([Field])
  }

  /// A table with a row of headings.
  package struct Table: Hashable, Sendable {
    /// On which side the cells of a column stand.
    package enum Alignment: Sendable { case left, right, centre }
    /// The headings, one for each column.
    package var header: [[Inline]]
    /// The other rows, with as many cells each.
    package var rows: [[[Inline]]]
    /// One for each column.
    package var alignments: [Alignment]
  }

  /// A label and what stands beside it.
  package struct Field: Hashable, Sendable {
    /// What it is called.
    package var label: String
    /// What stands beside the label.
    package var value: [Inline]

    /// A field from its parts.
    package init(_ label: String, _ value: [Inline]) {
      self.label = label
      self.value = value
    }
  }

  /// A part of a line.
  package indirect enum Inline: Hashable, Sendable {
    /// Text; a newline in it is a place where the source's line ended.
    case text(String)
    /// Code in a line; shown between backquotes where there is no colour.
    case code(String)
    /// Code that is known to be code from its place; never between backquotes.
    case bareCode(String)
    case emphasis([Inline])
    case strong([Inline])
    case link([Inline], url: String)
    case lineBreak
  }
}
