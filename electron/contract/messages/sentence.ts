import { listed } from "../../language/lists.ts";
import { hasText, spokenLanguage, textOf } from "../../language/text.ts";
import type { English } from "../../language/en/window.ts";
import type { Message, Value } from "./message.ts";

/** The messages that are named by a code. */
export type Area = "directions" | "problems" | "reasons" | "remarks" | "warnings";

/** What names a message of an area by its key: a code, or a code and one of its kinds. */
export type MessageOf<In extends Area> = MessageFor<Extract<keyof English[In], string>>;

type MessageFor<Key extends string> = Alone<Key> | WithKind<Key, CodeOf<Key>>;
type Alone<Key> = Key extends `${string}.${string}`
  ? never
  : { readonly code: Key; readonly kind?: never; readonly values?: Message["values"] };
type WithKind<Key, Code extends string> = Code extends Code
  ? { readonly code: Code; readonly kind: KindOf<Key, Code>; readonly values?: Message["values"] }
  : never;
type CodeOf<Key> = Key extends `${infer Code}.${string}` ? Code : never;
type KindOf<Key, Code extends string> = Key extends `${Code}.${infer Kind}` ? Kind : never;

/** The key of a message's sentence. */
export const keyOf = ({ code, kind }: Message): string =>
  kind === undefined ? code : `${code}.${kind}`;

const idOf = (area: Area, message: Message): string => `${area}.${keyOf(message)}`;

/** False for what a later version wrote, or for damaged data. */
export const hasSentence = (area: Area, message: Message): boolean => hasText(idOf(area, message));

/**
 * Puts a message into words. A later version may have written it: a code that has no sentence gets
 * the one of `unknown`.
 */
export function sentenceOf(area: Area, message: Message): string {
  const values = Object.entries(message.values ?? {});
  const words = values.map(([name, value]) => [name, wordsOf(area, value)] as const);
  const known = hasSentence(area, message);
  const sentence = textOf(
    known ? idOf(area, message) : `${area}.unknown`,
    Object.fromEntries(words),
  );
  const list = values.find(([, value]) => typeof value === "object" && isOwnWords(value[0]));
  return list === undefined ? sentence : begun(sentence);
}

function wordsOf(area: Area, value: Value): string | number {
  if (typeof value !== "object") return value;
  return listed(value.map((one) => sentenceOf(area, one)));
}

/** A sentence may begin with a list: a name in it stays as it is, Mailpin's own words do not. */
const isOwnWords = (first: Message | undefined): boolean =>
  first !== undefined && first.values === undefined;
const begun = (sentence: string): string =>
  sentence.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(spokenLanguage()));
