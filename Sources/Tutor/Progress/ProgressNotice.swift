import Languages

/// What a learner must be told about the saved progress.
package enum ProgressNotice: Error, Hashable, Sendable {
  /// Why a file that is there was not taken.
  package enum Reason: Hashable, Sendable {
    /// It is not what socktutor writes.
    case damaged
    /// A newer socktutor has written it.
    case newer
  }

  /// The file was not taken, and nothing has been done with it yet.
  case notTaken(Reason, path: String)

  /// The file was not taken; it is kept under another name, and a new one begins.
  case setAside(Reason, path: String, kept: String)

  /// What is done from now on is not saved; why, in the system's words.
  case notSaved(String)

  /// Likewise: nothing says where the learner's files are.
  case noFolder

  /// The words.
  package func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }

  private var english: String {
    switch self {
    case .notTaken(.damaged, let path):
      "The saved progress can't be read: \(path) is damaged. It stays as it is."
    case .notTaken(.newer, let path):
      "The saved progress is of a newer socktutor: \(path) stays as it is."
    case .setAside(.damaged, let path, let kept):
      "The saved progress in \(path) can't be read: it is damaged. It is kept as \(kept), and a "
        + "new one begins."
    case .setAside(.newer, let path, let kept):
      "The saved progress in \(path) is of a newer socktutor. It is kept as \(kept), and a new "
        + "one begins."
    case .notSaved(let why): "Progress is not saved: \(why)."
    case .noFolder:
      "Progress is not saved: neither XDG_DATA_HOME nor HOME names a folder."
    }
  }

  private var chinese: String {
    switch self {
    case .notTaken(.damaged, let path): "无法读取学习进度：\(path) 已损坏，保持原样。"
    case .notTaken(.newer, let path): "学习进度由更新版本的 socktutor 写成：\(path) 保持原样。"
    case .setAside(.damaged, let path, let kept):
      "无法读取 \(path) 中的学习进度：文件已损坏。已保留为 \(kept)，进度重新开始。"
    case .setAside(.newer, let path, let kept):
      "\(path) 中的学习进度由更新版本的 socktutor 写成。已保留为 \(kept)，进度重新开始。"
    case .notSaved(let why): "学习进度无法保存：\(why)。"
    case .noFolder: "学习进度无法保存：XDG_DATA_HOME 和 HOME 都没有给出文件夹。"
    }
  }
}
