import { Parser } from "htmlparser2";
import { isTooComplex } from "../../html/html-complexity.ts";

/** Elements whose text nobody sees. */
const unseen = new Set(["head", "script", "style", "title"]);

/**
 * The visible letters and signs of a text, without white space and invisible characters: what is
 * left when mail programs and servers have wrapped its lines anew, changed their ends or its
 * encoding, or quoted `From ` for a mailbox (RFC 4155).
 */
export const lettersOf = (text: string): string =>
  text
    .replaceAll(/^>+(?=From )/gm, "")
    .normalize("NFC")
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, "");

/**
 * The same of HTML, which programs write anew, with other tags and entities, when they save a mail
 * in their own format. Empty where the HTML would take too long.
 */
export function lettersOfHtml(html: string): string {
  if (isTooComplex(html)) return "";
  const texts: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) hidden++;
      if (name === "body") hidden = 0; // a head without an end
    },
    onclosetag: (name) => {
      if (unseen.has(name) && hidden > 0) hidden--;
    },
    ontext: (text) => {
      if (hidden === 0) texts.push(text);
    },
  });
  parser.end(html);
  return lettersOf(texts.join(""));
}
