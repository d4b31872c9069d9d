import Processes

/// The command line.
struct Options {
  /// The socktutor to measure.
  var binary = "\(Installation.root)/.build/release/socktutor"
  /// The names to measure; all when empty.
  var names: [String] = []
  var rounds: Int?
  var isQuick = false
  var asksForHelp = false

  static let help = """
    usage: benchmark [PATH] [--only NAME]... [--rounds N] [--quick]

      PATH          the socktutor to measure (.build/release/socktutor)
      --only NAME   measure this alone: the name of a file in Tests/Benchmarks, echo, stream,
                    start-up, memory, library, grading, or "echo recorded"
                    for what the timeline costs
      --rounds N    pairs of runs to compare (5)
      --quick       two pairs and small sizes: to see that it works
    """

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--only":
        guard let name = rest.popFirst() else { throw Failure("--only needs a name") }
        names.append(name)
      case "--rounds":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
          throw Failure("--rounds needs a number above 0")
        }
        rounds = number
      case "--quick": isQuick = true
      case "--help", "-h": asksForHelp = true
      default:
        if word.hasPrefix("-") { throw Failure("no option \(word)\n\(Options.help)") }
        binary = word
      }
    }
  }

  func includes(_ name: String) -> Bool { names.isEmpty || names.contains(name) }

  func rounds(of contest: Contest) -> Int {
    if let rounds { return rounds }
    return isQuick ? min(2, contest.rounds) : contest.rounds
  }
}
