import Languages
import Testing

@testable import Curriculum

struct CourseTests {
  @Test("the course has its thirty lessons and a page, each with a title in both languages")
  func lessons() throws {
    let course = try Course(from: .embedded)
    #expect(course.lessons.filter { !$0.isPage }.map(\.number) == Array(1...30))
    #expect(course["bind"]?.folder == "02-bind")
    #expect(course["two-levels"]?.folder == "05-two-levels")
    #expect(course["bytes"]?.number == 6)
    for lesson in course.lessons {
      for language in Language.allCases {
        #expect(lesson.titles[language]?.isEmpty == false, "\(lesson.name) \(language)")
      }
    }
  }
}
