/** Colours of the window (renderer/app.css), light and dark. */
export const style = `
:root { color-scheme: light dark; --bg: light-dark(#f6f6f4, #191918); --panel: light-dark(#fff, #232322);
  --line: light-dark(#e2e1dc, #383735); --text: light-dark(#1d1d1b, #ecebe7); --dim: light-dark(#63625d, #a8a69f);
  --accent: light-dark(#2f5bd8, #7c9cff); --peer: light-dark(#b9b7af, #66645e);
  --good: light-dark(#17713d, #5ec98a); --bad: light-dark(#b3281f, #ff8a7f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text);
  font: 14px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 48px 24px 96px; }
h1 { margin: 0 0 8px; font-size: 28px; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 0 0 4px; font-size: 18px; font-weight: 650; }
h2 code { margin-inline-start: 8px; color: var(--dim); font-size: 12px; font-weight: 400; }
h3 { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; margin: 0; font-size: 14px; font-weight: 600; }
p { max-width: 84ch; margin: 0 0 8px; color: var(--dim); }
section { margin-top: 48px; }
.key { display: inline-block; width: 14px; height: 10px; margin-inline: 2px 4px; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr)); gap: 16px; margin-top: 16px; }
figure { display: flex; flex-direction: column; margin: 0; padding: 18px 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); }
figcaption { margin-bottom: 8px; } figcaption p { margin: 2px 0 0; }
figure svg { display: block; width: 100%; height: auto; overflow: visible; }
text { fill: var(--text); font-size: 14px; font-variant-numeric: tabular-nums; }
text.dim, tspan.dim { fill: var(--dim); font-size: 13px; } text.goal { fill: var(--dim); font-size: 12px; }
.own { fill: var(--accent); } .peer { fill: var(--peer); }
.whisker { fill: none; stroke: var(--dim); stroke-width: 1.5; }
path.goal { fill: none; stroke: var(--dim); stroke-dasharray: 3 4; }
.facts { margin: 8px 0 0; font-size: 12px; }
details { margin-top: 6px; color: var(--dim); font-size: 12px; } summary { cursor: pointer; }
ul { margin: 4px 0 0; padding-inline-start: 18px; }
table { width: 100%; margin-top: 12px; border-collapse: collapse; border: 1px solid var(--line); border-radius: 12px; overflow: hidden; background: var(--panel); }
td, th { padding: 7px 14px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
tbody tr:last-child td { border: 0; } th { color: var(--dim); font-size: 12px; font-weight: 500; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
.mark { font-size: 12px; font-weight: 500; white-space: nowrap; } .good { color: var(--good); } .bad { color: var(--bad); }
@media print { body { background: #fff; } figure { break-inside: avoid; } }
`;
