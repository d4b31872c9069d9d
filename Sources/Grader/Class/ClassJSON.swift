#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Class results and single submissions as JSON. Times are in UTC (ISO 8601), to the second.
package enum ClassJSON {
  /// A result on several lines, its keys in alphabetical order; without an end of the last line.
  package static func text(_ result: ClassResult) -> String {
    text(of: result)
  }

  /// A result that was written as JSON; nil for what is none.
  package static func result(_ text: [UInt8]) -> ClassResult? {
    guard let found = decode(ClassResult.self, text), found.schema == ClassResult.schemaName else {
      return nil
    }
    return found
  }

  /// A submission on one line, without its end.
  static func line(_ submission: ClassResult.Submission) -> String {
    encode(submission, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// The submission of a line; nil for what is none.
  static func submission(_ line: some Collection<UInt8>) -> ClassResult.Submission? {
    decode(ClassResult.Submission.self, Array(line))
  }

  /// Any value as a result is written: on several lines, its keys in alphabetical order.
  static func text(of value: some Encodable) -> String {
    encode(value, [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
  }

  private static func encode(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting)
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    encoder.dateEncodingStrategy = .iso8601
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ text: [UInt8]) -> Value? {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try? decoder.decode(type, from: Data(text))
  }
}
