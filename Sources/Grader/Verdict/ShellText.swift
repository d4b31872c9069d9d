#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Words as a shell takes them.
package enum ShellText {
  /// socktutor as it was called: the launcher tells, so that what is shown can be typed.
  package static let command =
    getenv("SOCKTUTOR_COMMAND").map { quoted(String(cString: $0)) } ?? "socktutor"

  /// The word, in quotes where a shell needs them.
  package static func quoted(_ word: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@+,%")
    if !word.isEmpty, word.allSatisfy({ plain.contains($0) || !$0.isASCII && $0.isLetter }) {
      return word
    }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
