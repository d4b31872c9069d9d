import Curriculum
import Diagnosis

/// What the files of a lesson may name.
struct KnownNames: Sendable {
  /// The rows of misconceptions.yml, in their order.
  let orderedRows: [String]
  let rows: Set<String>
  /// The pages of the methods.
  let methods: Set<String>
  /// The codes of the notes that the evidence may prove.
  let codes: Set<String>
  let explainer: Explainer

  /// Reads what a course has. Throws ``DataMistakes``.
  init(from source: LessonSource) throws(DataMistakes) {
    orderedRows = try Misconceptions(from: source).rows.map(\.name)
    rows = Set(orderedRows)
    methods = Set(try MethodIndex(from: source).names)
    codes = Diagnosis.codes
    explainer = try Explainer(.en, from: source)
  }
}
