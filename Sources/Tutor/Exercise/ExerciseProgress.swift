import Curriculum
import Grader

/// Keeps what a learner does of one exercise, wherever that is: at the prompt of its lesson, or with
/// `check`, `watch` and `exercise` at a shell.
package struct ExerciseProgress {
  private let exercise: Exercise
  private let source: LessonSource
  private let saved: ProgressFile

  /// The progress of an exercise of a course, in a file.
  package init(_ exercise: Exercise, from source: LessonSource, in saved: ProgressFile) {
    self.exercise = exercise
    self.source = source
    self.saved = saved
  }

  /// What was done; nil where it was not begun.
  package var record: ExerciseRecord? { saved.progress.exercises[exercise.name] }

  /// The learner's program is in this file from now on; what must be said of saving that.
  package func begin(_ file: String) -> [ProgressNotice] {
    saved.update { $0.begin(exercise: exercise.name, file: file) }
  }

  /// The number of the next hint that there is, from 1 on, or of the last one once more; it counts as
  /// shown. The exercise has hints.
  package func nextHint(of count: Int) -> (number: Int, notices: [ProgressNotice]) {
    let number = min((record?.hints ?? 0) + 1, count)
    return (number, saved.update { $0.show(hints: number, ofExercise: exercise.name) })
  }

  /// The solution has been shown.
  package func showSolution() -> [ProgressNotice] {
    saved.update { $0.showSolution(ofExercise: exercise.name) }
  }

  /// Takes a verdict on a program; where it passed, the steps of the lesson that ask for it are done.
  package func take(_ verdict: Verdict, on file: String) -> [ProgressNotice] {
    let isSolution = (try? WholeFile.read(file)) == exercise.solution
    let steps = verdict.verdict == .pass ? steps : []
    return saved.update { progress in
      let isUnknown = progress.exercises[exercise.name]?.file == nil
      if isUnknown, !isSolution { progress.begin(exercise: exercise.name, file: file) }
      progress.take(verdict, isSolution: isSolution)
      guard let record = progress.exercises[exercise.name] else { return }
      for (place, most) in steps {
        progress.endElsewhere(place, as: record.state, points: record.points(of: most))
      }
    }
  }

  /// The steps that ask for it, and the points that each may earn.
  private var steps: [(Progress.Place, Int)] {
    guard let course = try? Course(from: source),
      let entry = course.written.first(where: { exercise.folder.hasPrefix($0.folder + "/") }),
      let lesson = try? Lesson(entry, from: source)
    else { return [] }
    return lesson.steps.filter { $0.exercise == exercise.name }.map {
      (Progress.Place(lesson: entry.name, step: $0.name), $0.points)
    }
  }
}
