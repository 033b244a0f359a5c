/** The style of all pages, light and dark. */
export const css = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2b33, #dbe4e9);
  --quiet: light-dark(#5a6b75, #93a5af);
  --line: light-dark(#dde4e8, #303c44);
  --ground: light-dark(#f5f7f8, #151b1f);
  --card: light-dark(#fff, #1d252a);
  --accent: light-dark(#0b6285, #6cc0e2);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; gap: 1.5rem; align-items: baseline; padding-top: 1.25rem; }
header a:first-child { font-weight: 600; color: var(--ink); }
main { padding-bottom: 3rem; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
p { margin: .25rem 0 1rem; }
.quiet, dt, th, label { color: var(--quiet); font-weight: normal; }
.card, table { background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.card { padding: 1rem 1.25rem; margin: 1rem 0; }
.narrow { max-width: 30rem; margin: 2rem auto; }
.narrow h1 { margin-top: 0; }
.narrow label { flex-basis: 100%; }
table { width: 100%; border-spacing: 0; margin: .75rem 0; }
td, th { text-align: left; padding: .5rem .9rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tr:last-child > td { border-bottom: 0; }
td.tight { white-space: nowrap; width: 1%; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
form { display: flex; gap: .6rem; flex-wrap: wrap; align-items: end; margin: 1rem 0; }
label { display: grid; gap: .2rem; flex: 1 1 14rem; }
input, select, textarea, button {
  font: inherit; color: var(--ink); padding: .4rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card);
}
button { cursor: pointer; }
button.first { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #0d1418); }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
iframe { width: 100%; height: 32rem; resize: vertical; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
ul { margin: .25rem 0 1rem; padding-left: 1.25rem; }
`;
