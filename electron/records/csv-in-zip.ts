import { parse } from "csv-parse";
import { Unzip, UnzipInflate } from "fflate";
import { Readable } from "node:stream";
import { z } from "zod";

/** A row of a CSV, by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;
const csvRow = z.record(z.string(), z.string());

/** The bytes are no ZIP, or no CSV, or end too early. It is about one module only. */
export class UnreadableExport extends Error {
  override readonly name = "UnreadableExport";
  readonly kind = "rejected";
}

/** Compressed bytes that are unpacked at once: with many like records, 40 KB of text, some 5 ms. */
const chunkSize = 4 * 1024;

/**
 * The rows of the one CSV in a ZIP, unpacked bit by bit.
 *
 * @param parts of the ZIP
 * @throws UnreadableExport
 */
export async function* csvInZip(parts: Iterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const rows = parse({
    ...{ columns: true, bom: true, relax_column_count: true },
    record_delimiter: ["\r\n", "\n"], // the first line end may be one within a text
  });
  const text = Readable.from(unpacked(parts));
  text.once("error", (error) => rows.destroy(error));
  try {
    for await (const row of text.pipe(rows)) yield csvRow.parse(row);
  } catch (cause) {
    throw new UnreadableExport("the file of an export cannot be read", { cause });
  }
}

function* unpacked(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  const found: Uint8Array[] = [];
  /** What was unpacked to its end. */
  const whole: string[] = [];
  const unzip = new Unzip((file) => {
    file.ondata = (error, bytes, isLast) => {
      if (error !== null) throw error;
      if (bytes.length > 0) found.push(bytes);
      if (isLast) whole.push(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (const part of parts)
    for (let at = 0; at < part.length; at += chunkSize) {
      unzip.push(part.subarray(at, at + chunkSize));
      yield* found.splice(0);
    }
  if (whole.length === 0) throw new Error("the file ends too early");
}
