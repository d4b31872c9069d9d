import Languages
import Testing

@testable import Curriculum

struct CourseTests {
  @Test(
    "the course has at least its thirty lessons and a page, each with a title in both languages")
  func lessons() throws {
    let course = try Course(from: .embedded)
    let numbers = course.lessons.filter { !$0.isPage }.map(\.number)
    #expect(numbers.count >= 30)
    #expect(numbers == Array(1...numbers.count))
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
