import Foundation
import Processes
import Testing

/// A program that tries to crash, hang or get out, and what must come of it with graded limits.
struct HostileProgram: Sendable, CustomTestStringConvertible {
  /// The file in Tests/Programs/hostile, without `.py`; its number is the row of the list.
  var name: String
  /// All that it prints on standard output; nil when that is open.
  var output: String?
  /// What must appear on one of its streams: one of these at least.
  var anyOf: [String] = []
  /// The most steps it may take, where fewer than a graded program's show as much.
  var steps: Int? = 1_000_000
  /// The program, when its size is the point and it is no file.
  var source: String?

  var testDescription: String { name }

  static let folder = "\(Installation.root)/Tests/Programs/hostile"

  /// Where the limits' own messages begin.
  private static let stopped = "socktutor: stopped: "
  private static let steps = ["\(stopped)the program took more than 1000000 steps"]
  private static let memory = ["MemoryError", "\(stopped)the program holds more than 64 MB"]
  private static let depth = ["RecursionError", "too many nested", "MemoryError"]

  private static func lines(_ line: String, _ count: Int) -> String {
    String(repeating: line + "\n", count: count)
  }

  /// Programs whose text is deep or long.
  static let sources: [HostileProgram] = [
    HostileProgram(
      name: "01_parentheses", output: "", anyOf: ["SyntaxError: too many nested parentheses"],
      source: String(repeating: "(", count: 5000)),
    HostileProgram(
      name: "02_signs", anyOf: depth + ["5000 signs make 1"],
      source: "print('5000 signs make', " + String(repeating: "-", count: 5000) + "1)"),
    HostileProgram(
      name: "03_sum", anyOf: depth + ["the sum is 20001"],
      source: "print('the sum is', 1" + String(repeating: "+1", count: 20_000) + ")"),
    HostileProgram(
      name: "04_target", output: "", anyOf: depth,
      source: String(repeating: "(", count: 5000) + "a" + String(repeating: ",)", count: 5000)
        + " = 1"),
    HostileProgram(
      name: "05_indentation", output: "",
      anyOf: ["IndentationError: too many levels of indentation"],
      source: (0..<2000).map { String(repeating: " ", count: $0) + "if 1:\n" }.joined()
        + String(repeating: " ", count: 2000) + "pass\n"),
    HostileProgram(
      name: "05_brackets_in_text", output: "", anyOf: depth + ["SyntaxError"],
      source: "f'" + String(repeating: "{f\"", count: 300)),
    HostileProgram(
      name: "05_attributes", output: "", anyOf: depth + ["AttributeError"],
      source: "x = 1\nx" + String(repeating: ".a", count: 50_000)),
    HostileProgram(
      name: "05_lambdas", output: "", anyOf: depth + ["SyntaxError"],
      source: String(repeating: "lambda: ", count: 20_000) + "1\n1/"),
  ]

  /// Programs that never come back from one expression.
  static let expressions: [HostileProgram] = [
    "sum(iter(int, 1))", "max(range(10**12))", "-1 in itertools.count()",
    "any(itertools.repeat(0))", "set(itertools.cycle([1]))", "''.join(iter(str, 1))",
    "bytes(iter(int, 1))", "dict.fromkeys(itertools.cycle([1]))",
    "next(filter(None, iter(int, 1)))",
    "min(map(abs, itertools.count()))", "collections.deque(itertools.count(), maxlen=0)",
    "functools.reduce(lambda a, b: a, itertools.count())",
    "next(itertools.dropwhile(lambda x: True, itertools.count()))",
    "next(itertools.chain.from_iterable(iter(list, 1)))",
    "next(itertools.islice(itertools.count(), 10**12, None))",
    "next(itertools.compress(itertools.count(), iter(int, 1)))",
    "collections.Counter(itertools.cycle('a'))", "sorted(range(10**6), key=lambda x: -x)",
    "hashlib.pbkdf2_hmac('sha256', b'', b'', 10**9)", "re.search('(.*)(.*)(.*)(.*)x', 'a' * 5000)",
    "[type('A', (), {}) for _ in itertools.count()]",
    "atexit.register(sum, iter(int, 1))", "sys.exit(Endless())",
  ].enumerated().map { i, text in
    HostileProgram(
      name: "16_expression_\(i + 1): \(text)", output: "",
      anyOf: ["\(stopped)the program took more than 20000 steps"], steps: 20_000,
      source: """
        import atexit, collections, functools, hashlib, itertools, re, sys


        class Endless:
            def __str__(self):
                return sum(iter(int, 1))


        \(text)
        """)
  }

  /// Programs in files.
  static let files: [HostileProgram] = [
    HostileProgram(name: "06_deep_list", anyOf: memory + ["dropped"], steps: nil),
    HostileProgram(
      name: "07_deep_list_walks",
      anyOf: ["== RecursionError\n< RecursionError\nhash RecursionError\nstr RecursionError\n"]),
    HostileProgram(name: "08_list_in_itself", output: "True [[...]]\nRecursionError\n"),
    HostileProgram(
      name: "09_dict_in_itself", output: "{'d': {...}}\n([(...)],)\nRecursionError\n"),
    HostileProgram(name: "10_long_string", output: "", anyOf: ["MemoryError"]),
    HostileProgram(
      name: "11_long_lists", output: lines("MemoryError", 5) + "OverflowError\n"),
    HostileProgram(name: "11_endless_list", output: "", anyOf: memory, steps: nil),
    HostileProgram(name: "11_small_strings", output: "", anyOf: memory, steps: nil),
    HostileProgram(name: "12_large_integers", anyOf: ["OverflowError\n", "MemoryError\n"]),
    HostileProgram(
      name: "13_digits",
      output: """
        Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; \
        use sys.set_int_max_str_digits() to increase the limit
        Exceeds the limit (4300 digits) for integer string conversion; use \
        sys.set_int_max_str_digits() to increase the limit

        """),
    HostileProgram(name: "14_wide_formats", output: lines("refused", 9)),
    HostileProgram(name: "15_doubled_string", output: "", anyOf: memory),
    HostileProgram(name: "16_endless_loop", output: "", anyOf: steps),
    HostileProgram(name: "17_endless_catching", output: "", anyOf: steps),
    HostileProgram(name: "18_endless_finally", output: "", anyOf: steps),
    HostileProgram(name: "19_recursive_methods", output: lines("RecursionError", 16)),
    HostileProgram(name: "19_changing_containers", anyOf: ["done\n"]),
    HostileProgram(
      name: "20_generator_in_itself",
      output: lines("generator already executing", 2) + "RecursionError\n"),
    HostileProgram(name: "21_regex_backtracking", output: "", anyOf: steps),
    HostileProgram(name: "21_regex_nesting", anyOf: [lines("refused", 4)]),
    HostileProgram(name: "22_ways_out", anyOf: ["closed file\n"]),
    HostileProgram(name: "23_format_ways_out", anyOf: ["Max string recursion exceeded\n"]),
    HostileProgram(
      name: "24_edges",
      output: (try? String(contentsOfFile: "\(folder)/24_edges.out", encoding: .utf8)) ?? "?"),
    HostileProgram(name: "25_off_loopback", anyOf: ["closed path\n"]),
    HostileProgram(name: "25_many_sockets", output: "[Errno 24] Too many open files True\n"),
    HostileProgram(name: "25_many_threads", output: "can't start new thread True\n"),
    HostileProgram(name: "25_huge_recv", output: lines("refused", 6)),
    HostileProgram(
      name: "25_endless_output",
      anyOf: ["\(stopped)the program took more than 50000000 steps"], steps: nil),
    HostileProgram(name: "25_stubborn_wait", output: "", anyOf: steps),
    HostileProgram(name: "25_stubborn_recv", output: "", anyOf: steps),
    HostileProgram(name: "25_stubborn_streams", output: "", anyOf: steps),
    HostileProgram(name: "26_surrogates", anyOf: ["ValueError: \\ud800"]),
  ]
}
