import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { companySeed } from "./sample-company/company-seed.ts";
import { operation, quirks } from "./crm.ts";
import { faultTable, type FaultRow } from "./faults/fault-table.ts";
import { fault } from "./faults/faults.ts";
import type { PracticeOptions } from "./start.ts";

/** A mistake in the arguments. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage =
  "Usage: practice-crm [--port N] [--data DIR] [--seed FILE | --records N] [--faults SPEC] [--quirks JSON]\n" +
  "                    [--redirect-uri URI]… [--location NAME] [--help]";

const mostRecords = 1_000_000;

/** `folder` is undefined without --data. */
export type CommandLine = Omit<PracticeOptions, "folder"> & {
  readonly folder: string | undefined;
  readonly help: boolean;
};

/** @throws {UsageError} */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parse(args);
  if (values.seed !== undefined && values.records !== undefined)
    throw new UsageError("--seed and --records cannot be used together.");
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
    throw new UsageError(`${flag} needs a whole number from 0 to ${most}, not "${value}".`);
  return number;
}

function redirectUri(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new UsageError(
      `--redirect-uri needs an address like http://localhost:53682/callback, not "${value}".`,
    );
  return value;
}

/** Faults as JSON, or their names separated by commas. */
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
      `${what} is not readable JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const result = schema.safeParse(value);
  if (!result.success)
    throw new UsageError(`${what} is not valid:\n${z.prettifyError(result.error)}`);
  return result.data;
}

const faultRows = Object.entries<FaultRow>(faultTable).map(
  ([name, { on, status, code, error, about }]) => {
    const answer = [status, code ?? error].filter((part) => part !== undefined).join(" ");
    return `  ${name.padEnd(24)} ${on.padEnd(13)} ${answer === "" ? about : `${answer}, ${about}`}`;
  },
);

/** The text of `--help`. */
export const help = `${usage}

Runs a CRM on this computer that answers like Zoho CRM, for practice and tests. The first line of its output is JSON
with address, clientId, clientSecret and refreshToken. The API and the accounts server are at the address; a browser
shows the filed emails there.

  --port N             port of 127.0.0.1 to listen on (default: any free port)
  --data DIR           folder that keeps all data between starts (default: a new temporary folder)
  --seed FILE          company for a new folder, as JSON:
                       {"organisation": {"company_name": "Tiny Ltd", "primary_email": "ann@tiny.example"},
                        "users": [{"full_name": "Ann Lee", "email": "ann@tiny.example", "administrator": true}],
                        "custom_modules": [{"api_name": "Boats", "singular_label": "Boat", "plural_label": "Boats"}],
                        "records": {"Accounts": [{"id": "11", "Account_Name": "Jules"}],
                                    "Boats": [{"id": "12", "Name": "Nautilus", "Customer": {"id": "11"}}]}}
  --records N          sample company for a new folder, with N records, up to ${mostRecords}
  --faults SPEC        faults from the table below, separated by commas, each NAME[@CALL][+SKIP][*TIMES], e.g.
                       storage-full,drop-after@associate,too-many-requests@search+3*2,slow*always
                       or a JSON list of faults with their own settings, e.g. [{"name":"slow","latencyMs":500}]
  --quirks JSON        behaviour that Zoho's documentation leaves open (default:
                       ${JSON.stringify(quirks.parse({})).replaceAll(',"', ',\n                        "')})
  --redirect-uri URI   address that a sign-in may return to; can be repeated
  --location NAME      data centre to imitate (default: us)

While it runs, POST /practice/faults adds faults, GET lists those that wait, and DELETE clears them.
POST /practice/self-client makes a code to sign in with. All need the client secret as bearer token.

  FAULT                    CALL          WHAT HAPPENS
${faultRows.join("\n")}

CALL is * for the next call of any kind, or one of
  ${lines(operation.options, 80).join("\n  ")}
`;

/** Wraps words into lines a little over `width` characters. */
function lines(words: readonly string[], width: number): string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last === undefined || last.length > width) all.push(word);
    else all[all.length - 1] = `${last} ${word}`;
  }
  return all;
}
