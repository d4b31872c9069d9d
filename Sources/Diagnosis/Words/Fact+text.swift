import Lab
import Languages

extension Fact {
  /// The value in a language.
  package func text(in language: Language) -> String {
    switch self {
    case .text(let text), .terminal(let text): text
    case .number(let number): "\(number)"
    case .place(let place, let terminal): Fact.text(of: place, terminal, language)
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

  /// `2`, `0.5`: tenths below ten seconds where they count, whole seconds above.
  private static func seconds(_ nanoseconds: Int64) -> String {
    let tenths = (nanoseconds + 50_000_000) / 100_000_000
    if tenths >= 100 || (tenths > 0 && tenths % 10 == 0) { return "\((tenths + 5) / 10)" }
    return tenths > 0 ? "\(tenths / 10).\(tenths % 10)" : "\(Double(nanoseconds) / 1e9)"
  }
}
