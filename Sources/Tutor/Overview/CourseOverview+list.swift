extension CourseOverview {
  /// The lessons with their numbers, the exercises and the methods.
  package var list: Markdown {
    var blocks: [Markdown.Block] = [.heading(level: 2, [.text(words.lessons)])]
    let fields = lessons.map { lesson in
      let entry = lesson.entry
      let number = entry.isPage ? "" : "\(entry.number)"
      // A page has no number: its name leads to it.
      let name = entry.isPage ? words.pageName(entry.name) : ""
      return Markdown.Field(
        TextFit.aligned(number, to: 2),
        title(lesson) + [.text(name + words.summary(standing(lesson)))])
    }
    blocks.append(.fields(fields))
    if !exercises.isEmpty {
      blocks.append(.heading(level: 2, [.text(words.exercises)]))
      blocks.append(
        .fields(
          exercises.map { exercise in
            let standing = words.standing(progress.exercises[exercise.name])
            return Markdown.Field(
              exercise.name, [.text(words.inLesson(exercise.lesson) + standing)])
          }))
    }
    blocks.append(.heading(level: 2, [.text(words.methods)]))
    let groups = index.groups.map { group in
      let title = InlineParser.parse(group.titles[language] ?? group.name)
      let names = group.members.joined(separator: ", ")
      return [Markdown.Block.paragraph(title + [.text(words.colon + names)])]
    }
    blocks.append(.list(start: nil, isLoose: false, items: groups))
    return Markdown(blocks: blocks)
  }
}
