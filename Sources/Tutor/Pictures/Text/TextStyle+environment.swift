import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TextStyle {
  /// The style for a descriptor of this process: as wide as its terminal, else as `COLUMNS` says,
  /// else 80 columns; in colours on a terminal, unless `NO_COLOR` is set; plain if that is asked for
  /// or `TERM` is `dumb`.
  package static func of(
    _ descriptor: Int32, isPlain: Bool = false, language: Language
  ) -> TextStyle {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let isTerminal = isatty(descriptor) == 1
    let isPlain = isPlain || (isTerminal && variable("TERM") == "dumb")
    let hasColour = isTerminal && !isPlain && (variable("NO_COLOR") ?? "").isEmpty
    let columns =
      TerminalSize.columns(of: descriptor) ?? variable("COLUMNS").flatMap(Int.init)
    return TextStyle(
      width: columns ?? TerminalSize.usualColumns, isPlain: isPlain, isColoured: hasColour,
      language: language)
  }
}
