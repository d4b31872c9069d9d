import Testing

@testable import Grader

/// What checks may say of themselves.
struct CheckCatalogTests {
  private func entry(
    _ id: String, points: Int = 1, en: String = "t", after: [String] = [],
    networks: [String] = ["kind"]
  ) -> PlainValue {
    .record([
      "id": .text(id), "points": .int(points), "en": .text(en), "zh": .text("题"),
      "after": .list(after.map { .text($0) }), "networks": .list(networks.map { .text($0) }),
    ])
  }

  private func fault(_ entries: PlainValue...) -> String? {
    do {
      _ = try CheckCatalog(.list(entries))
      return nil
    } catch {
      return error.description
    }
  }

  @Test("checks with names, points, titles and networks are taken in their order")
  func taken() throws {
    let catalog = try CheckCatalog(
      .list([entry("a"), entry("b", points: 3, after: ["a"], networks: ["kind", "one-byte"])]))
    #expect(catalog.checks.map(\.id) == ["a", "b"])
    #expect(catalog.checks[1].networks == [.kind, .oneByte])
    #expect(catalog.needed(for: "b") == ["a", "b"])
    #expect(catalog.needed(for: "a") == ["a"])
  }

  @Test("what no check can be is said")
  func faults() {
    #expect(fault() == "expected checks")
    #expect(fault(entry("a", points: 0))?.contains("points above 0") == true)
    #expect(fault(entry("a", en: ""))?.contains("titles en= and zh=") == true)
    #expect(fault(entry("a", after: ["b"]), entry("b"))?.contains("found 'b'") == true)
    #expect(fault(entry("a", networks: ["bad"]))?.contains("found 'bad'") == true)
    #expect(fault(entry("a", networks: []))?.contains("a network") == true)
  }
}
