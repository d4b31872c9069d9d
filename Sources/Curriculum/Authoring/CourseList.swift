import Languages

/// The texts of `course.yml` and its words, to which a lesson is added.
struct CourseList {
  /// The texts by file, as they are to be written.
  private(set) var files: [(name: String, text: String)] = []
  /// The lines of course.yml at which its lessons begin, by name, in order.
  private let places: [(name: String, line: Int, isPage: Bool)]

  /// Reads the files. Throws ``DataMistakes``.
  init(from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("course.yml", from: source)
    places = file.root.record(["lessons"]).required("lessons").list().map { value in
      let record = value.record(["name", "page"])
      let isPage = record.optional("page")?.truth() ?? false
      return (record.required("name").text(), record.line, isPage)
    }
    _ = try file.finish(())
    for name in ["course.yml"] + Language.allCases.map({ "course.\($0).md" }) {
      do {
        files.append((name, try source.text(of: name)))
      } catch {
        throw DataMistakes([error])
      }
    }
  }

  /// Adds a lesson behind another and its pages, or at the end.
  mutating func insert(_ name: String, behind other: String?) throws(DataMistakes) {
    let place = other.flatMap { other in places.firstIndex { $0.name == other } }
    let next = place.flatMap { place in places[(place + 1)...].first { !$0.isPage } }
    for i in files.indices {
      var lines = files[i].text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      while lines.last?.isEmpty == true { lines.removeLast() }
      if i == 0 {
        lines.insert("  - name: \(name)", at: next.map { $0.line - 1 } ?? lines.count)
      } else {
        let line = next.flatMap { next in lines.firstIndex { $0.isHeading(of: next.name) } }
        let section = "# \(name) \(Unwritten.mark): \(i == 1 ? "the lesson's title" : "这一课的标题")"
        lines.insert(
          contentsOf: line == nil ? ["", section] : [section, ""], at: line ?? lines.count)
      }
      files[i].text = lines.joined(separator: "\n") + "\n"
    }
  }
}

extension String {
  /// Whether a line of Markdown begins the section of a name.
  fileprivate func isHeading(of name: String) -> Bool {
    self == "# \(name)" || hasPrefix("# \(name) ")
  }
}
