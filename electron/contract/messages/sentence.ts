import { formatSize } from "../size.ts";
import type { Message, Value } from "./message.ts";

/**
 * Sentences by code, or by code and kind, with the names of values in braces; `{size:bytes}` is a
 * number of bytes, for people. Where one of `count` reads differently, there are two.
 */
export type Sentences = Readonly<Record<string, string | Plural>>;
type Plural = { readonly one: string; readonly other: string };

const language = "en";

/** What names a sentence by its key: a code, or a code and one of its kinds. */
export type MessageFor<Key extends string> = Alone<Key> | WithKind<Key, CodeOf<Key>>;

type Alone<Key> = Key extends `${string}.${string}`
  ? never
  : { readonly code: Key; readonly kind?: never; readonly values?: Message["values"] };
type WithKind<Key, Code extends string> = Code extends Code
  ? { readonly code: Code; readonly kind: KindOf<Key, Code>; readonly values?: Message["values"] }
  : never;
type CodeOf<Key> = Key extends `${infer Code}.${string}` ? Code : never;
type KindOf<Key, Code extends string> = Key extends `${Code}.${infer Kind}` ? Kind : never;

/**
 * Puts a message into words. A later version may have written it: a code that has no sentence gets
 * the one of `unknown`.
 */
export function sentenceOf(sentences: Sentences, message: Message): string {
  const { values = {} } = message;
  const key = keyOf(message);
  const found = Object.hasOwn(sentences, key) ? sentences[key] : sentences["unknown"];
  const template = typeof found === "object" ? pluralOf(found, values["count"]) : (found ?? "");
  const text = template.replaceAll(
    /\{([a-z]+)(:bytes)?\}/gi,
    (_, name: string, unit: string | undefined) => {
      const value = Object.hasOwn(values, name) ? (values[name] ?? "") : "";
      if (unit !== undefined && typeof value === "number") return formatSize(value);
      return wordsOf(sentences, value);
    },
  );
  return text.replace(/^an /, "An "); // a list may begin with it
}

/** The key of a message's sentence. */
export const keyOf = ({ code, kind }: Message): string =>
  kind === undefined ? code : `${code}.${kind}`;

const pluralOf = ({ one, other }: Plural, count: Value | undefined): string =>
  count === 1 ? one : other;

function wordsOf(sentences: Sentences, value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return value.toLocaleString(language);
  return new Intl.ListFormat(language).format(value.map((one) => sentenceOf(sentences, one)));
}
