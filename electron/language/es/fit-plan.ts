import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "Para que quepa",

  "step.logos": `{ $count ->
    [one] Omitir { $count } logotipo de firma ({ BYTES($size) })
   *[other] Omitir { $count } logotipos de firma ({ BYTES($size) })
  }`,
  "step.photos": `{ $count ->
    [one] Reducir { $count } foto ({ BYTES($before) } → { BYTES($after) })
   *[other] Reducir { $count } fotos ({ BYTES($before) } → { BYTES($after) })
  }`,
  "step.original": "No adjuntar el correo original ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [one] Omitir { $count } archivo adjunto, el más pequeño ({ BYTES($size) })
   *[other] Omitir los { $count } archivos adjuntos más pequeños ({ BYTES($size) })
  }`,
  "step.smallest": "Omitir el más pequeño: { $file } ({ BYTES($size) })",
  "step.largest": "Omitir el más grande: { $file } ({ BYTES($size) })",
  "step.enough": "Omitir { $file } ({ BYTES($size) })",
  undo: "Deshacer",

  "then.fits": "entonces cabe",
  "then.too-large": "aún sobran { BYTES($size) }",
  "then.too-many": `{ $count ->
    [one] aún queda { $count } archivo adjunto, { $excess } de más
   *[other] aún quedan { $count } archivos adjuntos, { $excess } de más
  }`,
  "fits-now": "Los archivos adjuntos ya caben.",

  looking: "Comprobando cuánto se pueden reducir las fotos…",
  failed:
    "Son demasiado grandes o están dañados; Mailpin no pudo reducirlos y se quedan como están: { $files }.",
  "photos-stay": "Las fotos se quedan como están",

  compare: "Comparar…",
  "compare.title": "Comparar las fotos",
  "compare.note":
    "Las fotos reducidas conservan su imagen, pero no lo que la cámara anotó con ella, como el lugar y la hora. Las fotos del correo se quedan como están.",
  "compare.original": "Como llegó: { BYTES($size) }",
  "compare.smaller": "Reducida: { BYTES($size) }",
  "compare.original-of": "{ $file }, como llegó",
  "compare.smaller-of": "{ $file }, reducida",
} satisfies Record<keyof typeof english, string>;
