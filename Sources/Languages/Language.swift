/// A language in which socktutor speaks to people.
package enum Language: String, Sendable, CaseIterable {
  /// English.
  case en
  /// Chinese, in simplified characters.
  case zh

  /// The language that was asked for, else that of the locale: the first of `LC_ALL`,
  /// `LC_MESSAGES` and `LANG` that is set and not empty decides. What begins with `zh` is Chinese,
  /// everything else English.
  ///
  /// - Parameters:
  ///   - wanted: The value of `--lang`, if it was given.
  ///   - variable: The value of an environment variable, by its name; nil when it is not set.
  package static func choice(
    _ wanted: String? = nil, variable: (String) -> String?
  ) -> Language {
    if let wanted { return Language(locale: wanted) }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name), !value.isEmpty { return Language(locale: value) }
    }
    return .en
  }

  /// The language of a locale's name such as `zh_CN.UTF-8`.
  private init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .zh : .en
  }
}
