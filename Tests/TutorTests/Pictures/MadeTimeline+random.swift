import Lab
import Sockets

extension MadeTimeline {
  /// A session that a seed decides: clients that connect to a server, and bytes that go both ways in
  /// pieces that do not match; each call on a line of its own.
  static func random(seed: Int) -> TimelineSnapshot {
    var chance = SeededGenerator(seed: seed)
    let clients = (0..<Int.random(in: 1...4, using: &chance)).map { "c\($0)" }
    var made = MadeTimeline(terminals: ["server"] + clients)
    made.socket(1, in: "server", descriptor: 3)
    var line = 100
    func next() -> Int {
      line += 1
      return line
    }
    for (index, client) in clients.enumerated() {
      let (own, peer) = (2 + 2 * index, 3 + 2 * index)
      made.socket(own, in: client, descriptor: 4, peer: peer)
      made.socket(peer, in: "server", descriptor: 5, peer: own, acceptedBy: 1)
      let waits = Bool.random(using: &chance)
      let accept = next()
      if !waits { made.call(client, next(), "connect", own) { $0.address = server } }
      let began = made.now
      if waits {
        made.now += 30
        made.call(client, next(), "connect", own) { $0.address = server }
      }
      made.call(
        "server", accept, "accept", 1, thread: index, at: began, until: made.now,
        waited: waits ? 20 : 0
      ) {
        $0.made = SocketNumber(rawValue: peer)
        $0.address = .loopback(port: 40000 + UInt16(index))
      }
      made.now += 20
    }
    for (index, client) in clients.enumerated() {
      let (own, peer) = (2 + 2 * index, 3 + 2 * index)
      let text = Array((0..<Int.random(in: 1...90, using: &chance)).map { UInt8($0 + 33) })
      var (sent, received) = (0, 0)
      while received < text.count {
        if sent < text.count, sent == received || Bool.random(using: &chance) {
          let count = Int.random(in: 1...text.count - sent, using: &chance)
          made.call(client, next(), ["send", "sendall"].randomElement(using: &chance) ?? "", own) {
            $0.carry(Array(text[sent..<sent + count]), at: sent)
          }
          sent += count
        } else {
          let count = Int.random(in: 1...sent - received, using: &chance)
          made.call("server", next(), "recv", peer, thread: index) {
            $0.carry(Array(text[received..<received + count]), at: received)
          }
          received += count
        }
      }
      if Bool.random(using: &chance) {
        let close = made.call(client, next(), "close", own)
        made.end(own, by: .call(close))
        made.call("server", next(), "recv", peer, thread: index) { $0.carry("", at: received) }
      } else if Bool.random(using: &chance) {
        made.call("server", next(), "recv", peer, thread: index, until: .max)
        made.now += 20
      }
    }
    if Bool.random(using: &chance) { made.exception("server", "TypeError", "中文消息") }
    return made.taken()
  }
}

/// Numbers that a seed decides.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
