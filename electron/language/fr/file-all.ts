import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "Classer tous les e-mails du bac à courrier",
  groups: "Groupes",

  looking: "Examen du groupe { $place } sur { $count }…",
  "nothing-goes": "Rien n’est encore classé.",
  go: `{ $count ->
    [one] { $count } e-mail sera classé.
   *[other] { $count } e-mails seront classés.
  }`,
  stay: `{ $count ->
    [one] { $count } e-mail reste dans le bac à courrier.
   *[other] { $count } e-mails restent dans le bac à courrier.
  }`,
  undecided: `{ $count ->
    [one] { $count } groupe attend votre décision : choisissez sa fiche ou laissez-le dans le bac à courrier.
   *[other] { $count } groupes attendent votre décision : choisissez leurs fiches ou laissez-les dans le bac à courrier.
  }`,
  arrived: `{ $count ->
    [one] { $count } e-mail est arrivé entre-temps. Il n’est pas dans cette liste et reste dans le bac à courrier.
   *[other] { $count } e-mails sont arrivés entre-temps. Ils ne sont pas dans cette liste et restent dans le bac à courrier.
  }`,
  adds: `{ $count ->
    [one] { $count } fichier laissé de côté sera ajouté aux pièces jointes de sa fiche.
   *[other] { $count } fichiers laissés de côté seront ajoutés aux pièces jointes de leurs fiches.
  }`,
  failed: "Rien n’a été classé. { $problem }",

  file: "Classer",
  "file-count": `{ $count ->
    [one] Classer { $count } e-mail
   *[other] Classer { $count } e-mails
  }`,
  going: `{ $count ->
    [one] { $count } e-mail est en cours de classement.
   *[other] { $count } e-mails sont en cours de classement.
  }`,

  "group.file": "Classer les e-mails de « { $subject } »",
  "group.count": `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,
  "group.some-go": "{ $going } e-mails sur { $count }",
  "group.looking": "Recherche de la fiche…",
  "group.failed": "Ce groupe reste dans le bac à courrier : { $problem }",
  "group.owner": "pour { $name }",
  "group.nothing-known":
    "On ne sait rien de ces personnes : ce groupe reste dans le bac à courrier.",
  "group.not-sure":
    "Mailpin n’est pas sûr. Ce groupe reste dans le bac à courrier, sauf si vous choisissez une fiche.",
  "group.change": "Modifier",
  "group.change-of": "Modifier la fiche de « { $subject } »",
  "group.suggestions": "Suggestions pour « { $subject } »",
  "group.exceptions": "Exceptions de « { $subject } »",
} satisfies Record<keyof typeof english, string>;
