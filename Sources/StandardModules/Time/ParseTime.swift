import Interpreter

extension VM {
  /// The time that a text gives as a format says (`time.strptime`). Errors: ValueError; `re.error`
  /// where a directive stands twice; MemoryError.
  func parseTime(_ text: String, _ format: String) throws -> BrokenDownTime {
    do {
      return try TimeParser.parse(text, format)
    } catch let failure as TimeParseError {
      throw valueError(failure.message)
    } catch let failure as RegexError {
      guard let type = try getAttribute(importOne("re"), "error").pyType else {
        throw valueError(failure.description)
      }
      throw ReError.make(self, type, failure, .none)
    } catch is RegexMemoryError {
      throw error(.memoryError)
    }
  }
}
