#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ClassResult {
  /// What one student has handed in, and what came of it.
  package struct Submission: Codable, Sendable, Equatable {
    /// How far it came.
    package enum State: String, Codable, Sendable, CaseIterable {
      /// It was run, and has a verdict.
      case graded
      /// It is no program that can be graded: ``reason`` says why.
      case refused
      /// The student is on the roster and has handed in nothing.
      case missing
    }

    /// The name of the folder or file, without `.py`; of who is missing, that of the roster.
    package var student: String
    /// The file, as the command line leads to it; nil where there is none.
    package var file: String?
    package var state: State
    /// Why it was refused, in the language of the grading; nil otherwise.
    package var reason: String?
    /// What was found; nil where nothing was run.
    package var verdict: Verdict?
    /// When it was handed in: the file's time of change when this content was first seen.
    package var submitted: Date?
    /// When it was graded.
    package var graded: Date?
    /// How long the grading took.
    package var seconds: Double?
    /// A SHA-256 of all that the verdict follows from: program, checks, seed, socktutor.
    package var hash: String?
    /// A SHA-256 of the program alone.
    package var content: String?
    /// The student's row of the roster, by the names of its columns in lower case, such as `name`,
    /// `email`, `id`, `section`; empty without a roster, and for who is not on it.
    package var roster: [String: String]
    /// Whether there is a roster and the student is not on it.
    package var isUnlisted: Bool?

    /// A submission by its parts.
    package init(
      student: String, file: String? = nil, state: State, reason: String? = nil,
      verdict: Verdict? = nil, submitted: Date? = nil, graded: Date? = nil, seconds: Double? = nil,
      hash: String? = nil, content: String? = nil, roster: [String: String] = [:],
      isUnlisted: Bool? = nil
    ) {
      self.student = student
      self.file = file
      self.state = state
      self.reason = reason
      self.verdict = verdict
      self.submitted = submitted
      self.graded = graded
      self.seconds = seconds
      self.hash = hash
      self.content = content
      self.roster = roster
      self.isUnlisted = isUnlisted
    }

    /// A submission that is graded at this moment, before anything is known of it.
    package static func graded(now student: String, file: String) -> Submission {
      Submission(student: student, file: file, state: .graded, graded: Date())
    }

    /// The points earned; 0 where nothing was graded.
    package var points: Int { verdict?.points ?? 0 }
  }
}
