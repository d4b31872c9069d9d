/// What attribute lookups on classes found last, for one interpreter.
///
/// An answer stands under the version of the class, which no other class ever has and which changes
/// with the class and its bases: so an answer that is found is right, and the class still holds it.
/// That is why the cache itself holds nothing.
struct LookupCache {
  struct Entry {
    /// The class's version; 0 for an entry without an answer.
    var version: UInt32 = 0
    /// The interned name: compared, never followed.
    var name: UnsafeMutableRawPointer?
    /// The answer; `unbound` for none.
    var value = Borrowed()
  }

  /// A value that somebody else holds.
  struct Borrowed {
    private var payload: (UInt64, UInt64) = (0, 0)

    /// Takes the bits of a value that outlives their use.
    mutating func hold(_ value: Value) {
      withUnsafeMutablePointer(to: &payload) { place in
        place.withMemoryRebound(to: Value.self, capacity: 1) { $0.lend(value) }
      }
    }

    /// The value itself, held.
    @inline(__always) mutating func copy() -> Value {
      withUnsafeMutablePointer(to: &payload) { place in
        place.withMemoryRebound(to: Value.self, capacity: 1) { $0.copy() }
      }
    }
  }

  private static let size = 1024
  private let entries: UnsafeMutablePointer<Entry>

  init() {
    entries = .allocate(capacity: LookupCache.size)
    entries.initialize(repeating: Entry(), count: LookupCache.size)
  }

  /// Where the answer for a class of this version and an interned name stands, if it is known.
  @inline(__always) func entry(_ version: UInt32, _ name: PyStr) -> UnsafeMutablePointer<Entry> {
    let address = UInt(bitPattern: Unmanaged.passUnretained(name).toOpaque())
    return entries + Int((UInt(version) &* 31 ^ (address >> 5)) & UInt(LookupCache.size - 1))
  }

  func deallocate() { entries.deallocate() }
}
