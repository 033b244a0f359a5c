import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { colleague } from "../contract/connection.ts";
import { ProblemError } from "../contract/problem.ts";

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

/**
 * Which organisations are connected, and which one the window shows: `connected.json` beside their folders. The command line reads it, too.
 */
export class Registry {
  readonly #file: string;
  #content: Content | undefined;

  /** @param folder the one that holds the organisations' folders */
  constructor(folder: string) {
    this.#file = path.join(folder, "connected.json");
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

  activate(id: string): void {
    this.#write((content) => ({ ...content, active: id }));
  }

  /** Adds an entry, or takes the place of the one with its id. */
  put(added: Entry): void {
    this.#write(({ active, list }) => {
      const isNew = !list.some((one) => idOf(one) === added.id);
      return { active, list: isNew ? [...list, added] : list.map((one) => (idOf(one) === added.id ? added : one)) };
    });
  }

  remove(id: string): void {
    this.#write(({ active, list }) => ({ active, list: list.filter((one) => idOf(one) !== id) }));
  }

  #read(): Content {
    this.#content ??= this.#fromDisk();
    return this.#content;
  }

  /** Only a file that is not there says that nothing is connected: one that another program holds must not be written over. */
  #fromDisk(): Content {
    let text: string;
    try {
      text = readFileSync(this.#file, "utf8");
    } catch (cause) {
      if (isMissing(cause)) return { active: practiceId, list: [] };
      throw new ProblemError(unreadable, { cause });
    }
    const read = content.safeParse(parsed(text)).data;
    if (read !== undefined) return read;
    // Signing in again finds each organisation's folder as it was.
    renameSync(this.#file, `${this.#file}.broken-${Date.now()}`);
    return { active: practiceId, list: [] };
  }

  /** What is on the disk is changed, not what was read a while ago. Replaced in one step: a crash leaves the old file or the new one. */
  #write(change: (content: Content) => Content): void {
    const value = change(this.#fromDisk());
    mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const file = `${this.#file}.${randomUUID()}`;
    writeFileSync(file, JSON.stringify(value, null, 2), { mode: 0o600, flush: true });
    renameSync(file, this.#file);
    this.#content = value;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unreadable = {
  code: "connected-unreadable",
  message:
    "Mailpin cannot read which organisations are connected: connected.json in its data folder. Close what uses it, then try again.",
};

const idOf = (one: unknown): string | undefined => z.object({ id: z.string() }).safeParse(one).data?.id;
