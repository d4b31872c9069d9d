import Foundation
import Lab
import Languages
import Testing

@testable import Tutor

/// A timeline as SVG and HTML.
struct WebTimelineTests {
  private static let sessions = [
    MadeTimeline.tutorial(), MadeTimeline.pieces(), MadeTimeline.datagrams(),
    MadeTimeline.threads(), MadeTimeline.hostile(), TimelineSnapshot(dropped: 3),
  ]

  @Test(
    "the drawing is well-formed XML, also with what programs choose", arguments: sessions.indices)
  func wellFormed(session: Int) throws {
    for language in Language.allCases {
      let svg = TimelinePicture.svg(Self.sessions[session], language: language)
      let problem = XMLBalance.problem(svg)
      #expect(problem == nil)
      #expect(!svg.contains("<script"))
      #expect(svg.contains("prefers-color-scheme: dark"))
    }
  }

  @Test("any timeline's drawing is well-formed and names each call once", arguments: 0..<20)
  func random(seed: Int) {
    let timeline = MadeTimeline.random(seed: seed)
    let svg = TimelinePicture.svg(timeline, language: .en)
    #expect(XMLBalance.problem(svg) == nil)
    let boxes = svg.ranges(of: "<g class=\"call").count
    #expect(boxes == timeline.calls.count)
  }

  @Test("the page holds the drawing and a row for each call, escaped")
  func page() {
    let timeline = MadeTimeline.hostile()
    let page = TimelinePicture.html(timeline, language: .zh)
    #expect(page.contains("<svg") && page.contains("lang=\"zh-Hans\""))
    let rows = page.ranges(of: "<tr>").count
    #expect(rows == timeline.calls.count + 1)
    #expect(!page.contains("<script") && !page.contains("<b>"))
    #expect(page.contains("&lt;b&gt;"))
  }

  @Test("a file is written whole, and nothing is left beside it")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["a.svg", "b.HTML", "a.svg"] {
      try TimelinePicture.write(
        MadeTimeline.tutorial(), to: folder.appending(path: name).path, language: .en)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["a.svg", "b.HTML"])
    let svg = try String(contentsOf: folder.appending(path: "a.svg"), encoding: .utf8)
    #expect(svg == TimelinePicture.svg(MadeTimeline.tutorial(), language: .en))
    let page = try String(contentsOf: folder.appending(path: "b.HTML"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    let missing = folder.path + "/none/a.svg"
    let failure = #expect(throws: WholeFile.Failure.self) {
      try TimelinePicture.write(TimelineSnapshot(), to: missing, language: .en)
    }
    #expect(failure?.description == "\(missing): No such file or directory")
  }
}
