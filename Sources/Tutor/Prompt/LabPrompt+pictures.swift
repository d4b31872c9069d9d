import Curriculum
import Lab

/// The commands that show something whole.
extension LabPrompt {
  func xray(_ argument: String) {
    switch argument {
    case "", "full":
      writer.say(
        KernelPicture.table(
          KernelView.current(of: lab.timeline), style: look.style, isFull: argument == "full"))
    case "on", "off":
      look.showsChanges = argument == "on"
      say(.xray(isOn: look.showsChanges))
    default: say(.wantsArgument(PromptCommand.xray.usage))
    }
  }

  func timeline(_ file: String) {
    let snapshot = lab.timeline.snapshot()
    guard !file.isEmpty else {
      return writer.say(TimelinePicture.text(snapshot, style: look.style))
    }
    do {
      try TimelinePicture.write(snapshot, to: file, language: look.style.language)
      say(.pictureWritten(file))
    } catch {
      say(.pictureFailed("\(error)"))
    }
  }

  func explain(_ name: String) {
    do {
      let explainer = try explainer()
      if name.isEmpty { return show(try explainer.list()) }
      switch try explainer.explain(name) {
      case .found(let page): show(page)
      case .unknown(let text): sayAside(text)
      }
    } catch {
      sayAside("\(error)")
    }
  }

  /// Explains what the course tells of; a folder that holds lessons alone leaves the rest to the
  /// binary.
  func explainer() throws(DataMistakes) -> Explainer {
    let language = look.style.language
    if let source = guide?.source, let own = try? Explainer(language, from: source) { return own }
    return try Explainer(language)
  }

  /// Text laid out for the window.
  func show(_ page: Markdown) {
    let style = look.style
    let renderer = TextRenderer(width: style.width, marking: style.isColoured ? .ansi : .plain)
    writer.say(renderer.text(page))
  }
}
