import ArgumentParser
import Languages
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How commands speak to people.
struct DisplayOptions: ParsableArguments {
  @Option(help: "The language: en or zh. Without it the locale decides.")
  var lang: LanguageName?

  @Flag(help: "Show text without colours, and pictures in ASCII, as TERM=dumb does.")
  var plain = false

  enum LanguageName: String, ExpressibleByArgument, CaseIterable {
    case en, zh
  }

  /// The language that was asked for, else that of the locale.
  var language: Language {
    Language.choice(lang?.rawValue, variable: DisplayOptions.variable)
  }

  /// Lays text out for standard output: in the terminal's width, else in that of `COLUMNS`, else in
  /// 80 columns.
  var renderer: TextRenderer {
    let marking = TextMarking.choice(
      isPlain: plain, isTerminal: isatty(STDOUT_FILENO) == 1, variable: DisplayOptions.variable)
    let columns =
      TerminalSize.columns(of: STDOUT_FILENO)
      ?? DisplayOptions.variable("COLUMNS").flatMap(Int.init)
    return TextRenderer(width: columns ?? TerminalSize.usualColumns, marking: marking)
  }

  /// The value of an environment variable; nil when it is not set.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
