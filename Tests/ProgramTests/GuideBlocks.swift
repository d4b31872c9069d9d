import Foundation
import Processes

/// The blocks of code of a guide in Lessons.
struct GuideBlocks {
  /// The text of each block, by what stands behind its opening fence: `bash setup.sh`.
  private(set) var named: [String: String] = [:]
  /// The lines of the blocks without a name.
  private(set) var commands: [String] = []

  /// Reads a guide: `TEACHERS.md`.
  init(_ name: String) throws {
    let text = try String(contentsOfFile: "\(Installation.root)/Lessons/\(name)", encoding: .utf8)
    var open: String?
    var lines: [String] = []
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let info = open {
          if info.isEmpty {
            commands += lines
          } else {
            named[info] = lines.joined(separator: "\n") + "\n"
          }
          open = nil
        } else {
          open = String(line.dropFirst(3))
        }
        lines = []
      } else if open != nil {
        lines.append(line)
      }
    }
  }
}
