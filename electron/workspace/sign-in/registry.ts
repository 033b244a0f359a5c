import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { colleague } from "../../contract/connection.ts";
import type { Notice } from "../../contract/notice.ts";
import { problemText } from "../../contract/messages/problems.ts";
import { problemIn, ProblemError, type Problem } from "../../contract/problem.ts";
import { replaceFile } from "../../storage/replace-file.ts";
import { setAside } from "../../storage/set-aside.ts";
import { text } from "../../language/text.ts";
import { noRules, type AccessRules } from "../../policy/access-rules.ts";

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

/** Its id at Zoho; see SignIns, which makes the ids. */
const organisationIn = (id: string): string => id.split("-").at(-2) ?? "";

/** Unreadable entries, e.g. of a later version, are skipped and kept. */
const content = z.object({ active: z.string(), list: z.array(z.unknown()) });
type Content = Readonly<z.output<typeof content>>;

const nothing: Content = { active: practiceId, list: [] };

/**
 * The list of connected organisations, and which one is shown: `connected.json` beside their
 * folders. The command line reads it, too.
 *
 * Mails may wait in an organisation that is not listed, so the loss of the list is reported. Each
 * write also updates a copy, `connected.json.bak`, which replaces a damaged or missing list.
 */
export class Registry {
  readonly #folder: string;
  readonly #file: string;
  readonly #onNotice: (notice: Notice) => void;
  readonly #rules: AccessRules;
  #content: Content | undefined;
  #problem: Problem | undefined;
  readonly #notified = new Set<string>();

  /**
   * @param folder the parent folder of all organisations
   * @param onNotice called when the list was restored or lost, or cannot be read
   * @param rules of the company: an organisation that it does not allow stays on disk, unlisted
   */
  constructor(
    folder: string,
    onNotice: (notice: Notice) => void = () => undefined,
    rules: AccessRules = noRules,
  ) {
    this.#folder = folder;
    this.#rules = rules;
    this.#file = path.join(folder, "connected.json");
    this.#onNotice = onNotice;
  }

  /** Why the list cannot be read. It then counts as empty, and is not overwritten. */
  get problem(): Problem | undefined {
    this.#read();
    return this.#problem;
  }

  /** In the order in which they were connected. */
  get list(): readonly Entry[] {
    const { mayUse, mayFileTo } = this.#rules;
    return this.#read()
      .list.flatMap((one) => entry.safeParse(one).data ?? [])
      .filter(({ id, dataCentre }) => mayUse(dataCentre) && mayFileTo(organisationIn(id)));
  }

  /** The shown organisation, or the practice company if that one is no longer connected. */
  get active(): string {
    const { active } = this.#read();
    if (this.find(active) !== undefined) return active;
    return this.#rules.hasPractice ? practiceId : (this.list[0]?.id ?? practiceId);
  }

  /**
   * Whether the practice company can be chosen. Where the company has none, it is what the window
   * shows until an organisation is connected, without records.
   */
  get hasPractice(): boolean {
    return this.#rules.hasPractice || this.list.length === 0;
  }

  find(id: string): Entry | undefined {
    return this.list.find((one) => one.id === id);
  }

  /** @throws ProblemError `connected-unreadable`, like all methods that write */
  activate(id: string): void {
    this.#write((content) => ({ ...content, active: id }));
  }

  /** Adds an entry, or replaces the one with the same id. */
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
    this.#content ??= this.#readOnce();
    return this.#content;
  }

  /**
   * Reads the file once: the shown company must not change between two calls because the file has
   * become readable.
   */
  #readOnce(): Content {
    try {
      return this.#fromDisk();
    } catch (error) {
      const problem = problemIn(error);
      if (problem === undefined) throw error;
      this.#problem = problem;
      this.#notify({
        code: problem.code,
        title: text("told.companies-unreadable"),
        message: problemText(problem),
      });
      return nothing;
    }
  }

  /** Only a missing file means that nothing is connected. A locked file must not be overwritten. */
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

  /** @param aside the new name of the damaged file; undefined if there was none */
  #recovered(aside: string | undefined): Content {
    const copy = contentOf(textIn(this.#copy));
    const kept = aside === undefined ? [] : [text("told.list-kept", { file: aside })];
    if (copy !== undefined) {
      this.#writeCopy(this.#file, copy);
      this.#notify(restored(kept));
      return copy;
    }
    const left = this.#companiesWithData();
    if (aside !== undefined || left > 0) this.#notify(lost(left, kept));
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

  /** Notifies once per code, although the file is read before each write. */
  #notify(notice: Notice): void {
    if (this.#notified.has(notice.code)) return;
    this.#notified.add(notice.code);
    this.#onNotice(notice);
  }

  /** Changes the content on disk, not an older reading of it. */
  #write(change: (content: Content) => Content): void {
    const value = change(this.#fromDisk());
    replaceFile(this.#file, textOf(value));
    this.#writeCopy(this.#copy, value);
    this.#content = value;
    this.#problem = undefined;
  }

  /**
   * Writes the second of the two files. This may fail, because the first one has the same content.
   */
  #writeCopy(file: string, value: Content): void {
    try {
      replaceFile(file, textOf(value));
    } catch {
      // The next write, or the next start, tries again.
    }
  }
}

/** @returns undefined when the file is missing */
function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw unreadable(file, cause);
  }
}

/** @returns undefined when the text is not a valid list */
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

const restored = (more: readonly string[]): Notice => ({
  code: "connected-restored",
  title: text("told.companies-restored"),
  message: [text("told.companies-restored-text"), ...more].join(" "),
});

/** @param companies whose data is still here */
function lost(companies: number, more: readonly string[]): Notice {
  const left =
    companies === 0
      ? text("told.companies-lost-text")
      : text("told.companies-left", { count: companies });
  return {
    code: "connected-lost",
    title: text("told.companies-lost"),
    message: [left, ...more].join(" "),
  };
}

function unreadable(file: string, cause: unknown): ProblemError {
  const values = { file };
  return new ProblemError(
    codeOf(cause) === "EISDIR"
      ? { code: "connected-unreadable", kind: "folder", values }
      : { code: "connected-unreadable", values },
    { cause },
  );
}

const idOf = (one: unknown): string | undefined =>
  z.object({ id: z.string() }).safeParse(one).data?.id;
