import Languages

extension Exercise {
  /// Reads the hints of an exercise's folder: `hints.en.md` and `hints.zh.md`, each with the sections
  /// `# hint-1` to `# hint-3`. None where there is neither file.
  static func hints(
    in folder: String, from source: LessonSource
  ) throws(DataMistakes) -> [Language: [String]] {
    func file(_ language: Language) -> String { "\(folder)/hints.\(language).md" }
    guard Language.allCases.contains(where: { source.bytes(of: file($0)) != nil }) else {
      return [:]
    }
    var hints: [Language: [String]] = [:]
    var mistakes: [DataMistake] = []
    for language in Language.allCases {
      do {
        let words = try Words(file(language), from: source)
        mistakes += words.mistakes(required: StepWords.hintNames)
        for section in words.sections where section.text.isEmpty {
          mistakes.append(
            DataMistake(
              file: words.file, line: section.line,
              message: "expected words under '# \(section.name)'"))
        }
        hints[language] = StepWords.hintNames.compactMap { words[$0]?.text }
      } catch {
        mistakes += error.all
      }
    }
    guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
    return hints
  }
}
