/** The style of the page. @module */

export const style = `
  :root { color-scheme: light dark; --line: light-dark(#dde3ea, #3a434d); --quiet: light-dark(#667085, #98a2b3);
    --good: light-dark(#0b6b3a, #4ecb8d); --bad: light-dark(#b42318, #f97066); --odd: light-dark(#8a5a00, #f5b14c); }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; } h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
  h1, h3, p, li, dd, td, pre, code { overflow-wrap: anywhere; }
  .passed { color: var(--good); } .failed, .violation h3 b { color: var(--bad); }
  .drift, .drift h3 b { color: var(--odd); } .none, .skipped, .info h3 b, small { color: var(--quiet); }
  article { border: 1px solid var(--line); border-left: 4px solid var(--quiet); border-radius: 4px; padding: .25rem 1rem .75rem; margin: 1rem 0; color: inherit; }
  article.violation { border-left-color: var(--bad); } article.drift { border-left-color: var(--odd); color: inherit; }
  article h3 { margin-top: .5rem; } article p { margin: 0; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
  dt { color: var(--quiet); } dd { margin: 0; white-space: pre-wrap; }
  pre { white-space: pre-wrap; background: light-dark(#f5f7fa, #1d2329); padding: .6rem; border-radius: 4px; font-size: .85rem; margin: .3rem 0; }
  .reason { white-space: pre-wrap; }
  summary { cursor: pointer; } article summary { color: var(--quiet); }
  ul { padding-left: 1.2rem; } li { margin: .15rem 0; }
  .map table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .85rem; }
  .map th, .map td { text-align: left; padding: .2rem .4rem; vertical-align: top; border-bottom: 1px solid var(--line); }
  .map th:nth-child(1) { width: 38%; } .map th:nth-child(2), .map th:nth-child(3), .map th:nth-child(4) { width: 3.6rem; }
  i { display: inline-block; width: .6rem; height: .6rem; margin: 0 1px; border-radius: 2px; background: currentColor; }
  i.skipped { opacity: .45; }
  @media (max-width: 40rem) {
    body { margin-top: 1rem; } .map th:nth-child(3), .map td:nth-child(3), .map th:nth-child(4), .map td:nth-child(4) { display: none; }
    .map th:nth-child(1) { width: 48%; } .map th:nth-child(2) { width: 2.2rem; } dl { grid-template-columns: 1fr; }
  }
`;
