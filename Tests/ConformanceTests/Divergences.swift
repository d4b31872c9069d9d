import Foundation

/// The cases in which socktutor does otherwise than python3.
enum Divergences {
  /// The reason for each that differs on purpose, by the case's id.
  static let reasons = read("Divergences.txt")

  /// What is missing for each that is still to be mended, by the case's id.
  static let unfinished = read("Unfinished.txt")

  private static func read(_ name: String) -> [String: String] {
    let file = "\(ConformanceCase.folder)/\(name)"
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    var reasons: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      reasons[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
    }
    return reasons
  }
}
