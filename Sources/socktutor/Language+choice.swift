import ArgumentParser
import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language that was asked for, else that of this process's locale.
  static func choice(_ wanted: Language? = nil) -> Language {
    choice(wanted?.rawValue) { name in getenv(name).map { String(cString: $0) } }
  }
}
