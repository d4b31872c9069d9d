#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Moments in reports: `2026-11-23T03:05:00Z` (ISO 8601, in UTC).
enum ReportTime {
  /// The moment as text; empty for none.
  static func text(_ moment: Date?) -> String { moment?.ISO8601Format() ?? "" }

  /// When the last submission was graded; nil where none was.
  static func last(_ result: ClassResult) -> String? {
    result.submissions.compactMap(\.graded).max()?.ISO8601Format()
  }
}
