import Languages
import Testing

@testable import Curriculum

struct CourseTests {
  @Test("the course has its thirty lessons, each with a title in both languages")
  func lessons() throws {
    let course = try Course(from: .embedded)
    #expect(course.lessons.count == 30)
    #expect(course["bind"]?.number == 2)
    for lesson in course.lessons {
      for language in Language.allCases {
        #expect(lesson.titles[language]?.isEmpty == false, "\(lesson.name) \(language)")
      }
    }
  }
}
