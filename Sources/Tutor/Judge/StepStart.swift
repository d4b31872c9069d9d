import Lab

/// The moment at which a step began, behind its setup.
struct StepStart {
  /// The first event of the timeline that belongs to it.
  var event = 0
  /// Nanoseconds since the timeline's start.
  var time: Int64 = 0

  /// The beginning of a timeline.
  init() {}

  /// Now.
  init(in lab: Lab) {
    event = lab.timeline.end
    time = lab.timeline.now
  }
}
