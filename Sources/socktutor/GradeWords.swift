import Languages

/// What `grade` says on standard error.
struct GradeWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// A folder in which nobody has handed in anything.
  func nothing(in folder: String) -> String {
    switch language {
    case .en: "there are no programs in '\(folder)'"
    case .zh: "“\(folder)”中没有程序"
    }
  }

  /// The file of what was graded can't be written to.
  func notKept(_ path: String, _ reason: String) -> String {
    switch language {
    case .en: "socktutor: what is graded is not kept for the next run: \(path): \(reason)"
    case .zh: "socktutor：批改结果不会保存到下一次运行：\(path)：\(reason)"
    }
  }

  /// How many were graded before.
  func unchanged(_ count: Int) -> String {
    switch language {
    case .en: "\(count) have not changed since they were graded; --again grades them again"
    case .zh: "\(count) 份自上次批改后没有变化；用 --again 可重新批改"
    }
  }

  /// The run was ended before its end.
  func interrupted(done: Int, of total: Int) -> String {
    switch language {
    case .en: "interrupted: \(done) of \(total) graded; the same command goes on with the rest"
    case .zh: "已中断：批改了 \(done)/\(total) 份；再次运行同一命令会继续批改其余部分"
    }
  }
}
