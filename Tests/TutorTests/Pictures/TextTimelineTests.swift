import Lab
import Languages
import Testing

@testable import Tutor

/// A timeline in text.
struct TextTimelineTests {
  @Test(
    "made-up sessions at three widths",
    arguments: [
      ("tutorial", MadeTimeline.tutorial()), ("pieces", MadeTimeline.pieces()),
      ("datagrams", MadeTimeline.datagrams()), ("threads", MadeTimeline.threads()),
    ], [40, 80, 120])
  func widths(session: (name: String, timeline: TimelineSnapshot), width: Int) throws {
    let text = TimelinePicture.text(session.timeline, style: TextStyle(width: width))
    try Snapshot.expect(text, is: "timeline-\(session.name)-\(width).txt")
  }

  @Test("without anything but ASCII, in Chinese, in colours")
  func styles() throws {
    let plain = TextStyle(width: 80, isPlain: true)
    let pieces = TimelinePicture.text(MadeTimeline.pieces(), style: plain)
    let isASCII = pieces.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
    try Snapshot.expect(pieces, is: "timeline-pieces-plain.txt")
    try Snapshot.expect(
      TimelinePicture.text(MadeTimeline.tutorial(), style: plain), is: "timeline-tutorial-plain.txt"
    )
    let chinese = TextStyle(width: 100, language: .zh)
    try Snapshot.expect(
      TimelinePicture.text(MadeTimeline.tutorial(), style: chinese), is: "timeline-tutorial-zh.txt")
    let coloured = TextStyle(width: 80, isColoured: true)
    let text = TimelinePicture.text(MadeTimeline.pieces(), style: coloured)
    #expect(text.contains("\u{1b}["))
    let withoutColour = text.replacing(/\u{1b}\[[0-9;]*m/, with: "")
    #expect(withoutColour == TimelinePicture.text(MadeTimeline.pieces(), style: TextStyle()))
  }

  @Test("nothing happened; events were dropped")
  func empty() {
    #expect(
      TimelinePicture.text(TimelineSnapshot(), style: TextStyle()) == "no socket calls yet\n")
    let text = TimelinePicture.text(
      TimelineSnapshot(dropped: 12), style: TextStyle(width: 30, language: .zh))
    #expect(text == "最早的 12 个事件没有保留\n还没有套接字调用\n")
  }

  @Test("a long timeline says how many rows are left out")
  func long() {
    var made = MadeTimeline()
    made.socket(1, in: "a", descriptor: 3)
    for _ in 0..<1000 { made.call("a", 1, "fileno", 1) }
    let text = TimelinePicture.text(made.taken(), style: TextStyle(), rows: 100)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.contains { $0.contains("… 901 rows left out") }, "\(text)")
  }

  @Test("what a program chose is shown, not obeyed")
  func hostile() {
    var made = MadeTimeline(terminals: ["evil\u{1b}[2J\u{202e}\nname"])
    made.exception("evil\u{1b}[2J\u{202e}\nname", "E", "one\ntwo\u{7}")
    let text = TimelinePicture.text(made.taken(), style: TextStyle())
    #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}") && !text.contains("\u{7}"))
    #expect(text.contains("one\\ntwo"))
  }
}
