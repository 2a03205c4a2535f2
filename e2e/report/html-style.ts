/** The page's style; it stands in the page, whose policy allows this text alone. No font, no image, no script. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --card: #ffffff; --text: #1b1d21; --quiet: #5a5f68; --line: #e3e3df; --inset: #f4f4f1;
  --passed: #17734a; --failed: #b3261e; --skipped: #7d5700; --accent: #2a5bd0; --accent-soft: #2a5bd022;
  --failed-soft: #b3261e12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121316; --card: #1a1c20; --text: #eceef1; --quiet: #a2a8b3; --line: #2d3037; --inset: #141619;
    --passed: #56c596; --failed: #ff8a80; --skipped: #e2b04a; --accent: #82aaff; --accent-soft: #82aaff26;
    --failed-soft: #ff8a8014;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: clamp(1.75rem, 5vw, 3.5rem); }
h1, h2, h3, p, ul, ol, dl, dd, figure, pre { margin: 0; padding: 0; }
h1 { font-size: clamp(1.7rem, 5vw, 2.6rem); line-height: 1.15; letter-spacing: -0.02em; font-weight: 680; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; margin: 3rem 0 1rem; }
h3 { font-size: 1rem; line-height: 1.4; }
a { color: inherit; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
code, pre { font: 0.8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre { white-space: pre-wrap; background: var(--inset); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 0.8rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
.small { font-size: 0.875rem; }
.eyebrow { color: var(--quiet); font-size: 0.875rem; margin-bottom: 0.9rem; display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; }
.verdict { display: flex; align-items: flex-start; gap: 0.75rem; }
.verdict svg { flex: none; width: 1.15em; height: 1.15em; }
.passed { color: var(--passed); } .failed { color: var(--failed); } .skipped { color: var(--skipped); }
svg .passed { fill: var(--passed); } svg .failed { fill: var(--failed); } svg .skipped { fill: var(--skipped); }
svg .on { stroke: var(--page); fill: none; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.lead { margin: 0.7rem 0 1.4rem; font-size: 1.0625rem; color: var(--quiet); }
.share { display: block; width: 100%; height: 0.5rem; border-radius: 0.25rem; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 0.7rem; }
.counts b { font-weight: 650; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem 1.15rem; }
.card + .card { margin-top: 0.75rem; }
.failure { border-color: var(--failed); border-left-width: 4px; }
.failure .reason { margin-top: 0.5rem; padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: var(--failed-soft); white-space: pre-wrap; }
.facts { display: flex; flex-wrap: wrap; gap: 0 0.9rem; color: var(--quiet); font-size: 0.875rem; }
details { margin-top: 0.75rem; }
summary { cursor: pointer; color: var(--accent); font-size: 0.875rem; width: fit-content; border-radius: 0.25rem; padding: 0.15rem 0; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.evidence h4 { font-size: 0.8125rem; font-weight: 600; color: var(--quiet); margin: 0.9rem 0 0.3rem; }
.evidence ol { list-style: none; display: grid; gap: 0.6rem; }
.evidence li pre + pre { border-top: 0; border-radius: 0 0 0.5rem 0.5rem; }
.evidence li pre:first-child { border-radius: 0.5rem 0.5rem 0 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; }
.tiles > div { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 0.9rem 1.1rem 1rem; display: flex; flex-direction: column; }
.tiles dt { color: var(--quiet); font-size: 0.875rem; }
.tiles dd { font-size: 1.75rem; line-height: 1.25; font-weight: 640; letter-spacing: -0.02em; }
.tiles dd small { font-size: 0.8125rem; font-weight: 400; letter-spacing: 0; color: var(--quiet); display: block; line-height: 1.4; margin-top: 0.15rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0.75rem; margin-top: 0.75rem; }
figure.card + .card { margin-top: 0; }
figcaption { margin-bottom: 0.6rem; }
figcaption span { display: block; color: var(--quiet); font-size: 0.8125rem; }
figure { display: flex; flex-direction: column; justify-content: space-between; }
.chart { display: block; width: 100%; height: auto; max-width: 28rem; }
.chart text { font-size: 11px; fill: var(--quiet); }
.chart .strong { fill: var(--text); font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: var(--line); stroke-width: 1; fill: none; }
.chart .bars { fill: var(--accent); opacity: 0.5; }
.chart .area { fill: var(--accent-soft); }
.chart .line { stroke: var(--accent); stroke-width: 2; fill: none; stroke-linejoin: round; stroke-linecap: round; }
.chart .rule { stroke: var(--text); stroke-width: 1.25; fill: none; }
.chart .dashed { stroke-dasharray: 4 3; }
.chart .dots { stroke: var(--accent); stroke-width: 4; stroke-linecap: round; fill: none; opacity: 0.85; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: baseline; padding: 0.4rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; font-size: 0.8125rem; color: var(--quiet); }
td + td, th + th { padding-left: 0.7rem; }
.number { text-align: right; white-space: nowrap; }
.groups { columns: 2 26rem; column-gap: 0.75rem; }
.group { break-inside: avoid; margin-bottom: 0.75rem; }
.group.card + .card { margin-top: 0; }
.group h3 { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: 0.5rem; }
.group h3 span { font-weight: 400; font-size: 0.875rem; color: var(--quiet); white-space: nowrap; }
.group h3 + p { margin-bottom: 0.5rem; }
.group td { font-size: 0.9375rem; line-height: 1.4; }
.group td:first-child { width: 1.1rem; font-weight: 700; }
.group td p { color: var(--quiet); font-size: 0.8125rem; }
.group tr.skipped-row td:nth-child(2) { color: var(--quiet); }
.baseline { margin-top: 0.75rem; }
.baseline table { margin-top: 0.6rem; }
.baseline table + p { margin-top: 0.6rem; }
.baseline th, .baseline td { overflow-wrap: normal; }
.baseline tbody th { color: var(--text); font-size: 0.9375rem; font-weight: 400; }
.baseline td { font-size: 0.9375rem; }
footer { padding-top: 2.5rem; padding-bottom: 3.5rem; }
footer dl { border-top: 1px solid var(--line); padding-top: 1.25rem; display: flex; flex-wrap: wrap; gap: 0.9rem 2.5rem; }
footer dl > div { max-width: 22rem; }
footer dt { color: var(--quiet); font-size: 0.8125rem; }
footer dd { font-size: 0.875rem; }
@media (max-width: 30rem) {
  .card { padding: 0.9rem 0.9rem; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 0.5rem; }
  .tiles > div { padding: 0.75rem 0.85rem; }
  .tiles dd { font-size: 1.4rem; }
}
@media print {
  :root {
    --page: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #bbb; --inset: #fff;
    --passed: #17734a; --failed: #b3261e; --skipped: #7d5700; --accent: #2a5bd0;
  }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .card, .tiles > div, figure { break-inside: avoid; }
  .failure { break-inside: auto; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; color: var(--quiet); }
}
`;
