import Lab
import Languages

/// What the checks of an exercise say of themselves.
package struct CheckCatalog: Sendable {
  /// One check.
  package struct Entry: Sendable {
    package var id: String
    package var points: Int
    package var titles: [Language: String]
    /// The checks that it rests on.
    package var after: [String]
    var networks: [CheckNetwork]
  }

  /// In their order.
  package var checks: [Entry]

  /// What is wrong with checks.
  package struct Fault: Error, CustomStringConvertible {
    package var description: String
  }

  /// Takes what `checking` tells. Errors: ``Fault`` for what no check can be.
  init(_ value: PlainValue) throws(Fault) {
    checks = []
    var known: Set<String> = []
    for item in value.items {
      guard let id = item["id"].text, let points = item["points"].int, points > 0 else {
        throw Fault(description: "expected a name and points above 0 of each check")
      }
      guard let english = item["en"].text, let chinese = item["zh"].text, !english.isEmpty,
        !chinese.isEmpty
      else { throw Fault(description: "expected titles en= and zh= of check '\(id)'") }
      let after = item["after"].texts
      if let missing = after.first(where: { !known.contains($0) }) {
        throw Fault(
          description: "expected a check before '\(id)' in its after=, found '\(missing)'")
      }
      var networks: [CheckNetwork] = []
      for name in item["networks"].texts {
        guard let network = CheckNetwork(rawValue: name) else {
          let names = CheckNetwork.allCases.map(\.rawValue).joined(separator: ", ")
          throw Fault(description: "expected networks of '\(id)' among \(names), found '\(name)'")
        }
        networks.append(network)
      }
      if networks.isEmpty { throw Fault(description: "expected a network of check '\(id)'") }
      known.insert(id)
      checks.append(
        Entry(
          id: id, points: points, titles: [.en: english, .zh: chinese], after: after,
          networks: networks))
    }
    if checks.isEmpty { throw Fault(description: "expected checks") }
  }
}
