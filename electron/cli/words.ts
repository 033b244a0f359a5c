import { parseArgs } from "node:util";
import { z } from "zod";
import type { Direction } from "../contract/email.ts";
import { recordId } from "../contract/record.ts";
import { text } from "../language/text.ts";

export type RecordWord = { readonly module: string; readonly id: string };

/**
 * Which organisation a command is about: the practice company, one by its name or id, or the one
 * that the window shows; the practice company has to be named when others are connected.
 */
export type Which = {
  readonly practice: boolean;
  readonly organisation?: string;
  /** Use the practice company where no other is connected. */
  readonly orPractice?: true;
};

/** What a command line asks for. */
export type Command =
  | { readonly verb: "parse"; readonly files: readonly string[] }
  | ({ readonly verb: "find"; readonly text: string; readonly module?: string } & Which)
  | ({
      readonly verb: "file";
      readonly files: readonly string[];
      readonly to: RecordWord;
      readonly link?: RecordWord;
      readonly direction?: Direction;
      readonly without: readonly string[];
      readonly original: boolean;
      readonly asAnother: boolean;
      readonly addLeftOut: boolean;
      readonly owner?: string;
      readonly wait: boolean;
    } & Which)
  | ({ readonly verb: "history"; readonly text: string; readonly module?: string } & Which)
  | ({ readonly verb: "status"; readonly json: boolean } & Which)
  | { readonly verb: "help" | "version" };

/**
 * A command line that cannot be understood; `message` says what is wrong, for people, on one line.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Whether to explain the commands as well. */
  readonly showUsage: boolean;

  constructor(
    message: string,
    { showUsage = false, ...options }: ErrorOptions & { readonly showUsage?: boolean } = {},
  ) {
    super(message, options);
    this.showUsage = showUsage;
  }
}

export const verbs = ["parse", "find", "file", "history", "status", "help"] as const;

/** Whether words ask for a command, and not for the window. */
export const isCommand = (words: readonly string[]): boolean =>
  (verbs as readonly (string | undefined)[]).includes(words[0]) ||
  words.some((word) => ["--help", "-h", "--version"].includes(word));

/** @throws UsageError */
export function readCommand(words: readonly string[]): {
  command: Command;
  dataFolder: string | undefined;
} {
  const [verb, ...rest] = words;
  const { values, positionals } = parse(rest);
  const dataFolder = values["user-data-dir"];
  if (values.help || verb === undefined || ["help", "--help", "-h"].includes(verb))
    return { command: { verb: "help" }, dataFolder };
  if (values.version || verb === "--version") return { command: { verb: "version" }, dataFolder };
  switch (verb) {
    case "parse":
      return { command: { verb, files: someFiles(positionals) }, dataFolder };
    case "find":
    case "history": {
      const { module } = values;
      return {
        command: {
          verb,
          text: positionals.join(" "),
          ...whichOf(values),
          ...(module === undefined ? {} : { module }),
          ...(verb === "history" && { orPractice: true as const }),
        },
        dataFolder,
      };
    }
    case "file":
      return { command: fileCommand(values, someFiles(positionals)), dataFolder };
    case "status":
      return {
        command: { verb, json: values.json, ...whichOf(values), orPractice: true },
        dataFolder,
      };
    default:
      throw new UsageError(text("commandLine.no-command", { word: verb }), { showUsage: true });
  }
}

type Values = ReturnType<typeof parse>["values"];

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        to: { type: "string" },
        link: { type: "string" },
        sent: { type: "boolean", default: false },
        received: { type: "boolean", default: false },
        without: { type: "string", multiple: true, default: [] },
        original: { type: "boolean", default: false },
        "as-another": { type: "boolean", default: false },
        "add-left-out": { type: "boolean", default: false },
        owner: { type: "string" },
        wait: { type: "boolean", default: false },
        module: { type: "string" },
        practice: { type: "boolean", default: false },
        organisation: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
        "user-data-dir": { type: "string" },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function fileCommand(values: Values, files: readonly string[]): Command {
  const { to, link, sent, received, without, original, owner, wait } = values;
  if (to === undefined)
    throw new UsageError(text("commandLine.no-record", { example: `--to ${exampleRecord}` }));
  if (sent && received) throw new UsageError(text("commandLine.one-direction"));
  if (owner !== undefined && !recordId.safeParse(owner).success)
    throw new UsageError(text("commandLine.owner-id"));
  return {
    verb: "file",
    files,
    to: recordWord("--to", to),
    without,
    original,
    asAnother: values["as-another"],
    addLeftOut: values["add-left-out"],
    wait,
    ...whichOf(values),
    ...(link === undefined ? {} : { link: recordWord("--link", link) }),
    ...(sent ? { direction: "sent" } : received ? { direction: "received" } : {}),
    ...(owner === undefined ? {} : { owner }),
  };
}

function whichOf({ practice, organisation }: Values): Which {
  if (practice && organisation !== undefined)
    throw new UsageError(text("commandLine.one-organisation"));
  return { practice, ...(organisation === undefined ? {} : { organisation }) };
}

const exampleRecord = "Deals/554023000000712045";
const recordPattern = z.string().regex(/^\w+\/\d{1,30}$/);

function recordWord(option: string, word: string): RecordWord {
  const [module, id] = recordPattern.safeParse(word).data?.split("/") ?? [];
  if (module === undefined || id === undefined)
    throw new UsageError(text("commandLine.record-word", { option, example: exampleRecord }));
  return { module, id };
}

function someFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError(text("commandLine.no-file"));
  return files;
}
