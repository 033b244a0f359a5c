/** A name in the two parts that CRMs keep. */
export type NameParts = { readonly firstName: string; readonly lastName: string };

/**
 * The first and the last name of a person: `Ana Maria Silva`, `Silva, Ana Maria`, or else what the
 * address says, as in `ana.silva@…`. All but the last word is the first name; people correct it.
 */
export function personName(name: string | undefined, address: string): NameParts {
  const words = plain(name ?? "");
  if (words === "" || words.includes("@")) return fromAddress(address);
  const [last = "", first = ""] = words.split(",").map((part) => part.trim());
  if (first !== "" && !isTitle(first)) return { firstName: first, lastName: last };
  return inOrder(first === "" ? words : last);
}

/** What Exchange and people add in brackets: departments, companies. Quotes mean nothing. */
function plain(name: string): string {
  const words = name
    .replace(/[([][^()[\]]*[)\]]/g, " ")
    .replace(/["“”]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return words.endsWith(",") ? words.slice(0, -1).trim() : words;
}

/** Degrees stand behind a comma, too. */
const isTitle = (words: string): boolean => /^(?:ph\.?d|m\.?b\.?a|m\.?d|esq|jr|sr)\b/i.test(words);

function inOrder(words: string): NameParts {
  const parts = words.split(" ");
  // A name in a script without blanks, or a single word, is a last name: no CRM takes none.
  return { firstName: parts.slice(0, -1).join(" "), lastName: parts.at(-1) ?? "" };
}

function fromAddress(address: string): NameParts {
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@"))).split("+")[0];
  const words = (local ?? "")
    .split(/[._-]+/)
    .map((word) => word.replace(/\d/g, ""))
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return inOrder(words.join(" "));
}
