import { readFile } from "node:fs/promises";
import { logFilesIn, shownLine } from "./log.ts";

/** The latest lines of the log; earlier ones tell of other days. */
const mostLines = 2000;

export type SupportParts = {
  /** Of diagnosticsOf. */
  readonly about: string;
  /** How long the start took: marks, in ms. */
  readonly start: Readonly<Record<string, number>>;
  /** What the window knows of the latest drag, drop or paste: formats, sizes and codes. */
  readonly lastDrop: string;
  readonly logFolder: string;
};

/**
 * All that a file for support holds, in parts that read the same in every language. It is made of
 * codes and counts alone, and of the log only lines that are.
 */
export async function supportFile(parts: SupportParts): Promise<string> {
  const { about, start, lastDrop, logFolder } = parts;
  const marks = Object.entries(start).map(([mark, ms]) => `${mark}: ${ms}`);
  const sections = [
    ["mailpin", about],
    ["start-in-ms", marks.join("\n")],
    ["last-drop", lastDrop],
    ["log", (await logLines(logFolder)).join("\n")],
  ];
  return sections
    .map(([title, content]) => `== ${title} ==\n${content === "" ? "-" : content}\n`)
    .join("\n");
}

async function logLines(folder: string): Promise<string[]> {
  const texts = await Promise.all(
    logFilesIn(folder).map((file) => readFile(file, "utf8").catch(() => "")),
  );
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line !== "");
  return lines.slice(-mostLines).map(shownLine);
}
