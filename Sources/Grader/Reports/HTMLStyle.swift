/// How the page of a class looks: in light and dark, on paper, and where colours are not seen, since every
/// outcome has a sign and a word.
enum HTMLStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --faint: #59636e;
      --line: #d1d9e0; --soft: #f6f8fa; --link: #0550ae; --good: #116329; --bad: #a40e26;
      --ours: #7d4e00; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #0d1117; --text: #e6edf3; --faint: #9198a1; --line: #3d444d;
        --soft: #161b22; --link: #79c0ff; --good: #56d364; --bad: #ff9492; --ours: #e3b341; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; background: var(--ground);
      color: var(--text); overflow-wrap: anywhere;
      font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.25rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
    h3 { font-size: 1.1rem; margin: 2rem 0 0; padding-top: 0.75rem;
      border-top: 1px solid var(--line); }
    h4 { font-size: 1rem; margin: 1rem 0 0.25rem; }
    p { margin: 0.25rem 0; }
    a { color: var(--link); }
    a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    :target { scroll-margin-top: 1rem; }
    .faint { color: var(--faint); }
    .scroll { overflow: auto; max-height: 85vh; width: fit-content; max-width: 100%; border: 1px solid var(--line); }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    thead th, .share, th code { white-space: nowrap; }
    .matrix th, .matrix td { overflow-wrap: normal; }
    .matrix thead th { position: sticky; top: 0; z-index: 1; background: var(--soft); }
    .matrix tbody th { position: sticky; left: 0; background: var(--soft); min-width: 8rem;
      max-width: 16rem; overflow-wrap: anywhere; font-weight: normal; }
    .matrix td a { text-decoration: none; }
    .matrix td { white-space: nowrap; }
    .number { text-align: right; }
    .pass { color: var(--good); }
    .fail, .timeout, .refused, .missing { color: var(--bad); font-weight: 600; }
    .blocked { color: var(--faint); }
    .error { color: var(--ours); font-weight: 600; }
    .fail a, .timeout a, .error a { color: inherit; text-decoration: underline; }
    dl { margin: 0.25rem 0 0.5rem; }
    dt { color: var(--faint); margin-top: 0.4rem; }
    dd { margin: 0; }
    ul, ol { margin: 0; padding-left: 1.5rem; }
    pre, code { font: 0.875rem/1.45 ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC",
      monospace; }
    pre { margin: 0; padding: 0.5rem 0.75rem; background: var(--soft); white-space: pre-wrap;
      border-left: 3px solid var(--line); }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      .scroll { overflow: visible; max-height: none; border: 0; }
      .matrix thead th, .matrix tbody th { position: static; }
      tr, dl div, pre { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
      .back { display: none; }
    }
    """
}
