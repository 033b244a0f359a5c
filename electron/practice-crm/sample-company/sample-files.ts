import { crc32, deflateSync } from "node:zlib";

/**
 * A PDF of one page with lines of ASCII text, in a font that every reader has (ISO 32000-1, annex
 * H.3).
 */
export function pdf(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join("\n");
  const content = `BT /F1 12 Tf 16 TL 56 780 Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, "latin1");
}

/** A bar chart, in 8-bit colour (W3C PNG, third edition). Heights are pixels. */
export function chartPng(heights: readonly number[]): Buffer {
  const [bar, gap, height] = [28, 12, 100];
  const width = gap + heights.length * (bar + gap);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3, 0xff);
    row[0] = 0; // filter: none
    for (const [index, tall] of heights.entries()) {
      if (height - y > tall) continue;
      for (let x = 0; x < bar; x += 1)
        row.set([0x2f, 0x6f, 0x8f], 1 + (gap + index * (bar + gap) + x) * 3);
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/**
 * A colour gradient as an uncompressed bitmap, which is large and quick to make. `width` times 3
 * must be a multiple of 4.
 */
export function gradientBmp(width: number, height: number, tint: number): Buffer {
  const headBytes = 54;
  const row = Buffer.alloc(width * 3);
  for (let x = 0; x < width; x += 1)
    row.set([(x * 255) / width, tint, 255 - (x * 255) / width], x * 3);
  const head = Buffer.alloc(headBytes);
  head.write("BM", "latin1");
  head.writeUInt32LE(headBytes + row.length * height, 2);
  head.writeUInt32LE(headBytes, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  head.writeUInt32LE(row.length * height, 34);
  return Buffer.concat([head, Buffer.alloc(row.length * height, row)]);
}
