import Testing

@testable import Grader

/// Parts of a class.
struct ShardTests {
  @Test("what is no part of something is refused")
  func reading() {
    #expect(Shard("2/8")?.description == "2/8")
    for text in ["", "1", "0/8", "9/8", "1/0", "-1/8", "1/2/3", "a/b", "1/", "1/99999999999999"] {
      #expect(Shard(text) == nil, "\(text)")
    }
  }

  @Test("each student is in one part, always the same, and the parts are about as large")
  func division() throws {
    let students = (0..<400).map { "student \($0)" } + ["王芳", "O'Neil", ""]
    let parts = try (1...4).map { try #require(Shard("\($0)/4")) }
    for student in students {
      #expect(parts.filter { $0.contains(student) }.count == 1)
    }
    for part in parts {
      #expect((60...140).contains(students.filter(part.contains).count))
    }
    // SHA-256 of "6:王芳", as every machine computes it.
    #expect(Shard("1/1")?.contains("王芳") == true)
    #expect(ContentHash.number(Array("ada".utf8)) == ContentHash.number(Array("ada".utf8)))
  }

  @Test("contents differ where they are split elsewhere")
  func hashes() {
    #expect(ContentHash.text([1, 2], [3]) != ContentHash.text([1], [2, 3]))
    #expect(ContentHash.text([]).count == 64)
  }
}
