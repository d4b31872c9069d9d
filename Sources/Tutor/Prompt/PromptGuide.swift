import Curriculum

/// Whoever leads a learner who sits at a prompt.
protocol PromptGuide: AnyObject {
  /// Where the words come from.
  var source: LessonSource { get }

  /// Whether it judges what is typed now, and explains errors and waits itself.
  var judges: Bool { get }

  /// What stands in the prompt's place while an answer is awaited that is no code; nil otherwise.
  var question: String? { get }

  /// The prompt is ready.
  func begin()

  /// Takes an answer, or an empty line in its place.
  func take(answer: String)

  /// An empty line was typed where code is awaited.
  func enter()

  /// Something may have changed: an input of this terminal was followed to its end or to where it
  /// waits; nil when something happened by itself.
  func look(after terminal: String?)

  /// Does a command in its own way. False when the prompt is to do it as in free play.
  func perform(_ command: PromptCommand, _ argument: String) -> Bool

  /// Whether a command makes sense now.
  func offers(_ command: PromptCommand) -> Bool

  /// The prompt is left.
  func leave()
}
