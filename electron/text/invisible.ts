/**
 * Characters that make a text look like another one. Mail uses them to show a name or a file as
 * what it is not, and by accident: word processors leave them behind.
 */

/**
 * They turn the direction of all that follows: `<U+202E>fdp.exe` reads `exe.pdf`. Embeddings and
 * overrides, isolates.
 */
const overrides = String.raw`\u202A-\u202E\u2066-\u2069`;

/** Marks of direction for one place, as text in Arabic and Hebrew has them. */
const marks = String.raw`\u061C\u200E\u200F`;

/**
 * They take no room and say nothing. Joiners (U+200C, U+200D) are not among them: Persian, Hindi
 * and emoji need them.
 */
const nothing = String.raw`\u00AD\u180E\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB`;

/**
 * White space, and letters that are drawn as nothing: Hangul fillers, the blank of Braille. For the
 * inside of a class.
 */
export const blank = String.raw`\s\u115F\u1160\u2800\u3164\uFFA0`;

/** Controls but those that part words and lines. */
const controls = String.raw`\0-\x08\x0E-\x1F\x7F-\x9F`;

const invisible = new RegExp(`[${overrides}${marks}${nothing}${controls}]`, "g");
const override = new RegExp(`[${overrides}]`, "g");
const blanks = new RegExp(String.raw`[${blank}\p{Cc}]+`, "gu");

/**
 * For names, whose letters all have one direction or tell it themselves: nothing in them is needed
 * that is not seen.
 */
export const withoutInvisible = (text: string): string => text.replaceAll(invisible, "");

/** For sentences, which may need marks of direction and are not compared with anything. */
export const withoutOverrides = (text: string): string => text.replaceAll(override, "");

/**
 * In one line, with one space where there were many blanks, which push what follows out of sight,
 * line ends or controls.
 */
export const withSingleSpaces = (text: string): string => text.replaceAll(blanks, " ").trim();
