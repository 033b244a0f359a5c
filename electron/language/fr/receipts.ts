import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "Reçu",
  subject: "Objet",
  filed: "Classé",
  "found-there": "Trouvé dans la fiche",
  "in-crm": "Dans le CRM",
  "seen.whole": "Affiché tel qu’il a été envoyé",
  "seen.other": "Affiché avec un autre texte ou des fichiers d’autres tailles",
  "seen.incomplete": "Affiché sans tous ses fichiers",
  note: "Remarque",
  record: "Fiche",
  "linked-with": "avec { $record }",
  "more-people": `{ $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
  }`,
  written: "Écrit",

  "save-evidence": "Enregistrer la preuve…",
  "save-mail": "Enregistrer l’e-mail…",
  saved: "Enregistré",
  "evidence-failed": "La preuve n’a pas été enregistrée",
  "mail-failed": "L’e-mail n’a pas été enregistré",
  "read-failed": "Le reçu n’a pas pu être lu",

  "message-id": "Message-ID",
  "hash-of-original": "SHA-256 de l’original",
  "crm-id": "ID de l’e-mail dans Zoho",
  files: `{ $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
  }`,
  "added-files": `{ $count ->
    [one] { $count } fichier pour les pièces jointes de la fiche
   *[other] { $count } fichiers pour les pièces jointes de la fiche
  }`,
  "not-added-yet": "pas encore ajouté",
  "given-up": "abandonné, non ajouté",
  "list-of-files": "Fichiers classés",
  "size-in-text": "{ BYTES($size) }, dans le texte",
  "hash-of-file": "SHA-256 de { $file }",
  "files-unknown":
    "Une version antérieure de Mailpin a classé cet e-mail et n’a pas conservé les noms de ses fichiers.",
} satisfies Record<keyof typeof english, string>;
