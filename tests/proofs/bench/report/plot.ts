import type { Row } from "../row.ts";
import { numberText, type Figure } from "./figures.ts";
import { escaped } from "./html.ts";

const width = 520;
/** The longest bar ends here; values stand behind it. */
const barsEnd = 360;
const rowHeight = 44;
const barHeight = 10;

/** A bar for each row: its median, with a whisker to the 95th percentile, and the goal's line. */
export function plot(figure: Figure): string {
  const { name, rows } = figure;
  const limit = limitOf(figure);
  const most = Math.max(...rows.flatMap(({ p50, p95 }) => [p50, p95]), limit ?? 0) || 1;
  const x = (value: number) => Math.round((barsEnd * value) / most);
  const height = rows.length * rowHeight + (limit === undefined ? 2 : 18);
  const bars = rows.map((row, at) => bar(row, at * rowHeight, x));
  const line = limit === undefined ? "" : goalLine(x(limit), height);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(name)}: ${escaped(rows.map(spoken).join("; "))}">${line}${bars.join("")}</svg>`;
}

/** A goal in the unit of the bars. */
function limitOf({ goal, rows }: Figure): number | undefined {
  if (goal === undefined) return undefined;
  if (goal.of !== "ratio") return goal.most;
  const compared = rows.find(({ ratio }) => ratio !== undefined);
  return compared?.ratio === undefined ? undefined : (compared.p50 / compared.ratio) * goal.most;
}

function bar(row: Row, top: number, x: (value: number) => number): string {
  const { of = "Mailpin", p50, p95, isPeer, ratio } = row;
  const y = top + 20;
  const middle = y + barHeight / 2;
  const whisker =
    p95 > p50
      ? `<path class="whisker" d="M${x(p50)} ${middle}H${x(p95)}m0-4v8"/><text class="dim" x="${width}" y="${top + 11}" text-anchor="end">p95 ${numberText(p95)}</text>`
      : "";
  const times =
    ratio === undefined ? "" : `<tspan class="dim" dx="8">${numberText(ratio)} ×</tspan>`;
  return `<g><title>${escaped(`${of}: ${spoken(row)}`)}</title>
<text class="dim" y="${top + 11}">${escaped(of)}</text>
<rect class="${isPeer === true ? "peer" : "own"}" y="${y}" width="${Math.max(1, x(p50))}" height="${barHeight}" rx="2"/>${whisker}
<text x="${width}" y="${middle + 5}" text-anchor="end">${numberText(p50)}${times}</text></g>`;
}

const goalLine = (at: number, height: number): string =>
  `<path class="goal" d="M${at} 4V${height - 14}"/><text class="goal" x="${at}" y="${height - 2}" text-anchor="${at > barsEnd - 30 ? "end" : "middle"}">goal</text>`;

const spoken = ({ of = "Mailpin", p50, p95, unit, peer, ratio }: Row): string =>
  [
    `${of} ${numberText(p50)} ${unit}`,
    p95 > p50 ? `, 95th percentile ${numberText(p95)}` : "",
    ratio === undefined ? "" : `, ${numberText(ratio)} times ${peer ?? "its peer"}`,
  ].join("");
