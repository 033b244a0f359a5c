import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "Pour que tout passe",

  "step.logos": `{ $count ->
    [one] Laisser de côté { $count } logo de signature ({ BYTES($size) })
   *[other] Laisser de côté { $count } logos de signature ({ BYTES($size) })
  }`,
  "step.photos": `{ $count ->
    [one] Réduire { $count } photo ({ BYTES($before) } → { BYTES($after) })
   *[other] Réduire { $count } photos ({ BYTES($before) } → { BYTES($after) })
  }`,
  "step.original": "Ne pas joindre l’e-mail d’origine ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [one] Laisser de côté { $count } pièce jointe, la plus petite ({ BYTES($size) })
   *[other] Laisser de côté les { $count } plus petites pièces jointes ({ BYTES($size) })
  }`,
  "step.smallest": "Laisser de côté la plus petite : { $file } ({ BYTES($size) })",
  "step.largest": "Laisser de côté la plus volumineuse : { $file } ({ BYTES($size) })",
  "step.enough": "Laisser de côté { $file } ({ BYTES($size) })",
  undo: "Annuler",

  "then.fits": "tout passe alors",
  "then.too-large": "reste { BYTES($size) } de trop",
  "then.too-many": `{ $count ->
    [one] reste { $count } pièce jointe, { $excess } de trop
   *[other] restent { $count } pièces jointes, { $excess } de trop
  }`,
  "fits-now": "Les pièces jointes passent maintenant.",

  looking: "Mailpin cherche de combien les photos peuvent être réduites…",
  failed:
    "Trop volumineux ou endommagé : Mailpin n’a pas pu réduire ces fichiers, qui restent tels quels : { $files }.",
  "photos-stay": "Les photos restent telles quelles",

  compare: "Comparer…",
  "compare.title": "Comparer les photos",
  "compare.note":
    "Les photos réduites gardent leur image, mais pas ce que l’appareil y a noté, comme le lieu et l’heure. Les photos de l’e-mail restent telles quelles.",
  "compare.original": "Telle que reçue : { BYTES($size) }",
  "compare.smaller": "Réduite : { BYTES($size) }",
  "compare.original-of": "{ $file }, telle que reçue",
  "compare.smaller-of": "{ $file }, réduite",
} satisfies Record<keyof typeof english, string>;
