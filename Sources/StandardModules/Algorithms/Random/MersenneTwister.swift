/// MT19937 as Python's `random.Random` uses it (Matsumoto and Nishimura, 1998).
///
/// The same seed gives the same numbers as CPython 3.11.
package struct MersenneTwister: Sendable, Equatable {
  private static let count = 624
  private var words: [UInt32]
  /// The next word to use; 624 means that new words are due.
  private var index: Int

  /// Seeds with the absolute value of an integer, as `random.seed(int)`.
  ///
  /// - Parameter magnitude: 32-bit words of the absolute value, least significant first.
  package init(magnitude: [UInt32]) {
    words = [UInt32](repeating: 0, count: MersenneTwister.count)
    index = MersenneTwister.count
    var key = magnitude
    while key.last == 0 { key.removeLast() }
    if key.isEmpty { key = [0] }
    seed(key: key)
  }

  /// Seeds with an integer of at most 64 bits.
  package init(_ seed: Int) {
    let magnitude = UInt64(seed.magnitude)
    self.init(magnitude: [
      UInt32(truncatingIfNeeded: magnitude), UInt32(truncatingIfNeeded: magnitude >> 32),
    ])
  }

  /// Seeds with bytes, as `random.seed(bytes)`; for a `str`, its UTF-8.
  package init(bytes: [UInt8]) {
    var hash = SHA2(start: DigestConstants.start512, digestSize: 64)
    bytes.withUnsafeBytes { hash.update($0) }
    // The bytes and their digest are one big-endian number.
    self.init(bigEndian: bytes + hash.digest(count: 64))
  }

  private init(bigEndian bytes: [UInt8]) {
    var magnitude: [UInt32] = []
    var end = bytes.count
    while end > 0 {
      let start = max(0, end - 4)
      magnitude.append(bytes[start..<end].reduce(0) { $0 << 8 | UInt32($1) })
      end = start
    }
    self.init(magnitude: magnitude)
  }

  /// Restores a state; nil unless it is 624 words and an index from 0 to 624.
  package init?(state: [UInt32], index: Int) {
    guard state.count == MersenneTwister.count, (0...MersenneTwister.count).contains(index) else {
      return nil
    }
    words = state
    self.index = index
  }

  /// The state: 624 words and the index, the 625 numbers of `random.getstate()[1]`.
  package var state: (words: [UInt32], index: Int) { (words, index) }

  private mutating func seed(key: [UInt32]) {
    let count = MersenneTwister.count
    words[0] = 19_650_218
    for i in 1..<count {
      words[i] = 1_812_433_253 &* (words[i - 1] ^ words[i - 1] >> 30) &+ UInt32(i)
    }
    var (i, j) = (1, 0)
    for _ in 0..<max(count, key.count) {
      let mixed = words[i] ^ ((words[i - 1] ^ words[i - 1] >> 30) &* 1_664_525)
      words[i] = mixed &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      (i, j) = (i + 1, j + 1 == key.count ? 0 : j + 1)
      if i == count {
        words[0] = words[count - 1]
        i = 1
      }
    }
    for _ in 0..<count - 1 {
      let mixed = words[i] ^ ((words[i - 1] ^ words[i - 1] >> 30) &* 1_566_083_941)
      words[i] = mixed &- UInt32(i)
      i += 1
      if i == count {
        words[0] = words[count - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
    index = count
  }

  private mutating func refill() {
    let count = MersenneTwister.count
    for i in 0..<count {
      let y = words[i] & 0x8000_0000 | words[(i + 1) % count] & 0x7FFF_FFFF
      words[i] = words[(i + 397) % count] ^ y >> 1 ^ (y & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    index = 0
  }

  /// The next 32 random bits.
  package mutating func next() -> UInt32 {
    if index >= MersenneTwister.count { refill() }
    var y = words[index]
    index += 1
    y ^= y >> 11
    y ^= y << 7 & 0x9D2C_5680
    y ^= y << 15 & 0xEFC6_0000
    return y ^ y >> 18
  }

  /// `random.random()`: from 0 up to but not including 1, with 53 bits.
  package mutating func random() -> Double {
    let high = Double(next() >> 5)
    let low = Double(next() >> 6)
    return (high * 67_108_864 + low) * (1 / 9_007_199_254_740_992)
  }

  /// `random.getrandbits(count)` as 32-bit words, least significant first; none for 0 bits.
  package mutating func words(bits count: Int) -> [UInt32] {
    var left = count
    var result: [UInt32] = []
    while left > 0 {
      let word = next()
      result.append(left < 32 ? word >> UInt32(32 - left) : word)
      left -= 32
    }
    return result
  }

  /// `random.getrandbits(count)` for up to 64 bits.
  package mutating func bits(_ count: Int) -> UInt64 {
    let words = words(bits: min(count, 64))
    let low = UInt64(words.first ?? 0)
    return words.count > 1 ? UInt64(words[1]) << 32 | low : low
  }

  /// A number below a bound as `randrange`, `choice`, `shuffle` and `sample` draw it;
  /// 0, and nothing drawn, where the bound is 0.
  package mutating func below(_ bound: UInt64) -> UInt64 {
    guard bound > 0 else { return 0 }
    let count = 64 - bound.leadingZeroBitCount
    var drawn = bits(count)
    while drawn >= bound { drawn = bits(count) }
    return drawn
  }

  /// `random.shuffle`.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, Int(below(UInt64(index) + 1)))
    }
  }

  /// The indices that `random.sample` takes from `population` elements; nil where there are
  /// fewer than `count`, or `count` is negative.
  package mutating func sample(_ count: Int, of population: Int) -> [Int]? {
    guard count >= 0, count <= population else { return nil }
    // As CPython: a pool of all indices costs less than a set of those taken while the
    // population is small against the table that such a set would need.
    var tableSize = 21
    if count > 5 {
      var power = 1
      while power < min(count, 1 << 50) * 3 { power *= 4 }
      tableSize += power
    }
    if population <= tableSize {
      var pool = Array(0..<population)
      return (0..<count).map { index in
        let drawn = Int(below(UInt64(population - index)))
        defer { pool[drawn] = pool[population - index - 1] }
        return pool[drawn]
      }
    }
    var taken: Set<Int> = []
    return (0..<count).map { _ in
      var drawn = Int(below(UInt64(population)))
      while !taken.insert(drawn).inserted { drawn = Int(below(UInt64(population))) }
      return drawn
    }
  }
}
