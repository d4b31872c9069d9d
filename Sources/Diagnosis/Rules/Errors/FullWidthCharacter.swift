import Lab

/// E20: punctuation of a Chinese input method in the place of Python's.
struct FullWidthCharacter: ErrorRule {
  let notes = ["E20": ["typed", "wanted"]]

  /// What Python has in the place of each.
  private static let twins: [Character: Character] = [
    "（": "(", "）": ")", "【": "[", "】": "]", "，": ",", "。": ".", "：": ":", "；": ";", "＝": "=",
    "！": "!", "“": "\"", "”": "\"", "‘": "'", "’": "'", "、": ",", "＋": "+", "－": "-", "＊": "*",
    "／": "/", "《": "<", "》": ">", "＃": "#", "\u{3000}": " ",
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "SyntaxError",
      let typed = error.message(after: "invalid character '")?.first,
      let wanted = FullWidthCharacter.twins[typed]
    else { return nil }
    return evidence.finding(
      "E20", about: error, ["typed": .text(String(typed)), "wanted": .text(String(wanted))])
  }
}
