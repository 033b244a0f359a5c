type PdfParts = {
  /** Words on each page, in a font that every reader has. */
  readonly pages: readonly string[];
  /** Further entries of the catalogue, such as what happens when it is opened. */
  readonly catalogue?: string;
  /** Further entries of each page, such as its links. */
  readonly page?: string;
  /** Further entries of the trailer, such as how it is encrypted. */
  readonly trailer?: string;
};

/** A PDF by hand (ISO 32000-1, annex H.3): catalogue, pages, a font, and a table of all objects. */
export function pdf({ pages, catalogue = "", page = "", trailer = "" }: PdfParts): Buffer {
  const [firstPage, each] = [4, 2];
  const kids = pages.map((_words, at) => `${firstPage + at * each} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((words, at) => {
      const content = `BT /F1 36 Tf 60 700 Td (${words}) Tj ET 0.2 0.4 0.8 rg 60 500 200 100 re f`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + 1 + at * each} 0 R ` +
          `/Resources << /Font << /F1 3 0 R >> >> ${page} >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}

/** Encrypted with a password that nobody knows: no password fits these entries. */
export const lockedPdf = (): Buffer =>
  pdf({
    pages: ["Secret"],
    trailer:
      `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 ` +
      `/P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
  });

/** Scripts, links and forms that would act in a reader that lets them. */
export const actingPdf = (address: string): Buffer =>
  pdf({
    pages: ["Acting"],
    catalogue:
      `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${address}/opened"\\)) >> ` +
      `/AA << /WC << /S /URI /URI (${address}/closed) >> >>`,
    page:
      `/AA << /O << /S /URI /URI (${address}/page) >> >> /Annots [ << /Type /Annot /Subtype /Link ` +
      `/Rect [0 0 595 842] /A << /S /URI /URI (${address}/link) >> >> ]`,
  });
