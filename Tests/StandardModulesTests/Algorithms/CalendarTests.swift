import Testing

@testable import StandardModules

@Suite("Dates and times agree with CPython's")
struct CalendarTests {
  @Test("civil dates")
  func dates() throws {
    let date = try #require(CivilDate(year: 2021, month: 1, day: 3))
    #expect(date.ordinal == 737_793)
    #expect(date.weekday == 6)
    #expect(date.isoCalendar == (2020, 53, 7))
    #expect(CivilDate(isoYear: 2020, week: 53, weekday: 7) == date)
    #expect(CivilDate(isoYear: 2021, week: 53, weekday: 1) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    for day in stride(from: -800_000, to: 800_000, by: 997) {
      #expect(CivilDate(daysSinceEpoch: day).daysSinceEpoch == day)
    }
    _ = CivilDate(daysSinceEpoch: .min)
    #expect(BrokenDownTime(secondsSinceEpoch: -1).year == 1969)
  }

  @Test("strftime")
  func formats() {
    let time = BrokenDownTime(secondsSinceEpoch: 1_700_000_000)
    #expect(
      TimeFormatter.format(time, "%a %d %b %Y %I:%M:%S %p %j %U %V %% %Q")
        == "Tue 14 Nov 2023 10:13:20 PM 318 46 46 % %Q")
    #expect(TimeFormatter.format(time, "%f", knowsMicroseconds: true) == "000000")
  }

  @Test("strptime")
  func parses() throws {
    let time = try TimeParser.parse("Tue 14 nov 2023 10:13 PM +01:30", "%a %d %b %Y %I:%M %p %z")
    #expect((time.year, time.month, time.day) == (2023, 11, 14))
    #expect((time.hour, time.minute, time.weekday, time.dayOfYear) == (22, 13, 1, 318))
    #expect(time.utcOffset == 5400)
  }

  @Test(
    "texts that do not fit are refused in CPython's words",
    arguments: [
      ("x", "%Y", "time data 'x' does not match format '%Y'"),
      ("2023x", "%Y", "unconverted data remains: x"),
      ("1", "%Q", "'Q' is a bad directive in format '%Q'"),
      ("30 2", "%d %m", "day is out of range for month"),
      ("1", "%", "stray % in format '%'"),
    ])
  func parseErrors(text: String, format: String, message: String) {
    let error = #expect(throws: TimeParseError.self) { try TimeParser.parse(text, format) }
    #expect(error?.message == message)
  }
}
