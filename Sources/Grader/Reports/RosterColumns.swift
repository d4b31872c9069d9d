/// The columns of the roster that a class was graded with.
enum RosterColumns {
  /// Their names: those that most rosters have first, the others by the alphabet.
  static func names(_ result: ClassResult) -> [String] {
    let all = Set(result.submissions.flatMap(\.roster.keys))
    let known = ["name", "email", "id", "section"].filter(all.contains)
    return known + all.subtracting(known).sorted()
  }

  /// What a student's row holds in the first of some columns that is there and not empty. Capitals,
  /// spaces, hyphens and underscores in their names make no difference.
  static func value(_ names: [String], of submission: ClassResult.Submission) -> String? {
    for name in names {
      let wanted = plain(name)
      for (column, value) in submission.roster.sorted(by: { $0.key < $1.key })
      where plain(column) == wanted && !value.isEmpty {
        return value
      }
    }
    return nil
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { !" -_".contains($0) }
  }
}
