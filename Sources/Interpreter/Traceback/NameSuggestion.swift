/// Finds the name that someone who wrote another one may have meant, as CPython 3.11 does for
/// "Did you mean".
package enum NameSuggestion {
  private static let moveCost = 2
  private static let caseCost = 1
  private static let maximumCandidates = 750
  private static let maximumLength = 40

  /// The nearest of some names; nil where none is near enough.
  static func nearest(to name: PyStr, among candidates: [PyStr]) -> PyStr? {
    if candidates.count >= maximumCandidates { return nil }
    return nearest(to: name.string, among: candidates, text: \.string)
  }

  /// The nearest of some names; nil where none is near enough.
  package static func nearest(to name: String, among candidates: [String]) -> String? {
    nearest(to: name, among: candidates, text: \.self)
  }

  private static func nearest<Name>(
    to name: String, among candidates: [Name], text: (Name) -> String
  ) -> Name? {
    let wanted = Array(name.utf8)
    var best: Name?
    var bestDistance = Int.max
    for candidate in candidates {
      let units = Array(text(candidate).utf8)
      // No more than a third of the letters may differ.
      let limit = min((wanted.count + units.count + 3) * moveCost / 6, bestDistance - 1)
      let distance = self.distance(wanted[...], units[...], limit: limit)
      if distance <= limit {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  /// How many letters must be moved, at a lower price where only the case differs; more than `limit`
  /// as soon as that is sure.
  private static func distance(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int
  ) -> Int {
    var left = left
    var right = right
    if left.elementsEqual(right) { return 0 }
    while let a = left.first, a == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    while let a = left.last, a == right.last {
      left.removeLast()
      right.removeLast()
    }
    if left.isEmpty || right.isEmpty { return (left.count + right.count) * moveCost }
    if left.count > maximumLength || right.count > maximumLength { return limit + 1 }
    let (short, long) =
      left.count <= right.count ? (Array(left), Array(right)) : (Array(right), Array(left))
    if (long.count - short.count) * moveCost > limit { return limit + 1 }
    var row = (1...short.count).map { $0 * moveCost }
    var result = 0
    for (i, letter) in long.enumerated() {
      var diagonal = i * moveCost
      result = diagonal
      var least = Int.max
      for (j, other) in short.enumerated() {
        let substituted = diagonal + cost(letter, other)
        diagonal = row[j]
        result = min(substituted, min(result, diagonal) + moveCost)
        row[j] = result
        least = min(least, result)
      }
      if least > limit { return limit + 1 }
    }
    return result
  }

  private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    if a & 31 != b & 31 { return moveCost }
    func lower(_ unit: UInt8) -> UInt8 { (65...90).contains(unit) ? unit + 32 : unit }
    return lower(a) == lower(b) ? caseCost : moveCost
  }
}
