import Foundation
import Languages
import Testing

@testable import Grader

/// The reports that are XML or HTML.
struct MarkupReportTests {
  private func file(_ format: ReportFormat, _ language: Language = .en) throws -> String {
    let files = format.files(SampleClass.result, in: language)
    #expect(files.count == 1)
    return try #require(files.first).text
  }

  @Test("JUnit's numbers agree with its cases, and points are properties")
  func suites() throws {
    let root = try #require(XMLNode.parse(try file(.junit)))
    #expect(root.name == "testsuites")
    #expect(root.children.count == 7)
    for suite in root.children {
      let cases = suite.children.filter { $0.name == "testcase" }
      #expect(suite.attributes["tests"] == "\(cases.count)")
      for (attribute, name) in [
        ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
      ] {
        #expect(suite.attributes[attribute] == "\(suite.named(name).count)", "\(attribute)")
      }
      let identities = cases.map {
        "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")"
      }
      #expect(Set(identities).count == cases.count)
      let points = try #require(property("points", of: suite).flatMap(Int.init))
      #expect(
        cases.compactMap { property("points", of: $0).flatMap(Int.init) }.reduce(0, +) == points)
    }
  }

  private func property(_ name: String, of node: XMLNode) -> String? {
    node.children.first { $0.name == "properties" }?.children
      .first { $0.attributes["name"] == name }?.attributes["value"]
  }

  @Test("in JUnit a failure is the learner's, an error ours, and what was not run is skipped")
  func outcomes() throws {
    let root = try #require(XMLNode.parse(try file(.junit)))
    func kinds(_ student: String) -> [String] {
      root.children.first { $0.attributes["name"] == student }?.named("testcase").map { one in
        one.children.last.map(\.name) ?? ""
      } ?? []
    }
    #expect(kinds("alice") == ["properties", "properties", "properties"])
    #expect(kinds("bob") == ["failure", "skipped", "skipped"])
    #expect(kinds("carol") == ["properties", "failure", "failure"])
    #expect(kinds("dave") == ["properties", "properties", "error"])
    #expect(kinds("zoë") == ["failure", "skipped", "skipped", "skipped"])
    #expect(root.named("failure").contains { $0.wholeText.contains("note (M04)") })
  }

  @Test("what a hostile program has written is text, and what cannot be seen is shown")
  func hostile() throws {
    for format in [ReportFormat.junit, .html] {
      let text = try file(format)
      let isFit = text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t"
          || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
            && $0 != "\u{FFFE}" && $0 != "\u{FEFF}"
      }
      #expect(isFit, "\(format)")
      let root = try #require(XMLNode.parse(text))
      #expect(root.wholeText.contains("</script><img src=x onerror=alert(1)> ]]> <!-- & \" '"))
      #expect(root.wholeText.contains(#"\x00\x1b[31mred\x1b[0m\x7f\u202e \ufffe\ufeff 😀"#))
      #expect(root.named("img").isEmpty && root.named("script").isEmpty)
    }
  }

  @Test("the page needs no script and nothing from elsewhere, and can be read without colours")
  func page() throws {
    for language in Language.allCases {
      let text = try file(.html, language)
      let root = try #require(XMLNode.parse(text))
      #expect(text.hasPrefix("<!DOCTYPE html>\n"))
      #expect(root.attributes["lang"] == (language == .en ? "en" : "zh-Hans"))
      for node in root.all {
        #expect(!["script", "link", "iframe", "object", "form", "base"].contains(node.name))
        #expect(
          !node.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" })
        if let target = node.attributes["href"] { #expect(target.hasPrefix("#"), "\(target)") }
      }
      let sheet = root.named("style").map(\.wholeText).joined()
      #expect(sheet.contains("prefers-color-scheme: dark") && sheet.contains("@media print"))
      #expect(!sheet.contains("url(") && !sheet.contains("@import"))
      for cell in root.named("th") { #expect(cell.attributes["scope"] != nil) }
      let signs = Set(root.named("td").flatMap { $0.wholeText.prefix(1) })
      #expect(signs.isSuperset(of: ["✓", "✗", "–", "…", "!"]))
    }
  }

  @Test("every link of the page leads to one place, and whatever scrolls is reached by keys")
  func links() throws {
    let root = try #require(XMLNode.parse(try file(.html)))
    let ids = root.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for node in root.all {
      if let target = node.attributes["href"]?.dropFirst() { #expect(ids.contains(String(target))) }
      if let label = node.attributes["aria-labelledby"] { #expect(ids.contains(label)) }
    }
    #expect(
      root.all.allSatisfy { $0.attributes["class"] != "scroll" || $0.attributes["tabindex"] == "0" }
    )
    #expect(root.named("section").count > SampleClass.result.submissions.count)
  }

  @Test("the commonest mistake comes first, and counts once a student")
  func commonest() {
    let found = CommonDiagnosis.all(in: SampleClass.result)
    #expect(found.map(\.id) == ["M04", "M11"])
    #expect(found[0].students.count == 3)
  }

  @Test("a class of nobody, and a name of 2000 characters, are no trouble")
  func extremes() throws {
    var result = SampleClass.result
    result.submissions = []
    for format in ReportFormat.allCases {
      for file in format.files(result, in: .zh) { #expect(!file.text.isEmpty) }
    }
    result.submissions = [SampleClass.submission(String(repeating: "长", count: 2000), [])]
    for format in ReportFormat.allCases {
      let files = format.files(result, in: .en)
      try #require(files.count == 1)
      #expect(files[0].name.utf8.count < 200, "\(format)")
    }
    for format in [ReportFormat.html, .junit] {
      #expect(XMLNode.parse(format.files(result, in: .en)[0].text) != nil)
    }
  }
}
