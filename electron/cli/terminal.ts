import type { Notice } from "../contract/notice.ts";
import { text } from "../language/text.ts";

/**
 * Characters that could control a terminal, or show a text in another order than it is written in:
 * the controls of ASCII and of Latin-1 (a terminal takes U+009B for the beginning of an escape
 * sequence), other line ends, and the controls of text that runs from right to left.
 */
const harmful = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * A line that is safe on a terminal, which texts of mails and records must not control. It is
 * escaped as in JSON, so that a line of JSON stays the same JSON.
 */
export const forTerminal = (line: string): string =>
  line.replace(
    harmful,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A notice, on one line. It may hold a file name that a stranger chose. */
export const noticeLine = ({ title, message }: Notice): string =>
  forTerminal(text("commandLine.notice", { title, message }));
