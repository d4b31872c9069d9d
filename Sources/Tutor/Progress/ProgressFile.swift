import Synchronization

/// The file in which a learner's progress is kept.
///
/// Each change is made to what the file holds at that moment, while other processes wait for their
/// turn, so that several sessions never lose each other's steps. When it cannot be written, progress
/// lives on in memory, and what the file then holds is taken in as soon as it can be. A file that is
/// damaged or newer than this socktutor is never written over: it gets another name.
///
/// Reading and writing wait for the disk, and changes also for other processes' changes. Any thread
/// may use it.
package final class ProgressFile: Sendable {
  private struct State {
    var progress = Progress()
    /// Whether the file holds all of it.
    var isSaved = true
    /// What could not be done when the file was opened.
    var notice: ProgressNotice?
    var hasToldFailure = false
  }

  /// Where it is; nil when nothing says where the learner's files are.
  package let path: String?

  private let state: Mutex<State>

  /// Opens the file of that path, which need not exist; nil keeps progress in memory.
  package init(path: String?) {
    self.path = path
    var state = State()
    if let path {
      do throws(WholeFile.Failure) {
        switch ProgressText(try WholeFile.read(path) ?? []) {
        case .progress(let progress): state.progress = progress
        case .damaged: state.notice = .notTaken(.damaged, path: path)
        case .newer: state.notice = .notTaken(.newer, path: path)
        }
      } catch {
        state.notice = .notSaved(error.description)
      }
    }
    self.state = Mutex(state)
  }

  /// Where progress is kept: in XDG_DATA_HOME, or in ~/.local/share; nil when neither is known.
  ///
  /// - Parameter variable: The value of an environment variable, by its name; nil when it is not set.
  package static func path(variable: (String) -> String?) -> String? {
    func folder(_ name: String) -> String? {
      // The specification has paths that are not absolute ignored.
      variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let data = folder("XDG_DATA_HOME") ?? folder("HOME").map { "\($0)/.local/share" }
    return data.map { "\($0)/socktutor/progress.json" }
  }

  /// What the learner has done, as of the last change or else of the opening.
  package var progress: Progress { state.withLock { $0.progress } }

  /// What a command that only reads must say: that the file could not be taken; nil when it was.
  package var notice: ProgressNotice? { state.withLock { $0.notice } }

  /// Changes the progress and saves it.
  ///
  /// Gives what the learner must be told now, each thing once.
  package func update(_ change: (inout Progress) -> Void) -> [ProgressNotice] {
    state.withLock { state in
      var notices: [ProgressNotice] = []
      let turn = Result { () throws(ProgressNotice) in try take(&state, &notices) }
      change(&state.progress)
      do throws(ProgressNotice) {
        let turn = try turn.get()
        defer { turn.end() }
        try ProgressFile.save(state.progress, to: turn.file)
        state.isSaved = true
      } catch {
        state.isSaved = false
        if !state.hasToldFailure { notices.append(error) }
        state.hasToldFailure = true
      }
      return notices
    }
  }

  /// Forgets a lesson with these exercises, or everything. Gives the name under which the file as it was is kept; nil
  /// when there was nothing to forget.
  ///
  /// Throws ``ProgressNotice`` when that could not be done; then the file is as it was.
  package func reset(
    lesson: String? = nil, exercises: [String] = []
  ) throws(ProgressNotice) -> String? {
    try state.withLock { state throws(ProgressNotice) in
      let turn = try FolderTurn(for: path)
      defer { turn.end() }
      guard let bytes = try turn.read() else { return nil }
      guard let lesson else {
        let kept = try turn.setAside("before-reset")
        state = State()
        return kept
      }
      switch ProgressText(bytes) {
      case .damaged: throw .notTaken(.damaged, path: turn.file)
      case .newer: throw .notTaken(.newer, path: turn.file)
      case .progress(var progress):
        let isBegun = exercises.contains { progress.exercises[$0] != nil }
        guard progress[lesson] != nil || isBegun else { return nil }
        let kept = try turn.copy(bytes, "before-reset")
        progress.forget(lesson: lesson, exercises: exercises)
        try ProgressFile.save(progress, to: turn.file)
        state = State(progress: progress)
        return kept
      }
    }
  }

  /// Waits for this process's turn and takes in what the file holds then.
  private func take(
    _ state: inout State, _ notices: inout [ProgressNotice]
  ) throws(ProgressNotice) -> FolderTurn {
    let turn = try FolderTurn(for: path)
    do throws(ProgressNotice) {
      switch ProgressText(try turn.read() ?? []) {
      case .progress(let saved):
        // What was saved once and is there no longer was reset by someone.
        if state.isSaved { state.progress = saved } else { state.progress.merge(saved) }
      case .damaged:
        let kept = try turn.setAside("damaged")
        notices.append(.setAside(.damaged, path: turn.file, kept: kept))
      case .newer:
        let kept = try turn.setAside("newer")
        notices.append(.setAside(.newer, path: turn.file, kept: kept))
      }
      return turn
    } catch {
      turn.end()
      throw error
    }
  }

  private static func save(_ progress: Progress, to file: String) throws(ProgressNotice) {
    do {
      try WholeFile.write(JSONText.bytes(progress), to: file, mode: 0o600)
    } catch {
      throw .notSaved("\(error)")
    }
  }
}
