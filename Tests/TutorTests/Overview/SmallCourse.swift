import Curriculum
import Foundation

/// A course of two lessons and a page in a folder, gone after the test.
final class SmallCourse {
  private let path = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID())").path

  var source: LessonSource { .folder(path) }

  init() throws {
    for (name, text) in SmallCourse.files {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static let files = [
    "course.yml": """
    lessons:
      - name: apples
      - name: pears
      - name: on-plums
        page: true
    """,
    "course.en.md": """
    # apples Apples and how to throw them without breaking a window
    # pears Pears
    # on-plums On plums
    """,
    "course.zh.md": """
    # apples 苹果，以及怎样扔苹果而不打破窗户
    # pears 梨
    # on-plums 谈谈李子
    """,
    "methods.yml": """
    groups:
      - name: fruit
        members: [throw, catch]
    """,
    "methods.en.md": "# fruit Methods of fruit",
    "methods.zh.md": "# fruit 水果的方法",
    "01-apples/lesson.yml": """
    teaches: [throw]
    covers: []
    steps:
      - name: look
        kind: read
      - name: throw-it
        kind: do
        setup: []
        goal: {thrown: "True"}
        answer: [{server: throw()}]
      - name: where
        kind: predict
        setup: []
        run: [{server: throw()}]
        choices: {far: "True", near: "False"}
      - name: how-many
        kind: predict
        setup: []
        run: [{server: throw()}]
        result: "1"
      - name: write
        kind: program
        exercise: thrower
    """,
    "01-apples/en.md": words("Look", "Throw it", "Where will it fall?", "How many?"),
    "01-apples/zh.md": words("看", "扔出去", "会落在哪里？", "有多少？"),
    "01-apples/thrower/exercise.yml": "",
    "02-pears/lesson.yml": """
    teaches: [throw, catch]
    covers: []
    steps: [{name: look, kind: read}]
    """,
    "02-pears/en.md": "# lesson\nPears.\n# look Look\nA pear.\n# summary\nDone.",
    "02-pears/zh.md": "# lesson\n梨。\n# look 看\n一个梨。\n# summary\n完。",
    "02-on-plums/lesson.yml": """
    teaches: []
    covers: []
    steps: [{name: look, kind: read}]
    """,
    "02-on-plums/en.md": "# lesson\nPlums.\n# look Look\nA plum.\n# summary\nDone.",
    "02-on-plums/zh.md": "# lesson\n李子。\n# look 看\n一个李子。\n# summary\n完。",
  ]

  /// The words of the first lesson with these titles.
  private static func words(
    _ look: String, _ throwIt: String, _ place: String, _ number: String
  ) -> String {
    """
    # lesson
    Apples.
    # look \(look)
    An apple.
    # throw-it \(throwIt)
    Throw it.
    ## thrown
    it is thrown
    ## hint-1
    a
    ## hint-2
    b
    ## hint-3
    c
    ## done
    It flew.
    # where \(place)
    Well?
    ## far
    *far* away
    ## near
    near by
    ## after
    Far.
    # how-many \(number)
    Well?
    ## after
    One.
    # write Write a thrower
    In your editor.
    ## done
    Good to read.
    # summary
    Done.
    """
  }
}
