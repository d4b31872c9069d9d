/// What a learner has done of a step.
package struct StepRecord: Codable, Hashable, Sendable {
  /// How far a step has come, from the least to the best.
  package enum State: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Seen, and nothing more yet.
    case begun
    /// Left out.
    case skipped
    /// Reached with the solution.
    case assisted
    /// Reached by the learner; read, or watched.
    case done

    /// Whether one has come less far than the other.
    package static func < (one: State, other: State) -> Bool { one.rank < other.rank }

    private var rank: Int { State.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The answer to a prediction.
  package struct Answer: Codable, Hashable, Sendable {
    /// The name of a choice, or the text that was typed.
    package var given: String
    /// Whether what happened was so.
    package var isRight: Bool

    /// An answer, and whether it was right.
    package init(_ given: String, isRight: Bool) {
      self.given = given
      self.isRight = isRight
    }

    private enum CodingKeys: String, CodingKey {
      case given
      case isRight = "right"
    }
  }

  /// Something that was typed.
  package struct Input: Codable, Hashable, Sendable {
    /// What it was for.
    package enum Kind: String, Codable, Hashable, Sendable {
      /// Python code.
      case code
      /// A line that the program asked for, with `input()` or from `sys.stdin`.
      case line
      /// A file that was run; the text is its name.
      case run
    }

    /// The terminal's name.
    package var terminal: String
    /// What was typed, without the last newline.
    package var text: String
    /// What it was for.
    package var kind: Kind
    /// Whether Ctrl-C ended it.
    package var interrupted: Bool

    /// An input from its parts.
    package init(
      terminal: String, text: String, kind: Kind = .code, interrupted: Bool = false
    ) {
      self.terminal = terminal
      self.text = text
      self.kind = kind
      self.interrupted = interrupted
    }
  }

  /// How far it has come.
  package var state: State = .begun

  /// The points earned.
  package var points = 0

  /// How many hints were shown, from 0 to 3.
  package var hints = 0

  /// The last answer to a prediction; nil while there is none.
  package var answer: Answer?

  /// What was typed, the oldest first; the newest ``mostInputs``.
  package var inputs: [Input] = []

  /// When it was begun for the first time (``UTCTime``).
  package var begun: String

  /// When something was last done in it.
  package var last: String

  init(begun: String) {
    self.begun = begun
    last = begun
  }

  /// The most inputs that are kept.
  package static let mostInputs = 500
}
