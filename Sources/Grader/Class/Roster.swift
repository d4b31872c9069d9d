import Languages

/// Who is in a class: a table that a teacher's system has written.
package struct Roster: Sendable {
  /// A student.
  struct Row: Sendable {
    /// By what the student is called where nothing was handed in.
    var student: String
    /// By the names of the columns in lower case, without those that hold nothing.
    var values: [String: String]
  }

  /// What is wrong with a roster, in the language that was asked for.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// In the order of the file.
  let rows: [Row]
  /// Which row has a value in a column that tells students apart; the columns in the order in which they
  /// are asked.
  private let indices: [[String: Int]]

  /// The columns that tell students apart, in the order in which they are asked. Capitals, spaces, hyphens
  /// and underscores make no difference.
  private static let identifying = [
    "student", "username", "login", "user", "loginid", "sisloginid", "github", "githubusername",
    "netid", "identifier", "id", "studentid", "sisuserid", "email", "name",
  ]

  /// English for the headings of Chinese rosters.
  private static let translations = [
    "用户名": "username", "账号": "username", "登录名": "login", "学号": "id", "学生编号": "id",
    "姓名": "name", "名字": "name", "学生": "student", "学生姓名": "name", "邮箱": "email",
    "电子邮件": "email", "电子邮箱": "email", "班级": "section", "教学班": "section",
  ]

  /// The most bytes that a roster may have.
  private static let mostBytes = 16 << 20

  /// Reads a file. Errors: ``Failure``.
  package init(file: String, _ language: Language) throws(Failure) {
    let words = ClassWords(language)
    let bytes: [UInt8]
    do throws(LearnerFile.Fault) {
      bytes = try LearnerFile.read(file, atMost: Roster.mostBytes).bytes
    } catch {
      throw Failure(description: "\(file): \(words.text(of: error, most: Roster.mostBytes))")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(description: "\(file): \(words.notUTF8Table)")
    }
    guard let found = Roster(text: text) else {
      throw Failure(description: "\(file): \(words.noStudents)")
    }
    self = found
  }

  /// Takes the text of a table; nil where no column tells students apart.
  init?(text: String) {
    let table = CSVReader.rows(text)
    let names = (table.first ?? []).map { heading in
      let name = Roster.trimmed(heading).lowercased()
      return Roster.translations[name] ?? name
    }
    var order: [Int] = []
    for column in Roster.identifying {
      if let index = names.firstIndex(where: { Roster.plain($0) == column }) { order.append(index) }
    }
    if order.isEmpty { return nil }
    var rows: [Row] = []
    var indices = [[String: Int]](repeating: [:], count: order.count + 1)
    /// A value that several students have tells nobody apart.
    func add(_ value: String, _ place: Int) {
      let key = value.lowercased()
      indices[place][key] = indices[place][key] == nil ? rows.count : -1
    }
    for cells in table.dropFirst() {
      let cells = cells.map(Roster.trimmed)
      func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
      guard let student = order.lazy.map(cell).first(where: { !$0.isEmpty }) else { continue }
      // The second row of a gradebook of Canvas.
      if student.lowercased() == "points possible" { continue }
      var values: [String: String] = [:]
      for (index, name) in names.enumerated() where !name.isEmpty && !cell(index).isEmpty {
        if values[name] == nil { values[name] = cell(index) }
      }
      for (place, index) in order.enumerated() where !cell(index).isEmpty {
        add(cell(index), place)
      }
      if let email = values["email"], let at = email.firstIndex(of: "@"), at > email.startIndex {
        add(String(email[..<at]), order.count)
      }
      rows.append(Row(student: student, values: values))
    }
    self.rows = rows
    self.indices = indices
  }

  /// The row of a student by the name of a folder or file; nil for who is not on the roster.
  func index(of student: String) -> Int? {
    let key = Roster.trimmed(student).lowercased()
    for values in indices {
      if let index = values[key], index >= 0 { return index }
    }
    return nil
  }

  private static func plain(_ name: String) -> String {
    name.filter { !" -_".contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
