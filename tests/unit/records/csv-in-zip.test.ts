import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { csvInZip, UnreadableExport, type CsvRow } from "../../../electron/records/csv-in-zip.ts";

const zipOf = (text: string): Uint8Array =>
  zipSync({ "1.csv": new TextEncoder().encode(text) }, { level: 9 });

async function rowsOf(...parts: Uint8Array[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of csvInZip(parts)) rows.push(row);
  return rows;
}

it("reads rows with quotes, line ends and every alphabet, wherever the parts end", async () => {
  const zip = zipOf('\uFEFFId,Full_Name\n1,"Núñez, ""Ana""\n株式会社"\r\n2,\n');
  const rows = [
    { Id: "1", Full_Name: 'Núñez, "Ana"\n株式会社' },
    { Id: "2", Full_Name: "" },
  ];
  expect(await rowsOf(zip)).toEqual(rows);
  const bytes = Array.from(zip, (byte) => Uint8Array.of(byte));
  expect(await rowsOf(...bytes)).toEqual(rows);
});

it("reads a file of many chunks, and one without rows", async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `${at},${Math.sin(at)}`);
  const rows = await rowsOf(zipOf(`Id,Name\n${lines.join("\n")}\n`));
  expect([rows.length, rows.at(-1)?.["Id"]]).toEqual([20_000, "19999"]);
  expect(await rowsOf(zipOf("Id,Name\n"))).toEqual([]);
});

it.each([
  ["no ZIP", new TextEncoder().encode("<html>sign in</html>")],
  ["an empty file", new Uint8Array()],
  ["the beginning of one", zipOf(`Id\n${"1234567\n".repeat(500)}`).subarray(0, 60)],
  ["no CSV", zipOf('Id\n"1')],
])("refuses %s", async (_, bytes) => {
  await expect(rowsOf(bytes)).rejects.toBeInstanceOf(UnreadableExport);
});
