import type { World } from "../../support/window/world.ts";

/**
 * Texts under these keys are Mailpin's own or have a meaning for the window: ids, codes, dates,
 * kinds. All others come from outside and are shown.
 */
const inside = new Set([
  ...[
    "id",
    "key",
    "draftId",
    "module",
    "state",
    "type",
    "format",
    "date",
    "sha256",
    "code",
    "kind",
    "remedy",
    "direction",
    "access",
    "step",
    "firstStep",
    "apiName",
    "way",
    "version",
  ],
  ...[
    "active",
    "keeping",
    "grouping",
    "hotkey",
    "appearance",
    "updates",
    "language",
    "messageId",
    "inReplyTo",
    "references",
    "clientId",
    "domain",
    "redirectUris",
    "scopes",
  ],
]);

/**
 * All characters that could reorder, hide or push the neighbours of a text: never closed, and
 * ending right-to-left.
 */
const hostile = (number: number, text: string): string =>
  `⟦${number}\u202E\u2067\u200F\u200B${text}\t \u3164\u2800\n  \u2066\u202D\u05D0\u05D1\u05D2\u200D\u{E0041}${number}⟧`;

/**
 * A world in which every text from outside is hostile, and identified by its brackets and its
 * number. New fields of the contract are included automatically.
 *
 * @param keys is filled with the key of each number
 */
export function hostileWorld(world: World, keys: Map<number, string>): World {
  const turn = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (inside.has(key)) return value;
      keys.set(keys.size + 1, key);
      return hostile(keys.size, value);
    }
    if (Array.isArray(value)) return value.map((each) => turn(each, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, turn(each, name)]),
    );
  };
  return turn(world, "") as World;
}

/** Faults in how a page shows texts from outside, and the numbers of the shown texts. */
export type Look = { readonly faults: readonly string[]; readonly numbers: readonly number[] };

/**
 * Checks every text and attribute of a page. A text from outside must be alone in an element that
 * isolates its direction, or between FSI and PDI, and must not reorder, hide or push anything. The
 * function is serialized into the page, so it must be self-contained.
 */
export function lookAtTexts(): Look {
  const faults: string[] = [];
  const numbers = new Set<number>();
  const isMarked = (text: string) => /[⟦⟧]/.test(text);
  const numbersIn = (text: string) =>
    Array.from(text.matchAll(/⟦(\d+)|(\d+)⟧/g), ([, first, last]) => Number(first ?? last));
  const withoutIsolates = (text: string) =>
    text.replace(/\u2068⟦(\d+)[^\u2068\u2069]*?\1⟧\u2069/g, "");
  const isAlone = (text: string) =>
    new Set(numbersIn(text)).size === 1 && /^⟦|⟧$/.test(text) && !/.⟦|⟧./.test(text);
  const misleads = (text: string) =>
    /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFEFF\u{E0000}-\u{E007F}]|⟦[^⟧]*\s{2}/u.test(
      withoutIsolates(text),
    );
  const check = (place: string, text: string, isApart: boolean) => {
    if (!isMarked(text) && !misleads(text)) return;
    for (const number of numbersIn(text)) numbers.add(number);
    if (misleads(text)) faults.push(`${place} is misled by ${JSON.stringify(text)}`);
    if (!isApart && isMarked(withoutIsolates(text)))
      faults.push(`${place} is reordered by ${JSON.stringify(text)}`);
  };
  const isolating = (element: Element | null): Element | null =>
    element === null || getComputedStyle(element).unicodeBidi.startsWith("isolate")
      ? element
      : isolating(element.parentElement);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const around = isolating(node.parentElement);
    check(
      node.parentElement?.outerHTML.slice(0, 80) ?? "",
      node.nodeValue ?? "",
      isAlone(around?.textContent.trim() ?? ""),
    );
  }
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes)
      // Spoken text has no direction.
      if (/^(?:title|placeholder|alt|label|aria-.*)$/.test(name))
        check(`${element.localName} ${name}`, value, name.startsWith("aria-"));
  return { faults, numbers: [...numbers] };
}
