/// A step of a lesson (`steps` of `lesson.yml`).
package struct LessonStep: Hashable, Sendable {
  /// What a step asks for.
  package enum Kind: String, CaseIterable, Sendable {
    /// Reading.
    case read
    /// Typing code until the goals hold.
    case `do`
    /// Saying what will happen, before it does.
    case predict
    /// Watching.
    case demo
    /// Writing a program in an editor of one's own.
    case program
  }

  /// A Python expression over the lab's state, judged apart from the learner's terminals.
  package struct Condition: Hashable, Sendable {
    /// What the words call it.
    package var name: String
    /// The expression; it holds when its value is true.
    package var expression: String
    /// Where it stands in `lesson.yml`, from 1 on.
    package var line: Int
  }

  /// A wrong attempt that the step itself knows.
  package struct Mistake: Hashable, Sendable {
    /// What holds after the attempt.
    package var condition: Condition
    /// The row of the misconceptions that it is; nil for none.
    package var code: String?
  }

  /// A wrong answer, and what must be said of it.
  package struct WrongAnswer: Hashable, Sendable {
    /// A code that the evidence proves, or the name of one of the step's mistakes.
    package var diagnosis: String
    /// What is typed.
    package var lines: [TypedLine]
    /// Where it stands in `lesson.yml`, from 1 on.
    package var line: Int
  }

  /// What a prediction is about.
  package enum Question: Hashable, Sendable {
    /// Which of these will hold, once it was run.
    case choices([Condition])
    /// The value that this expression will have.
    case result(Condition)
  }

  /// The name of its section in the words.
  package var name: String
  /// What the learner does.
  package var kind: Kind
  /// Where it stands in `lesson.yml`, from 1 on.
  package var line: Int
  /// What has been typed in new terminals when it begins; nil when it goes on with those that are
  /// there.
  package var setup: [TypedLine]?
  /// What the network does from the setup on; nil for nothing.
  package var network: LessonNetwork?
  /// The terminal of the prompt at the beginning; nil for the one that it is in.
  package var front: String?
  /// What must hold, all at the same moment.
  package var goals: [Condition] = []
  /// The model answer.
  package var answer: [TypedLine] = []
  /// The wrong attempts that it knows.
  package var mistakes: [Mistake] = []
  /// Wrong answers, which lint plays.
  package var wrong: [WrongAnswer] = []
  /// What the runner types: of a demonstration, or once a prediction was made.
  package var run: [TypedLine] = []
  /// What is to be predicted; nil unless the step is a prediction.
  package var question: Question?
  /// The misconceptions behind wrong choices, by the choices' names.
  package var beliefs: [String: String] = [:]
  /// The misconceptions that it breaks by what is seen.
  package var shows: [String] = []
  /// The exercise of a program step.
  package var exercise: String?
  /// What it names that stands elsewhere.
  package var references: [LessonReference] = []

  /// All that is typed in it by anybody: its setup, what is run, the answer, wrong answers.
  package var typed: [TypedLine] { (setup ?? []) + run + answer + wrong.flatMap(\.lines) }

  /// All expressions that are judged in it.
  package var conditions: [Condition] {
    let asked: [Condition] =
      switch question {
      case .choices(let choices): choices
      case .result(let condition): [condition]
      case nil: []
      }
    return goals + mistakes.map(\.condition) + asked
  }

  /// The misconceptions that it speaks of, each named by something that can be checked.
  package var rows: [String] {
    wrong.map(\.diagnosis) + mistakes.compactMap(\.code) + beliefs.values.sorted() + shows
  }

  /// The most that can be earned by it: two for code, one for a prediction.
  package var points: Int {
    switch kind {
    case .do, .program: 2
    case .predict: 1
    case .read, .demo: 0
    }
  }
}

/// What an unlucky network does in a step.
package struct LessonNetwork: Hashable, Sendable {
  /// The seed of its chances.
  package var seed = 1
  /// The terminals concerned; nil for all.
  package var terminals: [String]?
  /// Of a hundred receiving calls, how many get less than there is.
  package var shortReceives = 0
  /// Of a hundred sending calls, how many send only a part.
  package var partialSends = 0
  /// Of a hundred sending and receiving calls, how many are late.
  package var delays = 0
  /// Of a hundred receiving calls, how many wait for more to have come.
  package var merges = 0
  /// Whether each receiving call gets one byte.
  package var isOneByteAtATime = false
  /// The call of a terminal, from 1, before which its connection is reset.
  package var resetAtCall: Int?
}
