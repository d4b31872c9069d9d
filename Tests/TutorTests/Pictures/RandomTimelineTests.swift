import Lab
import Languages
import Testing

@testable import Tutor

/// What holds for the picture of any timeline.
struct RandomTimelineTests {
  @Test("each call is there once, in time's order, and arrows go forward", arguments: 0..<40)
  func calls(seed: Int) {
    let timeline = MadeTimeline.random(seed: seed)
    let diagram = SequenceDiagram(timeline, words: .english)
    #expect(diagram.calls.count == timeline.calls.count)
    #expect(Set(diagram.calls.map(\.record.number)).count == diagram.calls.count)
    for (index, call) in diagram.calls.enumerated() {
      let rows = diagram.rows.indices.filter { diagram.rows[$0].call == index }
      #expect(rows == (call.first == call.last ? [call.first] : [call.first, call.last]))
    }
    let isOrdered = zip(diagram.rows, diagram.rows.dropFirst()).allSatisfy { $0.time <= $1.time }
    #expect(isOrdered)
    for arrow in diagram.arrows { #expect(arrow.from < arrow.to) }
  }

  @Test("each call's name and line stand in the text once", arguments: 0..<20)
  func once(seed: Int) {
    let timeline = MadeTimeline.random(seed: seed)
    for isPlain in [false, true] {
      let style = TextStyle(width: 130, isPlain: isPlain)
      let text = TimelinePicture.text(timeline, style: style, rows: .max)
      for call in timeline.calls {
        let found = text.ranges(of: " \(call.place?.line ?? 0) \(call.name)(")
        #expect(found.count == 1, "\(call.name) on \(call.place?.line ?? 0) in\n\(text)")
      }
    }
  }

  @Test("no line is wider than the window", arguments: 0..<20, [1, 7, 20, 33, 40, 60, 80, 121])
  func widths(seed: Int, width: Int) {
    let timeline = MadeTimeline.random(seed: seed)
    for language in Language.allCases {
      for isPlain in [false, true] {
        let style = TextStyle(width: width, isPlain: isPlain, language: language)
        for line in TimelinePicture.text(timeline, style: style, rows: 50).split(separator: "\n") {
          #expect(TextFit.width(line) <= width, "\(line)")
        }
      }
    }
  }

  @Test("the bytes that arrows carry are the bytes that were received", arguments: 0..<40)
  func bytes(seed: Int) {
    let timeline = MadeTimeline.random(seed: seed)
    var carried: [Int: Int] = [:]
    for arrival in Arrival.all(in: timeline) {
      if case .bytes(let count) = arrival.kind { carried[arrival.to, default: 0] += count }
    }
    for call in timeline.calls where call.isReceiving && call.byteCount > 0 {
      #expect(carried[call.number] == call.byteCount)
    }
  }
}
