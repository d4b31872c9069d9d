import Processes

/// The two that are compared: executables.
struct Runners {
  var python: String
  var socktutor: String
}

/// One thing measured in both ways.
struct Contest {
  var name: String
  /// Pairs of runs when the command line doesn't say.
  var rounds = 5
  /// One run by python3, or by what stands in its column, and its figure in the table's unit.
  var python: () throws -> Double
  /// One run by socktutor, and its figure in the table's unit.
  var socktutor: () throws -> Double

  /// Runs both in turn, so that what disturbs the machine disturbs both, after one run of each
  /// that doesn't count.
  func run(rounds: Int) throws -> Result {
    _ = try python()
    _ = try socktutor()
    var result = Result(name: name)
    for _ in 0..<rounds {
      result.python.append(try python())
      result.socktutor.append(try socktutor())
    }
    return result
  }

  /// The figures of the runs, pair by pair.
  struct Result {
    var name: String
    var python: [Double] = []
    var socktutor: [Double] = []

    /// How many times python3's figure socktutor's is: the median over the pairs.
    var ratio: Double { zip(socktutor, python).map { $0 / $1 }.median }
  }
}

extension [Double] {
  /// The middle one, or the mean of the middle two; 0 of none.
  var median: Double {
    if isEmpty { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

extension Command {
  /// Runs it and reads the seconds that it prints in its last line, after `prefix`.
  ///
  /// Errors: ``Failure`` when it fails or prints something else.
  func printedSeconds(prefix: String = "") throws -> Double {
    let outcome = try run(seconds: 300)
    let line = outcome.text.split(separator: "\n").last ?? ""
    guard outcome.status == 0, line.hasPrefix(prefix),
      let seconds = Double(line.dropFirst(prefix.count))
    else {
      let reason = outcome.isLate ? "took more than 300 s" : outcome.lastErrorLine
      throw Failure("\(words.joined(separator: " ")): status \(outcome.status): \(reason)")
    }
    return seconds
  }
}
