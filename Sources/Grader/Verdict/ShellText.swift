/// Words as a shell takes them.
package enum ShellText {
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
