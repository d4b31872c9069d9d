import Curriculum
import Grader
import Lab
import Sockets

/// Steps in which the learner writes a program in an editor of their own.
extension LessonGuide {
  /// Reads the exercise of the step, if it has one; what is wrong in its files is said.
  func readExercise() {
    exercise = nil
    guard let lesson, let name = step?.exercise else { return }
    do {
      exercise = try Exercise(folder: "\(lesson.entry.folder)/\(name)", from: source)
    } catch {
      prompt.sayAside(exerciseWords.noExercise + "\n" + error.description)
    }
  }

  private var exerciseWords: ExerciseWords { ExerciseWords(language) }

  private var exerciseProgress: ExerciseProgress? {
    exercise.map { ExerciseProgress($0, from: source, in: progress) }
  }

  private func tell(_ notices: [ProgressNotice]) {
    for notice in notices { prompt.sayAside(notice.text(in: language)) }
  }

  // MARK: Where the program is

  /// The folder that is offered: one of the exercise's name where the process is, or, where nothing
  /// can be written there, beside the saved progress.
  private func usualFolder(of exercise: Exercise) -> ExerciseFolder {
    let here = ExerciseFolder(exercise, at: Program.absolute(exercise.name))
    if WholeFile.isThere(here.path) || WholeFile.canWrite(in: Program.absolute(".")) { return here }
    guard let saved = progress.path else { return here }
    return ExerciseFolder(
      exercise, at: WholeFile.folder(of: saved) + "exercises/\(exercise.name)")
  }

  /// The folder in which the learner works, or would.
  private func folder(of exercise: Exercise) -> ExerciseFolder {
    guard let file = exerciseProgress?.record?.file, WholeFile.isThere(file) else {
      return usualFolder(of: exercise)
    }
    return ExerciseFolder(exercise, at: String(WholeFile.folder(of: file).dropLast()))
  }

  /// The learner's program; nil while there is none.
  private func program(of exercise: Exercise) -> String? {
    let known = exerciseProgress?.record?.file
    return [known, folder(of: exercise).program].compactMap { $0 }.first(where: WholeFile.isThere)
  }

  // MARK: Showing

  /// Says where the program is, or what is written once the learner wants it.
  func showProgram() {
    guard let exercise else { return invite(.enterGoesOn) }
    prompt.writer.say("\n")
    if let program = program(of: exercise) {
      prompt.sayAside(exerciseWords.place(PathText.short(program)))
      prompt.sayAside(exerciseWords.enterChecks)
    } else {
      let folder = folder(of: exercise)
      prompt.sayAside(exerciseWords.enterWrites)
      let files = [folder.task, folder.program].map {
        ExerciseFolder.File(path: $0, fate: .written)
      }
      prompt.show(Markdown(blocks: [ExercisePage(exercise, language).fields(files)]))
      prompt.sayAside(exerciseWords.anotherFolder)
    }
  }

  /// The task as it stands in the learner's folder.
  func showTask() {
    guard let exercise else { return invite(.enterGoesOn) }
    prompt.writer.say("\n")
    show(exercise.tasks[language] ?? "")
    showProgram()
  }

  /// A step whose program has passed, here or elsewhere, is done.
  func lookAtPassed() {
    guard let step, let record = exerciseProgress?.record, record.isPassed else { return }
    finish(as: record.state, points: record.points(of: step.points))
    phase = .done
    prompt.sayAside(exerciseWords.passedBefore)
  }

  // MARK: Doing

  /// Enter: the files are written, or the program is checked.
  func enterProgram() {
    guard let exercise else {
      finish(as: .done, points: 0)
      return goOn()
    }
    program(of: exercise) == nil ? writeExercise("") : checkProgram("")
  }

  /// Writes what is missing into a folder; with no name, into the one that was offered.
  func writeExercise(_ name: String) {
    guard let exercise else { return prompt.sayAside(exerciseWords.noProgram) }
    let folder =
      name.isEmpty
      ? folder(of: exercise)
      : ExerciseFolder(exercise, at: Program.absolute(PathText.absolute(name)))
    do {
      let files = try folder.write(language)
      if let notices = exerciseProgress?.begin(folder.program) { tell(notices) }
      prompt.show(Markdown(blocks: [ExercisePage(exercise, language).fields(files)]))
      prompt.sayAside(exerciseWords.openIt(PathText.short(folder.program)))
    } catch {
      prompt.sayAside(exerciseWords.cantWrite(error.description))
    }
  }

  /// Checks the learner's program, or the file of a name, which then is the learner's program.
  func checkProgram(_ name: String) {
    guard let exercise else { return prompt.sayAside(exerciseWords.noProgram) }
    let typed = name.isEmpty ? nil : Program.absolute(PathText.absolute(name))
    guard let file = typed ?? program(of: exercise) else { return showProgram() }
    let shown = PathText.short(file)
    if let why = LearnerFile.refusal(of: file, in: language) {
      return prompt.sayAside(exerciseWords.unusable(shown, why))
    }
    let saying = exerciseWords.checking(shown)
    guard let verdict = grade(exercise, file, shown, saying: saying) else { return }
    prompt.sayVerdict(VerdictText(language).brief(verdict))
    guard let exerciseProgress else { return }
    if exerciseProgress.record?.file != file { tell(exerciseProgress.begin(file)) }
    tell(exerciseProgress.take(verdict, on: file))
    guard phase == .programming else { return }
    verdict.verdict == .pass ? succeedWithProgram() : prompt.sayAside(exerciseWords.notYet)
  }

  private func succeedWithProgram() {
    guard let step, let record = exerciseProgress?.record else { return }
    let points = record.points(of: step.points)
    phase = .done
    finish(as: record.state, points: points)
    say(.reached(points: points))
    show(words?["done"] ?? "")
    invite(.enterGoesOn)
  }

  /// The verdict of a worker, with some words before it; nil when it was stopped or could not be had,
  /// which is said.
  private func grade(
    _ exercise: Exercise, _ file: String, _ shown: String, saying words: String
  ) -> Verdict? {
    var lessons: String?
    if case .folder(let path) = source { lessons = Program.absolute(path) }
    let grading = Grading(
      exercise: exercise, file: file, language: language, shownFile: shown)
    do {
      let verdict = try prompt.stoppably { stop throws(CheckCatalog.Fault) in
        // Who reads this may press Ctrl-C, which ends the check from here on.
        prompt.sayAside(words)
        return try GradingWorker(grading, lessons: lessons).run(until: stop)
      }
      if verdict == nil { prompt.sayAside(exerciseWords.stopped) }
      return verdict
    } catch {
      prompt.sayAside(exerciseWords.fault(error.description))
      return nil
    }
  }

  // MARK: Help

  func showProgramHint() {
    guard let exercise, let exerciseProgress, let hints = exercise.hints[language] else {
      return prompt.sayAside(exerciseWords.noHints)
    }
    let (number, notices) = exerciseProgress.nextHint(of: hints.count)
    tell(notices)
    hintsShown = number
    if let saved { save { $0.show(hints: number, in: saved) } }
    show(.hint(number, of: hints.count), hints[number - 1])
    if number == hints.count { prompt.sayAside(exerciseWords.lastHintHere) }
  }

  /// Shows the solution, and writes it beside the program.
  func showProgramSolution() {
    guard let exercise, let exerciseProgress else {
      return prompt.sayAside(exerciseWords.noProgram)
    }
    tell(exerciseProgress.showSolution())
    var text = String(decoding: exercise.solution, as: UTF8.self)
    while text.last == "\n" { text.removeLast() }
    prompt.sayAside(exerciseWords.solution)
    prompt.show(Markdown(blocks: [.code(text)]))
    if let file = try? folder(of: exercise).writeSolution(), case .written = file.fate {
      prompt.sayAside(exerciseWords.solutionFile(PathText.short(file.path)))
    }
    if phase == .programming { prompt.sayAside(exerciseWords.solutionCounts) }
  }

  /// Goes on after the solution has been checked in the program's place.
  func skipProgram() {
    guard let exercise, let folder = TemporaryFolder(),
      let file = folder.write(exercise.solution, as: exercise.fileName)
    else {
      finish(as: .skipped, points: 0)
      return goOn()
    }
    let saying = exerciseWords.checkingSolution
    guard let verdict = grade(exercise, file, exercise.fileName, saying: saying) else { return }
    prompt.sayAside(exerciseWords.skipped(verdict.points, of: verdict.max))
    finish(as: .skipped, points: 0)
    goOn()
  }
}
