import LineEditor
import Synchronization

/// How the prompt looks, which may change while terminals write.
final class PromptLook: Sendable {
  private let state: Mutex<(style: TextStyle, showsChanges: Bool)>
  private let editor: LineEditor

  init(_ style: TextStyle, _ editor: LineEditor) {
    state = Mutex((style, true))
    self.editor = editor
  }

  /// The style, for the window as it is now.
  var style: TextStyle {
    var style = state.withLock { $0.style }
    if let window = editor.window { style.width = max(window.columns, 20) }
    return style
  }

  /// Changes the style.
  func change(_ body: (inout TextStyle) -> Void) { state.withLock { body(&$0.style) } }

  /// Whether a line after each call says what it changed.
  var showsChanges: Bool {
    get { state.withLock { $0.showsChanges } }
    set { state.withLock { $0.showsChanges = newValue } }
  }
}
