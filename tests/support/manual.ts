/** A command that a page shows in a block of `sh`. */
export type Example = {
  /** As it stands there. */
  readonly line: string;
  readonly words: readonly string[];
  /** What its comment names, else 0. */
  readonly exitCode: number;
};

/** The examples of one of our programs, without what they are piped to. */
export function examplesIn(page: string, program: "mailpin" | "practice-crm"): Example[] {
  const begin = `npm run -s ${program} -- `;
  const blocks = [...page.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, text = ""]) =>
    text.split("\n"),
  );
  return blocks
    .filter((line) => line.startsWith(begin))
    .map((line) => {
      const [command = "", comment = ""] = line.slice(begin.length).split(/\s+# /);
      const [own = ""] = command.split(" | ");
      const exitCode = Number(/exit code (\d)/.exec(comment)?.[1] ?? 0);
      return { line, words: wordsOf(own), exitCode };
    });
}

/** As a shell takes them apart: quotation marks hold a word together. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );

/** What the first columns of the tables after a heading name. */
export function firstColumn(page: string, heading: string): string[] {
  const at = page.indexOf(`${heading}\n`);
  if (heading === "" || at < 0) return [];
  const section = page.slice(at + heading.length).split(/\n#+ /)[0] ?? "";
  return [...section.matchAll(/^\| (`[^|]+`)\s*\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}
