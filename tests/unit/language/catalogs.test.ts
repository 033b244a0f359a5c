import {
  FluentParser,
  Identifier,
  Junk,
  Message,
  Visitor,
  type SelectExpression,
  type VariableReference,
} from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { englishAtFirst } from "../../../electron/language/en/first.ts";
import { englishForMain } from "../../../electron/language/en/main.ts";
import { english } from "../../../electron/language/en/window.ts";
import { firstCatalogs } from "../../../electron/language/first-catalogs.ts";
import {
  languages,
  offeredLanguages,
  pseudoLanguage,
  type LanguageTag,
} from "../../../electron/language/languages.ts";
import { catalogOf } from "../../support/all-messages.ts";
import { asFluent, type Catalog } from "../../../electron/language/pattern.ts";
import { sameEverywhere, sameIn } from "./same-everywhere.ts";
import { sources } from "./sources.ts";

const parser = new FluentParser({ withSpans: false });
const tags = [...offeredLanguages, pseudoLanguage] as const;

type Entry = readonly [id: string, pattern: string];

const entriesOf = (catalog: Catalog): readonly Entry[] =>
  Object.entries(catalog).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, pattern]): Entry => [`${area}.${key}`, pattern]),
  );

/** As the speaker hands it to Fluent. */
function parsed(pattern: string): Message {
  const { body } = parser.parse(asFluent(pattern));
  const [entry] = body;
  if (body.length !== 1 || !(entry instanceof Message) || body.some((one) => one instanceof Junk))
    throw new Error(`No Fluent message: ${pattern}`);
  return entry;
}

class Reader extends Visitor {
  readonly names = new Set<string>();
  readonly plurals: SelectExpression[] = [];
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
  override visitSelectExpression(node: SelectExpression): void {
    this.plurals.push(node);
    this.genericVisit(node);
  }
}

function read(pattern: string): Reader {
  const reader = new Reader();
  reader.visit(parsed(pattern));
  return reader;
}

/** As the types find them; see `ValuesOf`. */
const namesByType = (pattern: string): Set<string> =>
  new Set([...pattern.matchAll(/\$([^ )]+)/g)].map(([, name = ""]) => name));

const variantsOf = ({ variants }: SelectExpression): readonly string[] =>
  variants.map(({ key }) => (key instanceof Identifier ? key.name : key.value));

const catalogs = new Map<LanguageTag, Catalog>();
for (const tag of tags) catalogs.set(tag, await catalogOf(tag));
const entries = (tag: LanguageTag): readonly Entry[] => entriesOf(catalogs.get(tag) ?? {});
const englishPatterns = new Map(entries("en"));

describe.each(tags)("the messages in %s", (tag) => {
  it("are those of English, no more and no less", () => {
    const ids = entries(tag).map(([id]) => id);
    expect(ids.toSorted()).toEqual([...englishPatterns.keys()].toSorted());
    expect(ids.length).toBeGreaterThan(200);
  });

  it("are written as Fluent reads them, without space around them", () => {
    for (const [id, pattern] of entries(tag)) {
      expect(() => parsed(pattern), id).not.toThrow();
      expect(pattern.trim(), id).toBe(pattern);
    }
  });

  it("take the values that English takes", () => {
    for (const [id, pattern] of entries(tag)) {
      const expected = read(englishPatterns.get(id) ?? "").names;
      expect([...read(pattern).names].toSorted(), id).toEqual([...expected].toSorted());
      expect([...namesByType(pattern)].toSorted(), id).toEqual([...expected].toSorted());
    }
  });

  it("have each plural of the language, and no other", () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const [id, pattern] of entries(tag))
      for (const choice of read(pattern).plurals) {
        const words = variantsOf(choice).filter((key) => !/^\d+$/.test(key));
        const isPlural = words.some((word) => word === "one" || word === "many");
        if (isPlural || pluralCategories.length === 1)
          expect(pluralCategories, id).toEqual(expect.arrayContaining(words));
        expect(words, id).toContain("other");
      }
  });
});

it.each(offeredLanguages.filter((tag) => tag !== "en"))("everything is translated to %s", (tag) => {
  const same = entries(tag)
    .filter(([id, pattern]) => pattern === englishPatterns.get(id))
    .filter(([, pattern]) => /\p{L}/u.test(pattern.replaceAll(/\{[^}]*\}/g, "")))
    .map(([id]) => id)
    .filter((id) => !sameEverywhere.has(id) && !(sameIn[tag] ?? []).includes(id));
  expect(same).toEqual([]);
});

it.each(tags)("the first screen's messages in %s are part of them, translated, too", (tag) => {
  const first = firstCatalogs[tag];
  expect(Object.keys(first).toSorted()).toEqual(Object.keys(englishAtFirst).toSorted());
  expect(catalogs.get(tag)).toMatchObject(first);
});

describe("the pseudo-language", () => {
  it("changes each word, is longer, and keeps values and plurals", () => {
    for (const [id, pattern] of entries(pseudoLanguage)) {
      const words = (text: string) => text.replaceAll(/\{ [^{}>]*\}/g, "");
      const before = englishPatterns.get(id) ?? "";
      if (!/[a-z]{4}/i.test(words(before)) || before.includes("->")) continue;
      expect(words(pattern), id).not.toMatch(/[a-zA-Z]/);
      expect(pattern.length, id).toBeGreaterThan(before.length);
    }
  });
});

it("each language has its own name and direction", () => {
  const names = tags.map((tag) => languages[tag].name);
  expect(new Set(names).size).toBe(tags.length);
  expect(languages.ar.direction).toBe("rtl");
  expect(Object.keys(english).length).toBeGreaterThan(5);
});

it("main speaks no message that only the window has", () => {
  const ofMain = Object.keys(englishForMain);
  const said = sources("electron/**/*.ts").flatMap(({ code }) =>
    [...code.matchAll(/\btext(?:Of)?\(\s*["`]([\w-]+)\./g)].map(([, area = ""]) => area),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((area) => !ofMain.includes(area))).toEqual([]);
});
