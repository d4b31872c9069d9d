/// What the bytes of a progress file are.
enum ProgressText: Hashable {
  case progress(Progress)
  /// Not what socktutor writes.
  case damaged
  /// What a newer socktutor has written.
  case newer

  /// Reads a file's bytes. An empty file holds no progress.
  init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .progress(Progress())
    } else if let version = JSONText.value(bytes, as: Version.self)?.version, version > 0 {
      if version > Progress.newestVersion {
        self = .newer
      } else {
        self = JSONText.value(bytes, as: Progress.self).map { .progress($0) } ?? .damaged
      }
    } else {
      self = .damaged
    }
  }

  private struct Version: Decodable {
    var version: Int
  }
}
