#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Verdicts and what workers tell, as JSON.
package enum VerdictJSON {
  /// A verdict on several lines, its keys in alphabetical order; without an end of the last line.
  package static func text(_ verdict: Verdict) -> String {
    encode(verdict, [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
  }

  /// A verdict that was written as JSON; nil for what is none.
  package static func verdict(_ text: [UInt8]) -> Verdict? {
    try? JSONDecoder().decode(Verdict.self, from: Data(text))
  }

  /// A message on one line, without its end.
  static func line(_ message: WorkerMessage) -> String {
    encode(message, [.withoutEscapingSlashes])
  }

  /// The message of a line; nil for what is none.
  static func message(_ line: some Collection<UInt8>) -> WorkerMessage? {
    try? JSONDecoder().decode(WorkerMessage.self, from: Data(line))
  }

  private static func encode(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting)
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
