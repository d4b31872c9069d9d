import Languages
import Testing

@Suite("The language for people")
struct LanguageTests {
  private func choice(_ wanted: String? = nil, _ variables: [String: String] = [:]) -> Language {
    Language.choice(wanted) { variables[$0] }
  }

  @Test("what was asked for wins over every variable")
  func asked() {
    #expect(choice("zh", ["LC_ALL": "en_US.UTF-8"]) == .zh)
    #expect(choice("en", ["LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN"]) == .en)
  }

  @Test("LC_ALL comes before LC_MESSAGES, and that before LANG")
  func order() {
    #expect(choice(nil, ["LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"]) == .en)
    #expect(choice(nil, ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"]) == .zh)
    #expect(choice(nil, ["LANG": "zh_TW.UTF-8"]) == .zh)
  }

  @Test("an empty variable counts as unset")
  func empty() {
    #expect(choice(nil, ["LC_ALL": "", "LANG": "zh_CN.UTF-8"]) == .zh)
  }

  @Test("without a word, and for every other language, it is English")
  func otherwise() {
    #expect(choice() == .en)
    #expect(choice(nil, ["LANG": "fr_FR.UTF-8"]) == .en)
    #expect(choice("zh-Hans") == .zh)
  }
}
