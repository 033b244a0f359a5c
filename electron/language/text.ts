import type { EnglishForMain } from "./en/main.ts";
import type { English } from "./en/window.ts";
import type { LanguageTag } from "./languages.ts";
import type { Catalog, ValuesOf } from "./pattern.ts";
import { Speaker, type Values } from "./speaker.ts";

type All = English & EnglishForMain;

/** Names a message: its area and its key, such as "problems.offline". */
export type MessageId = {
  [Area in keyof All]: `${Area}.${Extract<keyof All[Area], string>}`;
}[keyof All];

type PatternOf<Id> = Id extends `${infer Area extends keyof All}.${infer Key}`
  ? Extract<All[Area][Extract<Key, keyof All[Area]>], string>
  : never;

/** The names of the values that a message takes. */
export type NameIn<Id extends MessageId> = ValuesOf<PatternOf<Id>>;
type ValuesFor<Id extends MessageId> = [NameIn<Id>] extends [never]
  ? []
  : [values: Readonly<Record<NameIn<Id>, string | number>>];

/** No words yet: the window reads no other language than its own. Main begins with English. */
let spoken: { readonly tag: LanguageTag; readonly speaker: Speaker } = {
  tag: "en",
  speaker: new Speaker("en", {}),
};

/** From now on, this process speaks a language. */
export function speak(tag: LanguageTag, catalog: Catalog): void {
  spoken = { tag, speaker: new Speaker(tag, catalog) };
}

/** The language that this process speaks: a BCP 47 tag. */
export const spokenLanguage = (): LanguageTag => spoken.tag;

/** Words for people, in the language that this process speaks. */
export const text = <Id extends MessageId>(id: Id, ...[values]: ValuesFor<Id>): string =>
  textOf(id, values ?? {});

/** For an id that is only known while the app runs. Empty where there is no such message. */
export const textOf = (id: string, values: Values): string => spoken.speaker.write(id, values);
export const hasText = (id: string): boolean => spoken.speaker.has(id);

/** Whether this process speaks at all: those that read mails pass codes on. */
export const speaks = (): boolean => hasText("problems.unknown");

/** Bytes as people write them: "512 bytes", "12 KB", "3.8 MB". */
export const formatSize = (bytes: number): string => spoken.speaker.size(bytes);
/** A part of a whole, in the unit of the whole: "1.2 of 3.4 MB". */
export const formatShare = (bytes: number, whole: number): string =>
  spoken.speaker.share(bytes, whole);
export const inMegabytes = (bytes: number, digits: number): string =>
  spoken.speaker.megabytes(bytes, digits);
