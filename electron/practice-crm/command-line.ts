import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { companySeed } from "./sample-company/company-seed.ts";
import { operation, quirks } from "./crm.ts";
import { faultTable, type FaultRow } from "./faults/fault-table.ts";
import { fault } from "./faults/faults.ts";
import type { PracticeOptions } from "./start.ts";

/** What the person who started this can put right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage =
  "Usage: practice-crm [--port N] [--data DIR] [--seed FILE | --records N] [--faults SPEC] [--quirks JSON]\n" +
  "                    [--redirect-uri URI]… [--location NAME] [--help]";

const mostRecords = 1_000_000;

/** `folder` is undefined when none was named. */
export type CommandLine = Omit<PracticeOptions, "folder"> & {
  readonly folder: string | undefined;
  readonly help: boolean;
};

/** @throws {UsageError} */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parse(args);
  if (values.seed !== undefined && values.records !== undefined)
    throw new UsageError("--seed and --records exclude each other.");
  const { seed, records, location } = values;
  return {
    help: values.help,
    port: wholeNumber("--port", values.port, 65_535),
    folder: values.data,
    faults: readFaults(values.faults),
    ...(seed === undefined
      ? {}
      : { seed: checked(companySeed, `The seed file ${seed}`, () => readFileSync(seed, "utf8")) }),
    ...(records === undefined ? {} : { records: wholeNumber("--records", records, mostRecords) }),
    quirks: checked(quirks, "--quirks", () => values.quirks),
    ...(values["redirect-uri"] === undefined
      ? {}
      : { redirectUris: values["redirect-uri"].map(redirectUri) }),
    ...(location === undefined ? {} : { location }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { ...text, default: "0" },
        data: text,
        seed: text,
        records: text,
        faults: { ...text, default: "[]" },
        quirks: { ...text, default: "{}" },
        "redirect-uri": { ...text, multiple: true },
        location: text,
        help: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function wholeNumber(flag: string, value: string, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most))
    throw new UsageError(`${flag} takes a whole number up to ${most}, not "${value}".`);
  return number;
}

function redirectUri(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new UsageError(
      `--redirect-uri takes an address like http://localhost:53682/callback, not "${value}".`,
    );
  return value;
}

/** A list of faults as JSON, or their names between commas. */
function readFaults(spec: string) {
  const json = /^\s*[[{]/.test(spec) ? spec : JSON.stringify(spec.split(","));
  return checked(
    z.preprocess((given) => [given].flat(), z.array(fault)),
    "--faults",
    () => json,
  );
}

function checked<T>(schema: z.ZodType<T>, what: string, read: () => string): T {
  let value: unknown;
  try {
    value = JSON.parse(read());
  } catch (cause) {
    throw new UsageError(
      `${what} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const result = schema.safeParse(value);
  if (!result.success)
    throw new UsageError(`${what} is not as expected.\n${z.prettifyError(result.error)}`);
  return result.data;
}

const faultRows = Object.entries<FaultRow>(faultTable).map(
  ([name, { on, status, code, error, about }]) => {
    const answer = [status, code ?? error].filter((part) => part !== undefined).join(" ");
    return `  ${name.padEnd(24)} ${on.padEnd(13)} ${answer === "" ? about : `${answer}, ${about}`}`;
  },
);

/** What `--help` prints. */
export const help = `${usage}

Runs a CRM on this machine that answers as Zoho CRM does, for trying and testing. The first line of its output is JSON:
address (of the API, of the accounts server, and of a page to look at what was filed), clientId, clientSecret, refreshToken.

  --port N             listens on this port of 127.0.0.1; without it on any free one
  --data DIR           keeps everything in DIR, from start to start; without it in a new temporary folder
  --seed FILE          the company of a new folder, as JSON:
                       {"organisation": {"company_name": "Tiny Ltd", "primary_email": "ann@tiny.example"},
                        "users": [{"full_name": "Ann Lee", "email": "ann@tiny.example", "administrator": true}],
                        "custom_modules": [{"api_name": "Boats", "singular_label": "Boat", "plural_label": "Boats"}],
                        "records": {"Accounts": [{"id": "11", "Account_Name": "Jules"}],
                                    "Boats": [{"id": "12", "Name": "Nautilus", "Customer": {"id": "11"}}]}}
  --records N          the sample company of a new folder with N records, up to ${mostRecords}
  --faults SPEC        what goes wrong: names of the table below between commas, each NAME[@CALL][+SKIP][*TIMES], e.g.
                       storage-full,drop-after@associate,too-many-requests@search+3*2,slow*always
                       or a JSON list of faults with settings of their own, e.g. [{"name":"slow","latencyMs":500}]
  --quirks JSON        what Zoho's pages leave open; without it
                       ${JSON.stringify(quirks.parse({})).replaceAll(',"', ',\n                        "')}
  --redirect-uri URI   where a sign-in may lead back to; can be repeated
  --location NAME      the data centre to be; without it us

While it runs, POST /practice/faults adds faults, GET shows those that wait, DELETE clears them; POST /practice/self-client makes a
code to sign in with. All take the client secret as bearer token.

  FAULT                    CALL          WHAT HAPPENS
${faultRows.join("\n")}

CALL is * for the next one whichever it is, or one of
  ${lines(operation.options, 80).join("\n  ")}
`;

/** Words in lines that end after `width` characters or soon after. */
function lines(words: readonly string[], width: number): string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last === undefined || last.length > width) all.push(word);
    else all[all.length - 1] = `${last} ${word}`;
  }
  return all;
}
