import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { byteOrderMark, csvLine } from "../../../electron/text/csv.ts";

const read = (text: string): string[][] =>
  parse(text, { bom: true, relax_column_count: true, record_delimiter: "\r\n" });

/** Also those that nobody has assigned; half a pair cannot be written as UTF-8. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff })
  .map((code) => String.fromCodePoint(code).toWellFormed());

const cells = fc.array(
  fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\"',; ＝a1".split("")) }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe("a line of CSV", () => {
  it("ends with CRLF, and quotes separators, quotes and line ends", () => {
    expect(csvLine(["a", 'b "c", d', "e\nf"])).toBe('"a","b ""c"", d","e\nf"\r\n');
  });

  it("is read again as it was, but for the apostrophe before a formula", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const text = byteOrderMark + rows.map(csvLine).join("");
        const without = read(text).map((row, at) =>
          row.map((cell, column) =>
            cell.startsWith("'") && cell.slice(1) === rows[at]?.[column] ? cell.slice(1) : cell,
          ),
        );
        expect(without).toEqual(rows);
      }),
    );
  });

  it("never has a cell that a spreadsheet takes for a formula", () => {
    fc.assert(
      fc.property(cells, (row) => {
        for (const cell of read(csvLine(row))[0] ?? []) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(cell.normalize("NFKC").trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", '=HYPERLINK("x")'])(
    "disarms %j",
    (text) => {
      expect(read(csvLine([text]))).toEqual([[`'${text}`]]);
    },
  );

  it("leaves numbers, dates and names alone", () => {
    const row = ["12", "2026-03-02 10:00:00", "UTC+01:00", "Müller & Co. - Angebot", ""];
    expect(read(csvLine(row))).toEqual([row]);
  });
});
