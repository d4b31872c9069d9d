import Testing

@testable import StandardModules

@Suite("Random numbers are those of CPython's random")
struct RandomTests {
  @Test("seeded with an integer")
  func integerSeed() {
    var twister = MersenneTwister(1)
    #expect(twister.random() == 0.13436424411240122)
    #expect(twister.random() == 0.8474337369372327)
    #expect(twister.bits(40) == 71_999_863_748)
    #expect(twister.below(1000) == 261)
    var cards = Array(0..<10)
    twister.shuffle(&cards)
    #expect(cards == [2, 4, 0, 9, 6, 5, 3, 8, 7, 1])
    #expect(twister.sample(3, of: 100) == [3, 49, 55])
    #expect(MersenneTwister(-1) == MersenneTwister(1))
  }

  @Test("seeded with text, and restored")
  func textSeed() throws {
    var twister = MersenneTwister(bytes: Array("spam".utf8))
    #expect(twister.random() == 0.7594613714095375)
    let (words, index) = twister.state
    var copy = try #require(MersenneTwister(state: words, index: index))
    #expect(copy.random() == twister.random())
    #expect(MersenneTwister(state: [1], index: 0) == nil)
  }
}
