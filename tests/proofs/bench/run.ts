/**
 * `npm run bench [-- PART…] [--full] [--json]`: timings and memory, each beside a peer with the same task in
 * the same run, where there is one.
 */
import { print, printTable, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { benchFlow } from "./flow.ts";
import { benchHistory } from "./history.ts";
import { benchMemory } from "./memory.ts";
import { benchOutbox } from "./outbox.ts";
import { benchParse } from "./parse.ts";
import { benchRecords } from "./records.ts";
import type { Result } from "./report/figures.ts";
import { load, machine } from "./report/machine.ts";
import { meaningOf, sections, type BenchName } from "./report/meanings.ts";
import { writeReport } from "./report/write-report.ts";
import { benchStart } from "./start.ts";
import { benchTray } from "./tray.ts";
import { benchWindow } from "./window.ts";
import type { Row } from "./row.ts";

type Bench = (onRow: (row: Row) => void, isFull: boolean) => Promise<void>;

const parts: Readonly<Record<BenchName, Bench>> = {
  start: benchStart,
  memory: benchMemory,
  flow: benchFlow,
  tray: benchTray,
  window: benchWindow,
  outbox: benchOutbox,
  parse: benchParse,
  history: benchHistory,
  records: benchRecords,
};
const all = Object.keys(sections) as BenchName[];

const usage = `npm run bench [-- PART…] [--full] [--json]
PARTs: ${all.join(", ")}; all of them when none is named.
--full tries the history of a year, and a million records; it takes hours.
The results are written to .cache/reports, as a page and as JSON. Ends with 1 when a part broke off.`;

const rounded = (value: number): number => Number(value.toPrecision(3));

const line = ({ name, of, p50, p95, unit, peer, ratio, note = "" }: Row): string[] => [
  of === undefined ? name : `${name}, ${of}`,
  String(rounded(p50)),
  String(rounded(p95)),
  unit,
  ratio === undefined ? "" : `${ratio.toFixed(2)} × ${peer ?? ""}`,
  note,
];

async function measured(bench: BenchName, isFull: boolean): Promise<Result> {
  const rows: Row[] = [];
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  try {
    await parts[bench]((row) => {
      meaningOf(bench, row);
      process.stderr.write(`${line(row).join("  ")}\n`);
      rows.push(row);
    }, isFull);
    return { bench, rows, seconds: seconds() };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : String(error)}\n`);
    const problem = error instanceof Error ? error.message : String(error);
    return { bench, rows, seconds: seconds(), problem };
  }
}

function partsNamed(names: readonly string[]): readonly BenchName[] {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) throw new UsageError(usage);
  return names.length === 0 ? all : all.filter((name) => names.includes(name));
}

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(
    words,
    { json: { type: "boolean" }, full: { type: "boolean" } },
    usage,
  );
  const chosen = partsNamed(positionals);
  const begunAt = new Date();
  const loadBefore = load();
  const results: Result[] = [];
  for (const name of chosen) results.push(await measured(name, values.full === true));
  for (const { bench, rows } of results) {
    print(`\n${bench}`);
    printTable([["", "p50", "p95", "", "compared with", ""], ...rows.map(line)]);
  }
  const page = await writeReport(["bench", ...(chosen === all ? [] : chosen)].join("-"), {
    begunAt: begunAt.toISOString(),
    seconds: (Date.now() - begunAt.getTime()) / 1000,
    machine: machine(loadBefore),
    results,
  });
  print(`\nThe report: ${page}`);
  if (values.json === true)
    print(JSON.stringify(Object.fromEntries(results.map(({ bench, rows }) => [bench, rows]))));
  return results.every(({ problem }) => problem === undefined) ? 0 : 1;
});
