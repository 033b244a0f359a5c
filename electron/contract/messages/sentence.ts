import type { Message, Value } from "./message.ts";

/**
 * Sentences by code, or by code and kind, with the names of values in braces. Where one of `count`
 * reads differently, there are two.
 */
export type Sentences = Readonly<Record<string, string | Plural>>;
type Plural = { readonly one: string; readonly other: string };

const language = "en";

/** The keys of sentences as messages name them: a code, or a code and a kind. */
export type MessageFor<Key> = Key extends `${infer Code}.${infer Kind}`
  ? { readonly code: Code; readonly kind: Kind; readonly values?: Message["values"] }
  : { readonly code: Key; readonly kind?: never; readonly values?: Message["values"] };

/**
 * Puts a message into words. A later version may have written it: a code that has no sentence gets
 * the one of `unknown`.
 */
export function sentenceOf(sentences: Sentences, { code, kind, values = {} }: Message): string {
  const key = kind === undefined ? code : `${code}.${kind}`;
  const found = Object.hasOwn(sentences, key) ? sentences[key] : sentences["unknown"];
  const template = typeof found === "object" ? pluralOf(found, values["count"]) : (found ?? "");
  const text = template.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) =>
    Object.hasOwn(values, name) ? wordsOf(sentences, values[name] ?? "") : "",
  );
  return text.replace(/^an /, "An "); // a list may begin with it
}

const pluralOf = ({ one, other }: Plural, count: Value | undefined): string =>
  count === 1 ? one : other;

function wordsOf(sentences: Sentences, value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return value.toLocaleString(language);
  return new Intl.ListFormat(language).format(value.map((one) => sentenceOf(sentences, one)));
}
