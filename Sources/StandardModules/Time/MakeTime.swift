import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StandardModules {
  /// Module `time`.
  static func makeTime(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "time")
    addClocks(builder)
    let times = TimeTuple(builder)
    builder.function("sleep", .one) { vm, _, arguments in
      if arguments[0].isNone { _ = try vm.bigIndex(arguments[0]) }
      let span = try Span.nanoseconds(vm, seconds: arguments[0])
      if span < 0 { throw vm.valueError("sleep length must be non-negative") }
      try vm.pause(until: vm.clock.after(nanoseconds: span))
      return .none
    }
    builder.function("gmtime", .positional(0, 1)) { vm, _, arguments in
      times.make(vm, try TimeTuple.broken(vm, arguments.at(0), isLocal: false))
    }
    builder.function("localtime", .positional(0, 1)) { vm, _, arguments in
      times.make(vm, try TimeTuple.broken(vm, arguments.at(0), isLocal: true))
    }
    builder.function("mktime", .one) { vm, _, arguments in
      var parts = try times.parts(vm, arguments[0], function: "mktime")
      parts.tm_wday = -1
      let seconds = mktime(&parts)
      if seconds == -1, parts.tm_wday == -1 {
        throw vm.error(.overflowError, "mktime argument out of range")
      }
      return .float(Double(seconds))
    }
    builder.function("asctime", .positional(0, 1)) { vm, _, arguments in
      let parts: tm
      if arguments.count == 0 {
        parts = try TimeTuple.broken(vm, .none, isLocal: true)
      } else {
        parts = try times.parts(vm, arguments[0], function: "asctime")
        try times.check(vm, parts)
      }
      return vm.str(clockText(parts))
    }
    builder.function("ctime", .positional(0, 1)) { vm, _, arguments in
      vm.str(clockText(try TimeTuple.broken(vm, arguments.at(0), isLocal: true)))
    }
    builder.function("strftime", .positional(1, 2)) { vm, _, arguments in
      guard let format = arguments[0].str else {
        throw vm.typeError(
          "strftime() argument 1 must be str, not \(vm.typeName(arguments[0]))")
      }
      let parts: tm
      if arguments.count == 1 {
        parts = try TimeTuple.broken(vm, .none, isLocal: true)
      } else {
        parts = try times.parts(vm, arguments[1], function: "strftime")
        try times.check(vm, parts)
      }
      let text = format.string
      if text.utf8.contains(0) { throw vm.valueError("embedded null character") }
      return vm.str(TimeFormatter.format(brokenDown(parts), text))
    }
    builder.function("strptime", .positional(1, 2)) { vm, _, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError(
          "strptime() argument 0 must be str, not \(vm.typeName(arguments[0]))")
      }
      let format = arguments.at(1).str?.string ?? "%a %b %d %H:%M:%S %Y"
      return times.make(vm, libcParts(try vm.parseTime(text.string, format)))
    }
    addZone(builder)
    return .object(builder.module)
  }

  private static func addClocks(_ builder: ModuleBuilder) {
    let clocks: [(String, clockid_t)] = [
      ("time", CLOCK_REALTIME), ("monotonic", CLOCK_MONOTONIC), ("perf_counter", CLOCK_MONOTONIC),
      ("process_time", CLOCK_PROCESS_CPUTIME_ID), ("thread_time", CLOCK_THREAD_CPUTIME_ID),
    ]
    for (name, clock) in clocks {
      builder.function(name, .none) { vm, _, _ in
        .float(Double(vm.clock.nanoseconds(of: clock) ?? 0) / 1e9)
      }
      builder.function(name + "_ns", .none) { vm, _, _ in
        .int(vm.clock.nanoseconds(of: clock) ?? 0)
      }
    }
    for (name, clock) in [
      ("CLOCK_REALTIME", CLOCK_REALTIME), ("CLOCK_MONOTONIC", CLOCK_MONOTONIC),
      ("CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID),
      ("CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID),
    ] {
      builder.constant(name, Int(clock))
    }
    builder.function("clock_gettime", .one) { vm, _, arguments in
      let clock = clockid_t(truncatingIfNeeded: try vm.index(arguments[0]))
      guard let value = vm.clock.nanoseconds(of: clock) else { throw vm.osError(.invalidArgument) }
      return .float(Double(value) / 1e9)
    }
    builder.function("clock_gettime_ns", .one) { vm, _, arguments in
      let clock = clockid_t(truncatingIfNeeded: try vm.index(arguments[0]))
      guard let value = vm.clock.nanoseconds(of: clock) else { throw vm.osError(.invalidArgument) }
      return .int(value)
    }
    builder.function("clock_getres", .one) { vm, _, arguments in
      let clock = clockid_t(truncatingIfNeeded: try vm.index(arguments[0]))
      guard let resolution = resolution(clock) else { throw vm.osError(.invalidArgument) }
      return .float(resolution)
    }
    builder.function("get_clock_info", .one) { vm, _, arguments in
      guard let name = arguments[0].str?.string else {
        throw vm.typeError(
          "get_clock_info() argument 1 must be str, not \(vm.typeName(arguments[0]))")
      }
      guard let clock = clocks.first(where: { $0.0 == name })?.1 else {
        throw vm.valueError("unknown clock")
      }
      return try clockInformation(vm, clock)
    }
  }

  /// What `get_clock_info` tells of a clock.
  private static func clockInformation(_ vm: VM, _ clock: clockid_t) throws -> Value {
    let name =
      switch clock {
      case CLOCK_REALTIME: "CLOCK_REALTIME"
      case CLOCK_MONOTONIC: "CLOCK_MONOTONIC"
      case CLOCK_PROCESS_CPUTIME_ID: "CLOCK_PROCESS_CPUTIME_ID"
      default: "CLOCK_THREAD_CPUTIME_ID"
      }
    let parts: [(String, Value)] = [
      ("implementation", vm.str("clock_gettime(\(name))")),
      ("monotonic", .bool(clock != CLOCK_REALTIME)),
      ("adjustable", .bool(clock == CLOCK_REALTIME)),
      ("resolution", .float(resolution(clock) ?? 1e-9)),
    ]
    return try vm.call(
      vm.getAttribute(vm.importOne("types"), "SimpleNamespace"), [],
      named: parts.map { (vm.interpreter.intern($0.0), $0.1) })
  }

  /// The seconds between two readings of a clock (clock_getres(2)); nil for no clock.
  private static func resolution(_ clock: clockid_t) -> Double? {
    var value = timespec()
    guard clock_getres(clock, &value) == 0 else { return nil }
    return Double(value.tv_sec) + Double(value.tv_nsec) / 1e9
  }

  private static func addZone(_ builder: ModuleBuilder) {
    tzset()
    var january = tm()
    january.tm_year = 124
    january.tm_mday = 1
    january.tm_isdst = -1
    _ = mktime(&january)
    var july = january
    july.tm_mon = 6
    july.tm_isdst = -1
    _ = mktime(&july)
    func name(_ parts: tm) -> String { parts.tm_zone.map { String(cString: $0) } ?? "UTC" }
    let (standard, summer) = july.tm_isdst > 0 ? (january, july) : (july, january)
    builder.constant("timezone", -Int(standard.tm_gmtoff))
    builder.constant("altzone", -Int(summer.tm_gmtoff))
    builder.constant("daylight", summer.tm_isdst > 0 ? 1 : 0)
    builder.constant(
      "tzname",
      .object(builder.vm.tuple([builder.vm.str(name(standard)), builder.vm.str(name(summer))])))
    builder.function("tzset", .none) { _, _, _ in
      tzset()
      return .none
    }
  }

  /// `Sun Jun 20 23:21:05 1993`.
  private static func clockText(_ parts: tm) -> String {
    var text = TimeFormatter.format(brokenDown(parts), "%a %b %e %H:%M:%S %Y")
    if text.isEmpty { text = "" }
    return text
  }

  private static func brokenDown(_ parts: tm) -> BrokenDownTime {
    var time = BrokenDownTime()
    time.year = Int(parts.tm_year) + 1900
    time.month = Int(parts.tm_mon) + 1
    time.day = Int(parts.tm_mday)
    time.hour = Int(parts.tm_hour)
    time.minute = Int(parts.tm_min)
    time.second = Int(parts.tm_sec)
    time.weekday = (Int(parts.tm_wday) + 6) % 7
    time.dayOfYear = Int(parts.tm_yday) + 1
    time.isDST = Int(parts.tm_isdst)
    time.zone = parts.tm_zone.map { String(cString: $0) }
    time.utcOffset = Int(parts.tm_gmtoff)
    return time
  }

  private static func libcParts(_ time: BrokenDownTime) -> tm {
    var parts = tm()
    parts.tm_year = Int32(truncatingIfNeeded: time.year - 1900)
    parts.tm_mon = Int32(truncatingIfNeeded: time.month - 1)
    parts.tm_mday = Int32(truncatingIfNeeded: time.day)
    parts.tm_hour = Int32(truncatingIfNeeded: time.hour)
    parts.tm_min = Int32(truncatingIfNeeded: time.minute)
    parts.tm_sec = Int32(truncatingIfNeeded: time.second)
    parts.tm_wday = Int32(truncatingIfNeeded: (time.weekday + 1) % 7)
    parts.tm_yday = Int32(truncatingIfNeeded: time.dayOfYear - 1)
    parts.tm_isdst = Int32(truncatingIfNeeded: time.isDST)
    return parts
  }
}
