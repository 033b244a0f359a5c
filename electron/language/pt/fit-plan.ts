import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "Para caber",

  "step.logos": `{ $count ->
    [one] Omitir { $count } logotipo de assinatura ({ BYTES($size) })
   *[other] Omitir { $count } logotipos de assinatura ({ BYTES($size) })
  }`,
  "step.photos": `{ $count ->
    [one] Reduzir { $count } foto ({ BYTES($before) } → { BYTES($after) })
   *[other] Reduzir { $count } fotos ({ BYTES($before) } → { BYTES($after) })
  }`,
  "step.original": "Não anexar o e-mail original ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [one] Omitir { $count } anexo, o menor ({ BYTES($size) })
   *[other] Omitir os { $count } menores anexos ({ BYTES($size) })
  }`,
  "step.smallest": "Omitir o menor: { $file } ({ BYTES($size) })",
  "step.largest": "Omitir o maior: { $file } ({ BYTES($size) })",
  "step.enough": "Omitir { $file } ({ BYTES($size) })",
  undo: "Desfazer",

  "then.fits": "então cabe",
  "then.too-large": "ainda { BYTES($size) } a mais",
  "then.too-many": `{ $count ->
    [one] ainda { $count } anexo, { $excess } a mais
   *[other] ainda { $count } anexos, { $excess } a mais
  }`,
  "fits-now": "Os anexos agora cabem.",

  looking: "Verificando quanto as fotos podem ser reduzidas…",
  failed:
    "São grandes demais ou estão danificados; o Mailpin não conseguiu reduzi-los, e eles ficam como estão: { $files }.",
  "photos-stay": "As fotos ficam como estão",

  compare: "Comparar…",
  "compare.title": "Comparar as fotos",
  "compare.note":
    "As fotos reduzidas mantêm a imagem, mas não o que a câmera anotou junto dela, como lugar e hora. As fotos no e-mail ficam como estão.",
  "compare.original": "Como chegou: { BYTES($size) }",
  "compare.smaller": "Reduzida: { BYTES($size) }",
  "compare.original-of": "{ $file }, como chegou",
  "compare.smaller-of": "{ $file }, reduzida",
} satisfies Record<keyof typeof english, string>;
