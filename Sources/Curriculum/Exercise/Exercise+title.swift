import Languages

extension Exercise {
  /// The first heading of the task; the exercise's name where it has none.
  package func title(in language: Language) -> String {
    let lines = (tasks[language] ?? "").split(separator: "\n")
    guard let heading = lines.first(where: { $0.hasPrefix("# ") }) else { return name }
    return heading.dropFirst(2).split(separator: " ").joined(separator: " ")
  }
}
