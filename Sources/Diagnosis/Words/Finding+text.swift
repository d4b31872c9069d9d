import Lab
import Languages

extension Finding {
  /// What the finding says, in one sentence or two, on one line.
  package func text(in language: Language) -> String {
    let template = Finding.template(note, language) ?? ""
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|").map(String.init)
      let fact = facts[parts.first ?? ""]
      text += fact?.text(in: language) ?? ""
      if parts.count == 3 { text += " " + (fact == .number(1) ? parts[1] : parts[2]) }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The finding as it is shown after a program: `note (M04): ...`, on lines of at most so many
  /// columns where `width` is given, of which the later ones are indented.
  package func lines(in language: Language, width: Int? = nil) -> [String] {
    let label = language == .zh ? "说明（\(code)）：" : "note (\(code)): "
    let whole = label + text(in: language)
    guard let width else { return [whole] }
    return NoteLayout.lines(of: whole, width: width)
  }

  /// The words of a note, with names of facts in braces.
  static func template(_ note: String, _ language: Language) -> String? {
    switch language {
    case .en: EnglishNotes.texts[note]
    case .zh: ChineseNotes.texts[note]
    }
  }
}
