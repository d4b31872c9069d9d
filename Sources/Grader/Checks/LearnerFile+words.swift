import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension LearnerFile {
  /// Whether there is anything at all of that name.
  package static func isThere(_ path: String) -> Bool {
    fault(of: path) != .unreadable(errno: ENOENT)
  }

  /// Why a file can't be graded, in words; nil where it can.
  package static func refusal(of path: String, in language: Language) -> String? {
    fault(of: path).map { VerdictWords(language).unusable($0) }
  }
}
