import {
  FluentBundle,
  FluentNumber,
  FluentResource,
  type FluentFunction,
  type FluentVariable,
} from "@fluent/bundle";
import { asFluent, type Catalog } from "./pattern.ts";

type Pattern = Parameters<FluentBundle["formatPattern"]>[0];
export type Values = Readonly<Record<string, FluentVariable>>;

const kibibyte = 1024;
const mebibyte = kibibyte * kibibyte;
const missing = /^Unknown variable: \$(.+)$/;

/** Speaks one language. It parses a message when it is asked for it first. */
export class Speaker {
  readonly #catalog: Catalog;
  readonly #bundle: FluentBundle;
  readonly #patterns = new Map<string, Pattern | undefined>();

  constructor(tag: string, catalog: Catalog) {
    this.#catalog = catalog;
    const BYTES: FluentFunction = ([bytes]) => this.size(Number(bytes?.valueOf()));
    const LOWERCASE: FluentFunction = ([word]) => String(word?.valueOf()).toLocaleLowerCase(tag);
    this.#bundle = new FluentBundle(tag, {
      // Isolating characters would be part of every name of a button. Whoever puts in a text from
      // outside isolates it.
      useIsolating: false,
      functions: { BYTES, LOWERCASE },
    });
  }

  has(id: string): boolean {
    return this.#pattern(id) !== undefined;
  }

  /** A value that is missing is left out: another version may have written it down. */
  write(id: string, values: Values): string {
    const pattern = this.#pattern(id);
    if (pattern === undefined) return "";
    const errors: Error[] = [];
    const text = this.#bundle.formatPattern(pattern, values, errors);
    const absent = errors.flatMap(({ message }) => missing.exec(message)?.[1] ?? []);
    if (absent.length === 0) return text;
    const empty = Object.fromEntries(absent.map((name) => [name, ""]));
    return this.#bundle.formatPattern(pattern, { ...values, ...empty }, []);
  }

  /** Bytes as people write them: "512 bytes", "12 KB", "3.8 MB". */
  size(bytes: number): string {
    if (bytes < kibibyte) return this.write("sizes.bytes", { count: bytes });
    if (bytes < mebibyte / 10)
      return this.write("sizes.kilobytes", { count: Math.round(bytes / kibibyte) });
    return this.megabytes(bytes, 1);
  }

  /**
   * A MB is 1024 × 1024 bytes, as Zoho counts its limit.
   *
   * @param digits behind the point, where they are not zero
   */
  megabytes(bytes: number, digits: number): string {
    const count = new FluentNumber(bytes / mebibyte, { maximumFractionDigits: digits });
    return this.write("sizes.megabytes", { count });
  }

  /** A part of a whole, in the unit of the whole: "1.2 of 3.4 MB". */
  share(bytes: number, whole: number): string {
    const part = Math.min(bytes, whole);
    if (whole < kibibyte) return this.write("sizes.share-bytes", { part, whole });
    if (whole < mebibyte / 10) {
      const inKilobytes = (count: number) => Math.round(count / kibibyte);
      const values = { part: inKilobytes(part), whole: inKilobytes(whole) };
      return this.write("sizes.share-kilobytes", values);
    }
    // A part that grows keeps its width.
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return this.write("sizes.share-megabytes", {
      part: new FluentNumber(part / mebibyte, digits),
      whole: new FluentNumber(whole / mebibyte, { maximumFractionDigits: 1 }),
    });
  }

  #pattern(id: string): Pattern | undefined {
    if (!this.#patterns.has(id)) this.#patterns.set(id, this.#parse(id));
    return this.#patterns.get(id);
  }

  #parse(id: string): Pattern | undefined {
    const dot = id.indexOf(".");
    const messages = own(this.#catalog, id.slice(0, dot));
    const pattern = own(messages ?? {}, id.slice(dot + 1));
    if (pattern === undefined) return undefined;
    const { body } = new FluentResource(asFluent(pattern));
    return body[0]?.value ?? undefined;
  }
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
