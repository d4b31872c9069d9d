/// A mistake that was proved in the programs of a class.
struct CommonDiagnosis {
  /// `M04`.
  var id: String
  /// What was said of it in the first program that has it.
  var example: String
  /// The places of those who have it among the submissions.
  var students: [Int]

  /// Those of a class, the commonest first. Each counts once a student.
  static func all(in result: ClassResult) -> [CommonDiagnosis] {
    var found: [String: CommonDiagnosis] = [:]
    for (place, submission) in result.submissions.enumerated() {
      for check in submission.verdict?.checks ?? [] {
        guard let diagnosis = check.diagnosis else { continue }
        var entry =
          found[diagnosis.id]
          ?? CommonDiagnosis(id: diagnosis.id, example: diagnosis.text, students: [])
        if entry.students.last != place { entry.students.append(place) }
        found[diagnosis.id] = entry
      }
    }
    return found.values.sorted {
      ($1.students.count, $0.id) < ($0.students.count, $1.id)
    }
  }
}
