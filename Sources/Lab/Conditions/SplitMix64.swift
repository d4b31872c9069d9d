/// Random numbers that follow from a seed alone (SplitMix64: Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Numbers that follow from a seed and a text.
  init(seed: UInt64, _ text: String, _ number: Int = 0) {
    var mixed = SplitMix64(seed: seed)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = mixed.next() ^ hash &+ UInt64(truncatingIfNeeded: number) &* 0x9e37_79b9_7f4a_7c15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Whether one of so many in a hundred.
  mutating func happens(_ percent: Int) -> Bool { next() % 100 < UInt64(max(percent, 0)) }

  /// A number from 1 to `most`.
  mutating func number(upTo most: Int) -> Int {
    most <= 1 ? 1 : 1 + Int(truncatingIfNeeded: next() % UInt64(most))
  }
}
