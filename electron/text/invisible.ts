/**
 * Characters that make a text look like another one. Mail uses them to disguise a name or a file,
 * and by accident: word processors leave them behind.
 */

/**
 * They change the direction of all text after them: `<U+202E>fdp.exe` reads `exe.pdf`. Embeddings
 * and overrides, isolates.
 */
const overrides = String.raw`\u202A-\u202E\u2066-\u2069`;

/** Marks of direction for one place, used in Arabic and Hebrew text. */
const marks = String.raw`\u061C\u200E\u200F`;

/**
 * They have no width and no meaning. Joiners (U+200C, U+200D) are not among them: Persian, Hindi
 * and emoji need them.
 */
const nothing = String.raw`\u00AD\u180E\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB`;

/**
 * White space, and letters that are drawn as nothing: Hangul fillers, the blank of Braille. For use
 * in a character class.
 */
export const blank = String.raw`\s\u115F\u1160\u2800\u3164\uFFA0`;

/** Controls except those that separate words and lines. */
const controls = String.raw`\0-\x08\x0E-\x1F\x7F-\x9F`;

const invisible = new RegExp(`[${overrides}${marks}${nothing}${controls}]`, "g");
const override = new RegExp(`[${overrides}]`, "g");
const blanks = new RegExp(String.raw`[${blank}\p{Cc}]+`, "gu");

/**
 * For names, whose letters all have one direction or their own: they need no invisible characters.
 */
export const withoutInvisible = (text: string): string => text.replaceAll(invisible, "");

/** For sentences, which may need marks of direction and are not compared with anything. */
export const withoutOverrides = (text: string): string => text.replaceAll(override, "");

/**
 * On one line, with single spaces instead of line ends, controls, and runs of blanks, which would
 * push the rest out of sight.
 */
export const withSingleSpaces = (text: string): string => text.replaceAll(blanks, " ").trim();
