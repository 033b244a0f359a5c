import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { colleague } from "../contract/connection.ts";
import type { Notice } from "../contract/notice.ts";
import { problemIn, ProblemError, type Problem } from "../contract/problem.ts";
import { replaceFile } from "../storage/replace-file.ts";
import { setAside } from "../storage/set-aside.ts";

/** The practice company is always there. */
export const practiceId = "practice";

const entry = z.object({
  /** Also the name of its folder. */
  id: z.string().regex(/^[\w-]{1,200}$/),
  name: z.string(),
  type: z.enum(["production", "sandbox", "developer", "bigin"]),
  user: colleague,
  /** The `id` of its data centre. */
  dataCentre: z.string(),
  /** What the user has granted. */
  scopes: z.array(z.string()),
});
/** One user's access to one organisation of Zoho; nothing in it is secret. */
export type Entry = z.output<typeof entry>;

/** What cannot be read, as from a later version, is passed over and kept. */
const content = z.object({ active: z.string(), list: z.array(z.unknown()) });
type Content = Readonly<z.output<typeof content>>;

const nothing: Content = { active: practiceId, list: [] };

/**
 * Which organisations are connected, and which one the window shows: `connected.json` beside their
 * folders. The command line reads it, too.
 *
 * Mails may wait in an organisation that is not listed, so a lost list must not go unnoticed. Each
 * write also writes a copy, `connected.json.bak`, which replaces a list that is damaged or missing.
 */
export class Registry {
  readonly #folder: string;
  readonly #file: string;
  readonly #onNotice: (notice: Notice) => void;
  #content: Content | undefined;
  #problem: Problem | undefined;
  readonly #told = new Set<string>();

  /**
   * @param folder the one that holds the organisations' folders
   * @param onNotice told when the list was restored or lost, or cannot be read
   */
  constructor(folder: string, onNotice: (notice: Notice) => void = () => undefined) {
    this.#folder = folder;
    this.#file = path.join(folder, "connected.json");
    this.#onNotice = onNotice;
  }

  /** Why the list cannot be read; it counts as empty then, and nothing is written over it. */
  get problem(): Problem | undefined {
    this.#read();
    return this.#problem;
  }

  /** In the order in which they were connected. */
  get list(): readonly Entry[] {
    return this.#read().list.flatMap((one) => entry.safeParse(one).data ?? []);
  }

  /** The practice company's id when the one that was shown is no longer connected. */
  get active(): string {
    const { active } = this.#read();
    return this.find(active) === undefined ? practiceId : active;
  }

  find(id: string): Entry | undefined {
    return this.list.find((one) => one.id === id);
  }

  /** @throws ProblemError `connected-unreadable`, as all that writes does */
  activate(id: string): void {
    this.#write((content) => ({ ...content, active: id }));
  }

  /** Adds an entry, or takes the place of the one with its id. */
  put(added: Entry): void {
    this.#write(({ active, list }) => {
      const isNew = !list.some((one) => idOf(one) === added.id);
      return {
        active,
        list: isNew ? [...list, added] : list.map((one) => (idOf(one) === added.id ? added : one)),
      };
    });
  }

  remove(id: string): void {
    this.#write(({ active, list }) => ({ active, list: list.filter((one) => idOf(one) !== id) }));
  }

  #read(): Content {
    this.#content ??= this.#atFirst();
    return this.#content;
  }

  /**
   * Once: the company that the window shows must not change between two questions because the file
   * can be read again.
   */
  #atFirst(): Content {
    try {
      return this.#fromDisk();
    } catch (error) {
      const problem = problemIn(error);
      if (problem === undefined) throw error;
      this.#problem = problem;
      this.#tell({ ...problem, title: "Your companies cannot be shown" });
      return nothing;
    }
  }

  /**
   * Only a missing file says that nothing is connected: one that another program holds must not be
   * overwritten.
   */
  #fromDisk(): Content {
    const text = textIn(this.#file);
    return contentOf(text) ?? this.#recovered(text === undefined ? undefined : this.#setAside());
  }

  #setAside(): string {
    try {
      return setAside(this.#file);
    } catch (cause) {
      throw unreadable(this.#file, cause);
    }
  }

  /** @param aside the name of what was damaged; undefined where nothing was there */
  #recovered(aside: string | undefined): Content {
    const copy = contentOf(textIn(this.#copy));
    const kept = aside === undefined ? "" : ` What was there is kept as ${aside}.`;
    if (copy !== undefined) {
      this.#keep(this.#file, copy);
      this.#tell({ ...restored, message: `${restored.message}${kept}` });
      return copy;
    }
    const left = this.#companiesWithData();
    if (aside !== undefined || left > 0)
      this.#tell({ ...lost, message: `${leftWords(left)}${kept}` });
    return nothing;
  }

  #companiesWithData(): number {
    return globSync("*/mailpin.sqlite", { cwd: this.#folder }).filter(
      (file) => path.dirname(file) !== practiceId,
    ).length;
  }

  get #copy(): string {
    return `${this.#file}.bak`;
  }

  /** Each notice once, although the file is read again before each write. */
  #tell(notice: Notice): void {
    if (this.#told.has(notice.code)) return;
    this.#told.add(notice.code);
    this.#onNotice(notice);
  }

  /** What is on the disk is changed, not what was read a while ago. */
  #write(change: (content: Content) => Content): void {
    const value = change(this.#fromDisk());
    replaceFile(this.#file, textOf(value));
    this.#keep(this.#copy, value);
    this.#content = value;
    this.#problem = undefined;
  }

  /** Writes the second of the two files, which may fail: the first one holds the same. */
  #keep(file: string, value: Content): void {
    try {
      replaceFile(file, textOf(value));
    } catch {
      // The next write, or the next start, tries again.
    }
  }
}

/** @returns undefined when it is not there */
function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw unreadable(file, cause);
  }
}

/** @returns undefined for what is no list */
function contentOf(text: string | undefined): Content | undefined {
  try {
    return text === undefined ? undefined : content.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const textOf = (value: Content): string => JSON.stringify(value, null, 2);

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

const restored: Notice = {
  code: "connected-restored",
  title: "Mailpin restored the list of connected companies",
  message:
    "It was damaged or gone, and Mailpin took its copy. If a company is missing, connect it again: its mails will be there.",
};

const lost = { code: "connected-lost", title: "Mailpin lost the list of connected companies" };

function leftWords(companies: number): string {
  if (companies === 0) return "No data of them is on this computer. Connect them again.";
  return companies === 1
    ? "Data of 1 company is still here. Connect it again: its mails will be there."
    : `Data of ${companies} companies is still here. Connect them again: their mails will be there.`;
}

function unreadable(file: string, cause: unknown): ProblemError {
  const remedy =
    codeOf(cause) === "EISDIR"
      ? "It is a folder: move it elsewhere"
      : "Close the program that uses it, or give your user the permission to read and write it";
  return new ProblemError(
    {
      code: "connected-unreadable",
      message: `Mailpin cannot read “${file}”, which says which companies are connected. ${remedy}, then start Mailpin again.`,
    },
    { cause },
  );
}

const idOf = (one: unknown): string | undefined =>
  z.object({ id: z.string() }).safeParse(one).data?.id;
