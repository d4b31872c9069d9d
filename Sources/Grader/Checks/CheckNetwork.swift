import Lab
import Languages

/// A network under which checks are run.
enum CheckNetwork: String, CaseIterable, Sendable {
  /// It does nothing.
  case kind
  /// Calls get and take part of what they could, some late, some merged.
  case unlucky
  /// Streams give and take one byte at a time.
  case oneByte = "one-byte"
  /// Calls get and take part of what they could.
  case short
  /// Calls come late.
  case late
  /// Receiving waits until more has come.
  case merged

  /// What it does to the learner's program, on a schedule of this seed; nil for nothing.
  func conditions(seed: UInt64) -> NetworkConditions? {
    var conditions = NetworkConditions(seed: seed, terminals: [CheckHost.programName])
    conditions.longestDelay = 1_000_000
    conditions.longestMerge = 2_000_000
    switch self {
    case .kind: return nil
    case .unlucky:
      conditions.shortReceives = 60
      conditions.partialSends = 60
      conditions.delays = 15
      conditions.merges = 25
    case .oneByte: conditions.isOneByteAtATime = true
    case .short:
      conditions.shortReceives = 90
      conditions.partialSends = 90
    case .late: conditions.delays = 60
    case .merged: conditions.merges = 90
    }
    return conditions
  }

  /// What it does, in words; nil for nothing.
  func text(in language: Language) -> String? {
    switch (self, language) {
    case (.kind, _): nil
    case (.unlucky, .en):
      "on a network where calls take and give only part of the bytes, some of them late"
    case (.unlucky, .zh): "网络每次只收发一部分字节，有些调用还会延迟"
    case (.oneByte, .en): "on a network that moves one byte with each call"
    case (.oneByte, .zh): "网络每次调用只传一个字节"
    case (.short, .en): "on a network where calls take and give only part of the bytes"
    case (.short, .zh): "网络每次只收发一部分字节"
    case (.late, .en): "on a network where calls are late"
    case (.late, .zh): "网络会让调用延迟"
    case (.merged, .en): "on a network where pieces arrive together"
    case (.merged, .zh): "网络会把几段数据合在一起送达"
    }
  }
}
