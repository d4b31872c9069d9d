#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Lab
import Sockets
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What was graded so far, in a file: a line of JSON for each submission, added as soon as it is known, so
/// that a run that was interrupted goes on where it was.
///
/// Of several lines of a student the last holds. A line that is torn, or is none of these, is passed over.
/// Several processes may add to one file.
package final class ClassState: Sendable {
  /// The file.
  package let path: String
  /// Why nothing can be added to it, by the system's words; nil where it can.
  package let problem: String?

  private let latest: [String: ClassResult.Submission]
  private let firstSeen: [Content: Date]
  private let file: Mutex<File>

  /// The text of a student's program.
  private struct Content: Hashable {
    var student: String
    var hash: String
  }

  private struct File {
    var descriptor: Int32
    /// Whether the file ends within a line.
    var isTorn: Bool
    var failure: Int32 = 0
  }

  /// Longer lines are no submissions.
  private static let longestLine = 16 << 20

  /// Reads a file, and opens it to be added to; it is made where there is none, and so is the folder that
  /// it stands in, if that is wanted.
  package init(_ path: String, makingFolder: Bool = false) {
    self.path = path
    if makingFolder, let end = path.lastIndex(of: "/") { mkdir(String(path[..<end]), 0o777) }
    var latest: [String: ClassResult.Submission] = [:]
    var firstSeen: [Content: Date] = [:]
    let endsWithin = ClassState.readLines(path) { line in
      guard let found = ClassJSON.submission(line) else { return }
      latest[found.student] = found
      guard let hash = found.content, let submitted = found.submitted else { return }
      let content = Content(student: found.student, hash: hash)
      if firstSeen[content] == nil { firstSeen[content] = submitted }
    }
    self.latest = latest
    self.firstSeen = firstSeen
    var status = stat()
    var number: Int32 = 0
    var descriptor: Int32 = -1
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      number = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
    } else {
      descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o666)
      if descriptor < 0 { number = errno }
    }
    problem = number == 0 ? nil : Errno(rawValue: number).message
    file = Mutex(File(descriptor: descriptor, isTorn: endsWithin))
  }

  deinit {
    file.withLock { if $0.descriptor >= 0 { close($0.descriptor) } }
  }

  /// What came of a student's submission last.
  func latest(of student: String) -> ClassResult.Submission? { latest[student] }

  /// When a student handed in a text of this hash for the first time; nil for a text that is new.
  func submitted(_ hash: String, by student: String) -> Date? {
    firstSeen[Content(student: student, hash: hash)]
  }

  /// Adds a submission. A failure is told by ``failure``, once.
  func add(_ submission: ClassResult.Submission) {
    let line = ClassJSON.line(submission) + "\n"
    file.withLock { file in
      guard file.descriptor >= 0, file.failure == 0 else { return }
      // One call, so that lines of several processes don't mix.
      file.failure = Output.write(
        file.descriptor, Array(((file.isTorn ? "\n" : "") + line).utf8))
      file.isTorn = file.failure != 0
    }
  }

  /// Why the last submission could not be added, by the system's words; nil where it could.
  package var failure: String? {
    file.withLock { $0.failure == 0 ? nil : Errno(rawValue: $0.failure).message }
  }

  /// Gives the lines of an ordinary file; whether it ends within one.
  private static func readLines(_ path: String, _ body: (ArraySlice<UInt8>) -> Void) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    var line: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(readSome(descriptor, &piece))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      var rest = piece[..<count]
      while let end = rest.firstIndex(of: 10) {
        line += rest[..<end]
        body(line[...])
        line = []
        rest = rest[(end + 1)...]
      }
      if line.count < longestLine { line += rest }
    }
    // Torn it is not, if all of it but its end was written.
    if !line.isEmpty { body(line[...]) }
    return !line.isEmpty
  }

  private static func readSome(_ descriptor: Int32, _ piece: inout [UInt8]) -> Int {
    read(descriptor, &piece, piece.count)
  }
}
