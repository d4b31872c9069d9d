import Lab
import Languages

extension Fact {
  /// The value in a language.
  package func text(in language: Language) -> String {
    switch self {
    case .text(let text), .terminal(let text): text
    case .number(let number): "\(number)"
    case .place(let place, let terminal): Fact.text(of: place, terminal, language)
    case .typed(let line, let terminal): Fact.text(of: line, terminal, language)
    case .address(let address): address.description
    case .seconds(let nanoseconds): Fact.seconds(nanoseconds)
    }
  }

  private static func text(
    of place: SourcePlace, _ terminal: String?, _ language: Language
  ) -> String {
    switch (language, terminal) {
    case (.en, nil): "line \(place.line)"
    case (.en, let terminal?): "line \(place.line) of \(terminal)"
    case (.zh, nil): "第 \(place.line) 行"
    case (.zh, let terminal?): "终端 \(terminal) 第 \(place.line) 行"
    }
  }

  /// The longest line that is shown whole, in characters.
  private static let lineLimit = 48

  private static func text(
    of typed: String, _ terminal: String?, _ language: Language
  ) -> String {
    let line = typed.drop { $0 == " " }
    let shown = line.count > lineLimit ? line.prefix(lineLimit - 3) + "..." : line
    switch (language, terminal) {
    case (.en, nil): return "`\(shown)`"
    case (.zh, nil): return "“\(shown)”一行"
    case (.en, let terminal?): return "`\(shown)` in \(terminal)"
    case (.zh, let terminal?): return "终端 \(terminal) 的“\(shown)”一行"
    }
  }

  /// `2`, `0.5`: tenths below ten seconds where they count, whole seconds above.
  private static func seconds(_ nanoseconds: Int64) -> String {
    let tenths = (nanoseconds + 50_000_000) / 100_000_000
    if tenths >= 100 || (tenths > 0 && tenths % 10 == 0) { return "\((tenths + 5) / 10)" }
    return tenths > 0 ? "\(tenths / 10).\(tenths % 10)" : "\(Double(nanoseconds) / 1e9)"
  }
}
