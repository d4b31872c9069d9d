#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON as socktutor writes and reads it.
package enum JSONText {
  /// The text of a value: keys sorted, an entry a line, a newline at its end.
  package static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The value that a text holds; nil when it holds no such value.
  static func value<Value: Decodable>(_ bytes: [UInt8], as type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
