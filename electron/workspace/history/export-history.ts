import type { ExportFormat, Receipt } from "../../contract/history.ts";
import { writeFileInPieces } from "../../storage/write-file.ts";
import { writings } from "./export-formats.ts";

/**
 * Writes receipts into a file that the user has chosen, a page at a time, so that neither their
 * number nor the disk holds up main.
 *
 * @returns how many there were
 * @throws the file system's error; a file of that name is kept then
 */
export async function exportHistory(
  file: string,
  format: ExportFormat,
  pages: AsyncIterable<readonly Receipt[]>,
): Promise<number> {
  let count = 0;
  async function* pieces() {
    const { head, between, foot, write } = writings[format];
    yield head;
    for await (const page of pages) {
      yield page.map((receipt, at) => (count + at === 0 ? "" : between) + write(receipt)).join("");
      count += page.length;
    }
    yield foot;
  }
  await writeFileInPieces(file, pieces());
  return count;
}
