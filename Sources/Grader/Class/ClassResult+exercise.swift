import Curriculum
import Languages

extension ClassResult {
  /// A result of some submissions of an exercise, with the titles of one language.
  package init(
    of exercise: Exercise, _ catalog: CheckCatalog, seed: Int, in language: Language,
    submissions: [Submission], shard: String? = nil
  ) {
    let checks = catalog.checks.map { entry in
      Check(id: entry.id, title: entry.titles[language] ?? entry.id, max: entry.points)
    }
    self.init(
      exercise: exercise.name, title: exercise.title(in: language), seed: seed, checks: checks,
      submissions: submissions, shard: shard)
  }

  /// Leaves out the checks but those of some names: where only these were run.
  package mutating func keep(_ names: Set<String>) {
    checks.removeAll { !names.contains($0.id) }
    max = checks.reduce(0) { $0 + $1.max }
  }
}
