/**
 * `npm run bench [-- PART…] [--json]`: timings and memory of our reader against other libraries
 * with the same task in the same run.
 */
import { print, printTable, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { benchFlow } from "./flow.ts";
import { benchHistory } from "./history.ts";
import { benchOutbox } from "./outbox.ts";
import { benchParse } from "./parse.ts";
import { benchRecords } from "./records.ts";
import { benchStart } from "./start.ts";
import { benchTray } from "./tray.ts";
import { benchWindow } from "./window.ts";
import type { Row } from "./row.ts";

const parts: Readonly<Record<string, (onRow: (row: Row) => void) => Promise<void>>> = {
  flow: benchFlow,
  history: benchHistory,
  outbox: benchOutbox,
  parse: benchParse,
  records: benchRecords,
  start: benchStart,
  tray: benchTray,
  window: benchWindow,
};

const usage = `npm run bench [-- PART…] [--json]\nPARTs: ${Object.keys(parts).join(", ")}; all of them when none is named.`;

const rounded = (value: number): number => Number(value.toPrecision(3));

const line = ({ name, p50, p95, unit, peer, ratio, note = "" }: Row): string[] => [
  name,
  String(rounded(p50)),
  String(rounded(p95)),
  unit,
  ratio === undefined ? "" : `${ratio.toFixed(2)} × ${peer ?? ""}`,
  note,
];

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(words, { json: { type: "boolean" } }, usage);
  const results: Record<string, Row[]> = {};
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    const bench = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (bench === undefined) throw new UsageError(usage);
    const rows: Row[] = [];
    await bench((row) => {
      process.stderr.write(`${line(row).join("  ")}\n`);
      rows.push(row);
    });
    results[name] = rows;
  }
  for (const [name, rows] of Object.entries(results)) {
    print(`\n${name}`);
    printTable([["", "p50", "p95", "", "compared with", ""], ...rows.map(line)]);
  }
  if (values.json === true) print(JSON.stringify(results));
  return 0;
});
