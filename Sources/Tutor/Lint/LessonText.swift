import Curriculum

/// A lesson's words in one language, line by line.
struct LessonText {
  let file: String
  private let lines: [Substring]

  /// The most columns of a picture: it has to fit a narrow window.
  private static let mostColumns = 64

  init(_ file: String, _ text: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of pictures that are too wide.
  func widePictures() -> [DataMistake] {
    var isPicture = false
    return lines.enumerated().compactMap { i, line in
      if line.hasPrefix("```") {
        isPicture = !isPicture && line.hasPrefix("```text")
        return nil
      }
      let width = TextFit.width(line)
      guard isPicture, width > LessonText.mostColumns else { return nil }
      return DataMistake(
        file: file, line: i + 1,
        message: "expected a picture of at most \(LessonText.mostColumns) columns, found \(width)")
    }
  }

  /// What `:explain NAME` is written of.
  func explained() -> [(name: String, line: Int)] {
    lines.enumerated().flatMap { i, line in
      line.ranges(of: ":explain ").compactMap { range in
        let name = line[range.upperBound...].prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
        }
        // A full stop ends a sentence, not a name.
        let bare = name.last == "." ? name.dropLast() : name
        return bare.isEmpty ? nil : (String(bare), i + 1)
      }
    }
  }
}
