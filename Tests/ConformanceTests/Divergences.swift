import Foundation

/// The cases in which socktutor does otherwise than python3 on purpose.
enum Divergences {
  static let file = "\(ConformanceCase.folder)/Divergences.txt"

  /// The reason for each, by the case's id.
  static let reasons: [String: String] = {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    var reasons: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      reasons[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
    }
    return reasons
  }()
}
