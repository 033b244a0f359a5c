import type { Machine } from "./machine.ts";
import {
  figuresOf,
  goalText,
  numberText,
  peersOf,
  sectionOf,
  verdictOf,
  type Figure,
  type Result,
  type Verdict,
} from "./figures.ts";
import { escaped } from "./html.ts";
import { plot } from "./plot.ts";
import { style } from "./style.ts";

export type Report = {
  /** ISO 8601. */
  readonly begunAt: string;
  readonly seconds: number;
  readonly machine: Machine;
  readonly results: readonly Result[];
};

/** The whole report as one file, which needs no network and no script. */
export const reportPage = (report: Report): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailpin, measured</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<main>
<header><h1>Mailpin, measured</h1>${about(report)}</header>
${glance(report.results)}
${report.results.map(section).join("\n")}
</main>
</html>
`;

function about({ begunAt, seconds, machine }: Report): string {
  const { processor, cores, memoryGB, system, node, commit, loadBefore, loadAfter } = machine;
  const when = `${begunAt.slice(0, 16).replace("T", " ")} UTC`;
  const load = `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  const isBusy = loadBefore > cores / 2;
  return `<p>${escaped(`${when}, in ${durationText(seconds)}. ${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}, commit ${commit}; ${load}.`)}</p>
${isBusy ? `<p class="bad">The computer did other work when this began. Times by the clock are longer than on a computer at rest: compare them with their peers.</p>` : ""}
<p>${key("own")}Mailpin, ${key("peer")}its peer in the same run. A bar is the median (p50), its whisker ends at the 95th percentile (p95).</p>`;
}

const key = (which: "own" | "peer"): string =>
  `<svg class="key" viewBox="0 0 14 10" aria-hidden="true"><rect class="${which}" width="14" height="10" rx="2"/></svg>`;

const durationText = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;

/** All goals, those that were missed first. */
function glance(results: readonly Result[]): string {
  const judged = results.flatMap((result) =>
    figuresOf(result).flatMap((figure) => {
      const verdict = verdictOf(figure);
      return verdict === undefined ? [] : [{ figure, verdict, section: sectionOf(result.bench) }];
    }),
  );
  if (judged.length === 0) return "";
  const rows = judged
    .toSorted((one, another) => Number(one.verdict.isMet) - Number(another.verdict.isMet))
    .map(
      ({ figure, verdict, section: { title } }) =>
        `<tr><td>${mark(verdict)}<td>${escaped(title)}<td><a href="#${anchor(figure)}">${escaped(titled(figure.name))}</a><td class="number">${valueText(figure, verdict)}<td>${escaped(goalOf(figure))}`,
    );
  const met = judged.filter(({ verdict }) => verdict.isMet).length;
  return `<section><h2>Goals: ${met} of ${judged.length} met</h2>
<table><thead><tr><th><th>Where<th>What<th class="number">Worst<th>Goal<tbody>${rows.join("")}</table></section>`;
}

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const goalOf = (figure: Figure): string =>
  figure.goal === undefined ? "" : goalText(figure.goal, figure);

const valueText = ({ goal }: Figure, { value }: Verdict): string =>
  `${numberText(value)}${goal?.of === "ratio" ? " ×" : ""}`;

const mark = ({ isMet }: Verdict): string =>
  isMet ? `<span class="mark good">✓ met</span>` : `<span class="mark bad">✗ missed</span>`;

const anchor = ({ name }: Figure): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")
    .replaceAll(/^-|-$/g, "");

function section(result: Result): string {
  const { title, about: sentence } = sectionOf(result.bench);
  const problem =
    result.problem === undefined
      ? ""
      : `<p class="bad">This part broke off: ${escaped(result.problem)}</p>`;
  const figures = figuresOf(result).toSorted(
    (one, another) => Number(one.goal === undefined) - Number(another.goal === undefined),
  );
  return `<section><h2>${escaped(title)} <code>npm run bench -- ${result.bench}</code></h2>
<p>${escaped(sentence)} It took ${durationText(result.seconds)}.</p>${problem}
<div class="figures">${figures.map(drawn).join("\n")}</div></section>`;
}

function drawn(figure: Figure): string {
  const { name, unit, means, rows } = figure;
  const verdict = verdictOf(figure);
  const peers = peersOf(figure);
  const notes = rows.flatMap(({ of, note }) =>
    note === undefined ? [] : [`<li>${escaped(of === undefined ? note : `${of}: ${note}`)}`],
  );
  const facts = [
    `In ${unit}.`,
    ...(peers.length > 0 ? [`× is against ${peers.join(", ")}.`] : []),
    ...(verdict === undefined ? [] : [`Goal: ${goalOf(figure)}.`]),
  ];
  return `<figure id="${anchor(figure)}"><figcaption><h3><span>${escaped(titled(name))}</span>${verdict === undefined ? "" : mark(verdict)}</h3>
<p>${escaped(means)}</p></figcaption>
${plot(figure)}
<p class="facts">${escaped(facts.join(" "))}</p>
${notes.length === 0 ? "" : `<details><summary>Notes</summary><ul>${notes.join("")}</ul></details>`}</figure>`;
}
