/// The names of files that belong to students. Students choose their folders' names, and rosters hold what
/// they hold: no name leads out of the folder of the reports, and none stands for two students.
enum StudentFile {
  /// The most bytes of a name without its ending: systems allow 255.
  private static let mostBytes = 100

  /// A name for each student, in their order, without an ending.
  static func names(_ students: [String]) -> [String] {
    var taken: Set<String> = []
    return students.map { student in
      let name = safe(student)
      var found = name
      var number = 2
      // Some systems take capital and small letters for the same.
      while !taken.insert(found.lowercased()).inserted {
        found = "\(name)-\(number)"
        number += 1
      }
      return found
    }
  }

  private static func safe(_ student: String) -> String {
    var name = ""
    for character in student {
      let isKept = character.isLetter || character.isNumber || "-_.@+".contains(character)
      let next = isKept ? String(character) : "_"
      if name.utf8.count + next.utf8.count > mostBytes { break }
      name += next
    }
    // A name that begins with a point is hidden, `..` is the folder above, and `-f` looks like an option.
    let first = name.first
    return first == nil || first == "." || first == "-" ? "_" + name.dropFirst() : name
  }
}
