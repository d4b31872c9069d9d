import Languages

extension LearnerFile {
  /// Why a file can't be graded, in words; nil where it can.
  package static func refusal(of path: String, in language: Language) -> String? {
    fault(of: path).map { VerdictWords(language).unusable($0) }
  }
}
