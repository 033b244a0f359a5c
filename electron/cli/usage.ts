import { text } from "../language/text.ts";

type Row = readonly [typed: string, explained?: string];

/** What is typed is the same in each language. */
const commands = (): readonly Row[] => [
  ["mailpin parse FILE…", text("commandLine.parse")],
  ["mailpin find [TEXT] [--module MODULE]", text("commandLine.find")],
  ["mailpin file FILE… --to MODULE/ID", text("commandLine.file")],
  ["    [--link MODULE/ID] [--sent | --received] [--without NAME]… [--add-left-out] [--original]"],
  ["    [--as-another] [--owner USER-ID] [--wait]"],
  ["mailpin history [TEXT] [--module MODULE]", text("commandLine.history")],
  ["mailpin status [--json]", text("commandLine.status")],
];

const options = (): readonly Row[] => [
  ["--practice", text("commandLine.practice")],
  ["--organisation NAME", text("commandLine.organisation")],
  ["--user-data-dir=DIR", text("commandLine.data-folder")],
  ["--version", text("commandLine.version")],
];

/** How the command line is used, for people, line by line. */
export const usage = (): readonly string[] => [
  text("commandLine.usage"),
  ...lines(commands(), 40),
  "",
  `  ${text("commandLine.which")}`,
  "",
  ...lines(options(), 22),
];

/** @param column at which explanations begin */
const lines = (rows: readonly Row[], column: number): readonly string[] =>
  rows.map(([typed, explained]) =>
    explained === undefined ? `  ${typed}` : `  ${`${typed}  `.padEnd(column)}${explained}`,
  );
