import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "Anhänge",

  "remark.smaller": "verkleinert, in der E-Mail { BYTES($size) }",
  "remark.too-large": "schon allein zu groß für Zoho",
  "remark.empty-in-text": "im Text, leer",
  "remark.empty": "leere Datei",
  "remark.signature": "wahrscheinlich Teil einer Signatur",
  "remark.shortened": "Name gekürzt, auch im CRM",
  "full-name": "Voller Name: { $name }",
  "remark.in-text": "im Text",

  open: "Öffnen",
  "open-as-mail": "Als E-Mail öffnen",
  "open-of": "{ $file } als E-Mail öffnen",
  save: "Speichern…",
  "save-as-file": "Als Datei speichern",
  "save-of": "{ $file } als Datei speichern",

  "left-out": "Weggelassen: { $files }",
  "add-left-out": `{ $count ->
    [one] Weggelassene Datei zu den Anhängen des Datensatzes hinzufügen ({ BYTES($size) })
   *[other] Die { $count } weggelassenen Dateien zu den Anhängen des Datensatzes hinzufügen ({ BYTES($size) })
  }`,
  "size-of-pictures": "Bilder im Text: { BYTES($size) }",
  original: "Ursprüngliche E-Mail anhängen",
  "original-keeps-text": "behält den Text, den Zoho abschneidet",

  "gauge.title": "Größe der Anhänge",
  "gauge.used": "{ $used } von { $limit }",
  "gauge.left": "{ BYTES($size) } frei",
  "gauge.used-and-left": "{ $used }, { $left }",
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }.",
  "gauge.pictures": "Bilder im Text",
  "gauge.fits-without": "Ohne { $files } passt es.",

  "too-large": "{ BYTES($size) } zu viel: Wählen Sie Anhänge ab.",
  "too-many": `{ $count ->
    [one] { $count } Anhang, aber Zoho nimmt { $limit }: Wählen Sie { $excess } ab.
   *[other] { $count } Anhänge, aber Zoho nimmt { $limit }: Wählen Sie { $excess } ab.
  }`,
} satisfies Record<keyof typeof english, string>;
