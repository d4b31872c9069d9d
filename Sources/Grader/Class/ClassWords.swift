import Languages
import Sockets

/// The words about a class and what its students have handed in.
struct ClassWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// Why a student's program was not graded.
  func reason(_ fault: ClassFolder.Fault) -> String {
    switch (fault, language) {
    case (.file(let fault), _): VerdictWords(language).unusable(fault)
    case (.noProgram, .en): "the folder holds no .py file"
    case (.noProgram, .zh): "文件夹中没有 .py 文件"
    case (.several(let names, let wanted), .en):
      "there are \(names.count) programs (\(list(names))), and not just one called \(wanted)"
    case (.several(let names, let wanted), .zh):
      "有 \(names.count) 个程序（\(list(names))），无法确定哪一个是 \(wanted)"
    case (.isFolder, .en): "it is a folder, not a program"
    case (.isFolder, .zh): "它是文件夹，不是程序"
    case (.leadsOut, .en): "it is a link that leads out of the student's folder"
    case (.leadsOut, .zh): "它是指向该学生文件夹之外的链接"
    case (.tooManyFiles, .en): "the folder holds more than \(ClassFolder.mostNames) files"
    case (.tooManyFiles, .zh): "文件夹中的文件超过 \(ClassFolder.mostNames) 个"
    }
  }

  /// Some names, the others counted.
  private func list(_ names: [String]) -> String {
    let shown = 3
    let rest = names.count - shown
    let text = names.prefix(shown).joined(separator: language == .en ? ", " : "、")
    guard rest > 0 else { return text }
    return text + (language == .en ? " and \(rest) more" : " 等")
  }

  /// What is wrong with a file that is no program.
  func text(of fault: LearnerFile.Fault, most: Int) -> String {
    switch (fault, language) {
    case (.tooLarge(let size), .en): "it has \(size) bytes; at most \(most) are read"
    case (.tooLarge(let size), .zh): "它有 \(size) 字节，最多读取 \(most) 字节"
    default: VerdictWords(language).unusable(fault)
    }
  }

  var notUTF8Table: String {
    switch language {
    case .en: "it is not UTF-8; save it as \"CSV UTF-8\""
    case .zh: "它不是 UTF-8 编码，请另存为“CSV UTF-8”"
    }
  }

  var noStudents: String {
    switch language {
    case .en: "expected a heading student, username, login, id, email or name in its first line"
    case .zh: "第一行应有表头：student、username、login、学号（id）、邮箱（email）或姓名（name）"
    }
  }

  /// A check that could not be judged, and why.
  func ours(_ reason: String) -> String { VerdictWords(language).ours + " (\(reason))" }

  // MARK: Merging

  func notAResult(_ file: String) -> String {
    switch language {
    case .en: "\(file): expected a class's result, as grade --format json prints it"
    case .zh: "\(file)：应为 grade --format json 输出的班级结果"
    }
  }

  func different(_ what: ClassMerge.Difference, _ file: String, _ first: String) -> String {
    switch (what, language) {
    case (.exercise(let name, let other), .en):
      "\(file): expected the exercise \(other), as in \(first), found \(name)"
    case (.exercise(let name, let other), .zh):
      "\(file)：应为练习 \(other)（与 \(first) 相同），实际是 \(name)"
    case (.checks, .en): "\(file): its checks are not those of \(first)"
    case (.checks, .zh): "\(file)：其中的检查与 \(first) 不同"
    case (.seed(let seed, let other), .en):
      "\(file): expected the seed \(other), as in \(first), found \(seed)"
    case (.seed(let seed, let other), .zh):
      "\(file)：种子应为 \(other)（与 \(first) 相同），实际是 \(seed)"
    }
  }
}
