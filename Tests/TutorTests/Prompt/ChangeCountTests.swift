import Testing

@testable import Tutor

/// Which calls of an input are told one by one, and when the others are counted aloud.
struct ChangeCountTests {
  private static func count(_ calls: Int) -> ChangeCount {
    let count = ChangeCount()
    for _ in 0..<calls { _ = count.next(in: "server") }
    return count
  }

  @Test("eight are told; the others are counted at the input's end, and then it begins anew")
  func end() {
    let count = ChangeCount()
    #expect((0..<20).filter { _ in count.next(in: "server") }.count == 8)
    #expect(count.end(of: "client") == 0)
    #expect(count.end(of: "server") == 12)
    #expect(count.end(of: "server") == 0)
    #expect(count.next(in: "server"))
  }

  @Test("a value that ends the input follows the count; a loop that shows values has it at its end")
  func values() {
    let once = Self.count(10)
    #expect(once.beforeValue(of: "server") == 2)
    #expect(once.end(of: "server") == 0)
    let loop = ChangeCount()
    for _ in 0..<10 {
      _ = loop.next(in: "server")
      #expect(loop.beforeValue(of: "server") == 0)
    }
    #expect(loop.end(of: "server") == 2)
  }

  @Test("an error always follows the count")
  func errors() {
    let count = Self.count(9)
    #expect(count.beforeValue(of: "server") == 1)
    _ = count.next(in: "server")
    #expect(count.beforeError(of: "server") == 1)
    #expect(count.end(of: "server") == 0)
  }
}
