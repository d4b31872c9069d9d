import Languages

/// Puts the results of parts of a class together.
package struct ClassMerge {
  /// Why results can't be put together, in the language that was asked for.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// In what two results differ that may not.
  enum Difference: Equatable {
    case exercise(String, other: String)
    case checks
    case seed(Int, other: Int)
  }

  private let words: ClassWords
  private var first: String?
  private var result: ClassResult?
  private var shards: [String?] = []

  /// Nothing yet.
  package init(_ language: Language) { words = ClassWords(language) }

  /// The most bytes that a result may have.
  private static let mostBytes = 1 << 30

  /// Takes a file in. Errors: ``Failure``, as ``add(_:from:)``, and where it can't be read.
  package mutating func add(file: String) throws(Failure) {
    let bytes: [UInt8]
    do throws(LearnerFile.Fault) {
      bytes = try LearnerFile.read(file, atMost: ClassMerge.mostBytes).bytes
    } catch {
      let reason = words.text(of: error, most: ClassMerge.mostBytes)
      throw Failure(description: "\(file): \(reason)")
    }
    try add(bytes, from: file)
  }

  /// Takes a file's text in. Of two submissions of one student the one that was graded later stays; one
  /// that is missing elsewhere is not missing.
  ///
  /// Errors: ``Failure``, for what is no result, or one of other checks.
  mutating func add(_ text: [UInt8], from file: String) throws(Failure) {
    guard let new = ClassJSON.result(text) else {
      throw Failure(description: words.notAResult(file))
    }
    shards.append(new.shard)
    guard var result, let first else {
      first = file
      result = ClassResult(
        exercise: new.exercise, title: new.title, seed: new.seed, checks: new.checks,
        submissions: ClassMerge.merged(new.submissions))
      return
    }
    if let difference = ClassMerge.difference(new, result) {
      throw Failure(description: words.different(difference, file, first))
    }
    result.submissions = ClassMerge.merged(result.submissions + new.submissions)
    self.result = result
  }

  /// The whole; nil of nothing.
  package var whole: ClassResult? {
    var whole = result
    whole?.shard = shard
    return whole
  }

  private static func difference(_ new: ClassResult, _ old: ClassResult) -> Difference? {
    if new.exercise != old.exercise { return .exercise(new.exercise, other: old.exercise) }
    // Titles are in one language or another.
    if new.checks.map(\.id) != old.checks.map(\.id)
      || new.checks.map(\.max) != old.checks.map(\.max)
    {
      return .checks
    }
    return new.seed == old.seed ? nil : .seed(new.seed, other: old.seed)
  }

  private static func merged(_ submissions: [ClassResult.Submission]) -> [ClassResult.Submission] {
    var found: [String: ClassResult.Submission] = [:]
    for new in submissions {
      if let old = found[new.student], isBetter(old, than: new) { continue }
      found[new.student] = new
    }
    return found.values.sorted { $0.student < $1.student }
  }

  private static func isBetter(
    _ old: ClassResult.Submission, than new: ClassResult.Submission
  ) -> Bool {
    if old.state == .missing || new.state == .missing { return old.state != .missing }
    guard let oldTime = old.graded else { return false }
    guard let newTime = new.graded else { return true }
    return oldTime > newTime
  }

  /// The parts that were put together; nil where they are all there are.
  private var shard: String? {
    let parts = shards.compactMap { $0.flatMap(Shard.init) }
    guard parts.count == shards.count, let count = parts.first?.count else { return nil }
    let all = Set(parts)
    if all.count == count, all.allSatisfy({ $0.count == count }) { return nil }
    return all.sorted { ($0.count, $0.index) < ($1.count, $1.index) }.map(\.description)
      .joined(separator: ", ")
  }
}
