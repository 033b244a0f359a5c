import type { Notice } from "../contract/notice.ts";

/**
 * What could steer a terminal, or show a text in another order than it is written in: the controls
 * of ASCII and of Latin-1 (a terminal takes U+009B for the beginning of an escape sequence), other
 * line ends, and the controls of text that runs from right to left.
 */
const harmful = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * A line as it may be shown on a terminal: what mails and records hold must not steer it. It is
 * escaped as in JSON, so that a line of JSON stays the same JSON.
 */
export const forTerminal = (line: string): string =>
  line.replace(
    harmful,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A notice, on one line: it may name a file that a stranger named. */
export const noticeLine = ({ title, message }: Notice): string =>
  forTerminal(`${title}. ${message}`);
