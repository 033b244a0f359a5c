import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "Damit es passt",

  "step.logos": `{ $count ->
    [one] { $count } Signaturlogo weglassen ({ BYTES($size) })
   *[other] { $count } Signaturlogos weglassen ({ BYTES($size) })
  }`,
  "step.photos": `{ $count ->
    [one] { $count } Foto verkleinern ({ BYTES($before) } → { BYTES($after) })
   *[other] { $count } Fotos verkleinern ({ BYTES($before) } → { BYTES($after) })
  }`,
  "step.original": "Ursprüngliche E-Mail nicht anhängen ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [one] Den { $count } kleinsten Anhang weglassen ({ BYTES($size) })
   *[other] Die { $count } kleinsten Anhänge weglassen ({ BYTES($size) })
  }`,
  "step.smallest": "Den kleinsten weglassen: { $file } ({ BYTES($size) })",
  "step.largest": "Den größten weglassen: { $file } ({ BYTES($size) })",
  "step.enough": "{ $file } weglassen ({ BYTES($size) })",
  undo: "Rückgängig",

  "then.fits": "dann passt es",
  "then.too-large": "dann noch { BYTES($size) } zu viel",
  "then.too-many": `{ $count ->
    [one] dann noch { $count } Anhang, { $excess } zu viel
   *[other] dann noch { $count } Anhänge, { $excess } zu viel
  }`,
  "fits-now": "Die Anhänge passen jetzt.",

  looking: "Mailpin prüft, wie klein die Fotos werden können…",
  failed:
    "Zu groß oder beschädigt; Mailpin konnte sie nicht verkleinern, und sie bleiben, wie sie sind: { $files }.",
  "photos-stay": "Die Fotos bleiben, wie sie sind",

  compare: "Vergleichen…",
  "compare.title": "Fotos vergleichen",
  "compare.note":
    "Die verkleinerten Fotos behalten ihr Bild, aber nicht, was die Kamera dazu vermerkt hat, etwa Ort und Zeit. Die Fotos in der E-Mail bleiben, wie sie sind.",
  "compare.original": "Wie erhalten: { BYTES($size) }",
  "compare.smaller": "Verkleinert: { BYTES($size) }",
  "compare.original-of": "{ $file }, wie erhalten",
  "compare.smaller-of": "{ $file }, verkleinert",
} satisfies Record<keyof typeof english, string>;
