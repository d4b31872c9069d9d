#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Progress as it stands in its file: JSON, with sorted keys.
enum ProgressText {
  /// What a file's bytes are.
  enum Content: Hashable {
    case progress(Progress)
    /// Not what socktutor writes.
    case damaged
    /// What a newer socktutor has written.
    case newer
  }

  /// Reads a file's bytes. An empty file holds no progress.
  static func read(_ bytes: [UInt8]) -> Content {
    if bytes.isEmpty { return .progress(Progress()) }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: data).version, version > 0 else {
      return .damaged
    }
    if version > Progress.newestVersion { return .newer }
    guard let progress = try? decoder.decode(Progress.self, from: data) else { return .damaged }
    return .progress(progress)
  }

  /// The bytes of a file.
  static func bytes(_ progress: Progress) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(progress)) + [UInt8(ascii: "\n")]
  }

  private struct Version: Decodable {
    var version: Int
  }
}
