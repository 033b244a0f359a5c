import { meetings as ar } from "./ar/meetings.ts";
import { meetings as de } from "./de/meetings.ts";
import { meetings as en } from "./en/meetings.ts";
import { meetings as es } from "./es/meetings.ts";
import { meetings as fr } from "./fr/meetings.ts";
import { meetings as hi } from "./hi/meetings.ts";
import { meetings as ja } from "./ja/meetings.ts";
import { meetings as pt } from "./pt/meetings.ts";
import type { LanguageTag } from "./languages.ts";
import type { Messages } from "./pattern.ts";
import { pseudoCatalog } from "./pseudo.ts";
import { speak } from "./text.ts";

const words: Readonly<Record<Exclude<LanguageTag, "en-XA">, Messages>> = {
  ...{ en, de, fr, es, pt, hi, ja, ar },
};

/** From now on, this process speaks of meetings in a language, and of nothing else. */
export function speakOfMeetings(tag: LanguageTag): void {
  speak(tag, tag === "en-XA" ? pseudoCatalog({ meetings: en }) : { meetings: words[tag] });
}
