import Languages

/// What the guide through the lessons says of its own.
enum GuidePhrase {
  case greeting
  case enterBegins
  case enterGoesOn
  /// A demonstration is about to be played.
  case enterPlays
  case welcomeBack
  case lesson(Int)
  /// A page behind the lesson of this number.
  case page(Int)
  case status(lesson: Int, name: String, step: Int, of: Int, points: Int)
  case toDo
  case typedForYou
  /// A long setup, told by what it leaves.
  case typedForYouFolded
  /// A terminal and the names that it has.
  case names(terminal: String, [String])
  case willBeTyped
  case choicePrompt([String])
  case answerPrompt
  case typeAnswer
  /// Nothing is typed in the learner's place.
  case noCode
  case noSuchChoice(String)
  case notYet
  /// The goals hold, but only since an input was interrupted.
  case interrupted
  case reached(points: Int)
  case predicted
  /// Another thing happened than was predicted.
  case surprised(String)
  /// The misconception behind a wrong choice.
  case belief(String)
  /// What stands before words about a wrong attempt.
  case note(String?)
  case hint(Int, of: Int)
  case lastHint
  case noHint
  case noSolution
  case modelAnswer
  case solving
  case solutionFails
  case skipped
  case notBehind
  case noWayBack
  case noSuchLesson(String)
  case listHelp
  case nothingToReset
  case stepAnew
  case answeredBefore
  case doneBefore
  case playBegins
  case playing
  case playEnds(closed: Int)
  case lessonDone(points: Int, of: Int)
  case nextLesson(String)
  case courseEnd
  case leaving

  /// The words.
  func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}
