import Foundation
import Processes
import Testing

/// `socktutor grade` and `merge`, as they are typed.
struct GradeTests {
  @Test("each program of a class gets its verdict, whatever its author is called")
  func verdicts() throws {
    let room = try Classroom([
      "ada.py": Classroom.right, "王芳.py": Classroom.once, "O'Neil \"x\" $(y).py": Classroom.right,
      "bob/hello.py": Classroom.once, "bob/test_it.py": "1 / 0\n",
      "a b/c d/server.py": Classroom.right, ".hidden.py": "x", "__pycache__/a.py": "x",
    ])
    let (outcome, found) = try room.grade()
    #expect(outcome.status == 0, "\(outcome.summary)")
    let result = try #require(found)
    #expect(result.exercise == "hello" && result.title == "Saying hi" && result.max == 3)
    #expect(result.submissions.map(\.student) == result.submissions.map(\.student).sorted())
    #expect(
      Dictionary(uniqueKeysWithValues: result.submissions.map { ($0.student, $0.verdict?.points) })
        == ["ada": 3, "王芳": 2, "O'Neil \"x\" $(y)": 3, "bob": 2, "a b": 3])
    #expect(result["bob"]?.failed?.id == "serves-on")
    #expect(result["bob"]?.failed?.replay?.contains("class/bob/hello.py --seed 1") == true)
    #expect(result["a b"]?.file == "class/a b/c d/server.py")
  }

  @Test("one after the other or eight at once, the results are the same")
  func sameAtOnce() throws {
    let room = try Classroom(
      Dictionary(
        uniqueKeysWithValues: (0..<12).map { index in
          ("s\(index).py", index % 3 == 0 ? Classroom.once : Classroom.right)
        }))
    let outcomes = try ["1", "8"].map { try room.grade("--jobs", $0, "--again").0 }
    #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.summary))")
    #expect(
      try Classroom.withoutTimes(outcomes[0].output) == Classroom.withoutTimes(outcomes[1].output))
  }

  @Test("only what has changed is graded again, and the time of handing in stays")
  func unchanged() throws {
    let room = try Classroom(["ada.py": Classroom.right, "bob.py": Classroom.once])
    let first = try #require(try room.grade().1)
    // Copied anew, with another time, and a state that was torn off in the middle of a line.
    let path = "\(room.folder.path)/class/ada.py"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    try room.hand(in: Classroom.right, as: "bob.py")
    let state = "\(room.folder.path)/class/.socktutor/hello.jsonl"
    let lines = try String(contentsOfFile: state, encoding: .utf8)
    #expect(lines.split(separator: "\n").count == 2)
    try Data((lines + "{\"student\":\"ada\",\"sta").utf8).write(to: URL(fileURLWithPath: state))
    let (outcome, second) = try room.grade()
    #expect(outcome.errorText.contains("1 have not changed"), "\(outcome.summary)")
    #expect(second?["ada"] == first["ada"])
    #expect(second?["bob"]?.verdict?.points == 3)
    #expect(second?["bob"]?.hash != first["bob"]?.hash)
    let (again, third) = try room.grade("--again")
    #expect(!again.errorText.contains("not changed"), "\(again.summary)")
    #expect(third?["ada"]?.submitted == first["ada"]?.submitted)
    #expect(try String(contentsOfFile: state, encoding: .utf8).split(separator: "\n").count == 6)
    let (other, _) = try room.grade("--seed", "2")
    #expect(!other.errorText.contains("not changed"), "\(other.summary)")
  }

  @Test("where nothing can be kept, that is said, and the class is graded")
  func notKept() throws {
    let room = try Classroom(["ada.py": Classroom.right])
    try room.write([], to: "class/.socktutor")
    let (outcome, result) = try room.grade()
    #expect(outcome.status == 0)
    #expect(outcome.errorText.contains("not kept for the next run"), "\(outcome.summary)")
    #expect(result?["ada"]?.verdict?.points == 3)
    let asked = try room.grade("--state", "no/such/folder/state").0
    #expect(asked.status == 2, "\(asked.summary)")
    let elsewhere = try room.grade("--state", "kept").0
    #expect(elsewhere.status == 0)
    #expect(try room.grade("--state", "kept").0.errorText.contains("1 have not changed"))
  }

  @Test("who is on the roster and has handed in nothing is missing; who is not on it is marked")
  func roster() throws {
    let room = try Classroom(["ada.py": Classroom.right, "eve/x.py": Classroom.right])
    let table = "\u{FEFF}Username,Name,Section\r\nADA,\"Lovelace, Ada\",A\r\n王芳,王芳,B\r\n"
    try room.write(Array(table.utf8), to: "class/roster.csv")
    let (outcome, result) = try room.grade("--roster", "class/roster.csv")
    #expect(outcome.status == 1, "\(outcome.summary)")
    #expect(result?.submissions.map(\.state) == ["graded", "graded", "missing"])
    #expect(result?["ada"]?.roster["name"] == "Lovelace, Ada")
    #expect(result?["ada"]?.isUnlisted != true)
    #expect(result?["eve"]?.isUnlisted == true)
    #expect(result?["王芳"]?.roster["section"] == "B")
    for (bytes, reason) in [
      (Array("shape\nround\n".utf8), "expected a heading"),
      ([0xD0, 0xD5, 0xC3, 0xFB, 10], "CSV UTF-8"),
    ] {
      try room.write(bytes, to: "bad.csv")
      let refused = try room.grade("--roster", "bad.csv").0
      #expect(refused.status == 2)
      #expect(refused.errorText.contains(reason), "\(refused.summary)")
    }
  }

  @Test("what is no program is said, and the rest is graded")
  func refused() throws {
    let room = try Classroom([
      "ada.py": Classroom.right, "empty.py": "\n", "two/a.py": "", "two/b.py": "",
      "nothing/notes.txt": "x", "folder.py/a.py": "x", "secret.txt": "x", "out/x": "x",
    ])
    let path = "\(room.folder.path)/class"
    try room.write([0x7F, 0x45, 0x4C, 0x46, 0], to: "class/binary.py")
    try room.write([0x78, 10, 0xC4, 0xE3, 10], to: "class/gbk.py")
    try room.write([], to: "class/large.py")
    truncate("\(path)/large.py", 100 << 20)
    mkfifo("\(path)/pipe.py", 0o600)
    let manager = FileManager.default
    for (name, destination) in [
      ("loop.py", "loop.py"), ("device.py", "/dev/zero"), ("out/a.py", "../secret.txt"),
    ] {
      try manager.createSymbolicLink(
        atPath: "\(path)/\(name)", withDestinationPath: destination)
    }
    let (outcome, found) = try room.grade()
    #expect(outcome.status == 1, "\(outcome.summary)")
    let result = try #require(found)
    #expect(result["ada"]?.verdict?.points == 3)
    for (student, reason) in [
      ("empty", "it is empty"), ("two", "2 programs (a.py, b.py)"), ("nothing", "no .py file"),
      ("folder", "it is a folder"), ("binary", "binary file"),
      ("gbk", "(line 2); save it as UTF-8"),
      ("large", "104857600 bytes"), ("pipe", "not a file"), ("device", "not a file"),
      ("loop", "Too many levels of symbolic links"), ("out", "leads out of"),
    ] {
      #expect(result[student]?.state == "refused", "\(student)")
      #expect(result[student]?.reason?.contains(reason) == true, "\(student): \(result)")
    }
    #expect(result.submissions.count == 12)
  }

  @Test("parts of a class, put together, are the class")
  func shards() throws {
    let room = try Classroom(
      Dictionary(uniqueKeysWithValues: (0..<9).map { ("s\($0).py", Classroom.once) }))
    try room.write(Array("login\ns1\ns77\n".utf8), to: "roster.csv")
    let whole = try room.grade("--roster", "roster.csv").0
    var files: [String] = []
    for part in 1...3 {
      let outcome = try room.grade("--roster", "roster.csv", "--shard", "\(part)/3").0
      let result = Classroom.result(outcome.output)
      #expect(result?.shard == "\(part)/3", "\(outcome.summary)")
      files.append("part\(part).json")
      try room.write(outcome.output, to: files[part - 1])
    }
    let merged = try room.folder.run(files + ["--format", "json"], command: "merge")
    #expect(merged.status == 1, "\(merged.summary)")
    #expect(try Classroom.withoutTimes(merged.output) == Classroom.withoutTimes(whole.output))
    try room.write(Array("{}".utf8), to: "no.json")
    for (names, reason) in [
      ([files[0], "no.json"], "no.json: expected"), (["gone.json"], "gone.json: No such file"),
    ] {
      let refused = try room.folder.run(names, command: "merge")
      #expect(refused.status == 2)
      #expect(refused.errorText.contains(reason), "\(refused.summary)")
    }
  }

  @Test("the text fits a narrow window, in both languages; a file gets it whole")
  func text() throws {
    let room = try Classroom([
      "王芳.py": Classroom.once, "somebody with a very long name indeed.py": Classroom.right,
      "x.py": "",
    ])
    for (language, words) in [
      ("en", ["serves-on", "REFUSED", "2 graded, 1 refused"]),
      ("zh", ["serves-on", "无法批改", "王芳"]),
    ] {
      let outcome = try room.folder.run(
        room.words(["--lang", language]), command: "grade", environment: ["COLUMNS": "30"])
      #expect(outcome.status == 1)
      let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for word in words { #expect(text.contains(word), "\(outcome.summary)") }
    }
    let file = try room.folder.run(room.words(["--output", "out.txt"]), command: "grade")
    #expect(file.text.isEmpty)
    let text = try String(contentsOfFile: "\(room.folder.path)/out.txt", encoding: .utf8)
    #expect(text.contains("somebody with a very long name indeed"))
  }

  @Test("words that are not understood are an error of usage")
  func usage() throws {
    let room = try Classroom(["ada.py": Classroom.right])
    try FileManager.default.createDirectory(
      atPath: "\(room.folder.path)/nobody", withIntermediateDirectories: true)
    for (words, reason) in [
      (["gone", "--exercise", "hello"], "gone: No such file or directory"),
      (["nobody", "--exercise", "hello"], "there are no programs in 'nobody'"),
      (["class/ada.py", "--exercise", "hello"], "Not a directory"),
      (["class", "--exercise", "jump"], "there is no exercise 'jump'"),
      (["class"], "--exercise"), (["class", "--exercise", "hello", "--jobs", "0"], "--jobs"),
      (["class", "--exercise", "hello", "--shard", "3/2"], "--shard must be like 2/8"),
      (["class", "--exercise", "hello", "--format", "pdf"], "--format"),
      (["class", "--exercise", "hello", "--format", "gradescope"], "needs --output FOLDER"),
      (["class", "--exercise", "hello", "--roster", "gone.csv"], "gone.csv: No such file"),
    ] {
      let outcome = try room.folder.run(
        words + ["--lessons", "lessons", "--lang", "en"], command: "grade")
      #expect(outcome.status == 2, "\(words) \(outcome.summary)")
      #expect(outcome.errorText.contains(reason), "\(words) \(outcome.summary)")
      #expect(outcome.text.isEmpty)
    }
  }
}
