import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "Choisi par vous",

  "same-thread": "Un e-mail précédent de cette conversation est classé ici",
  "thread-decided": "Vous avez décidé que cette conversation va ici",
  "on-its-way": "Cet e-mail est en route vers cette fiche",
  "in-crm.you": "Vous avez déjà classé cet e-mail ici dans le CRM",
  "in-crm.other": "{ $name } a déjà classé cet e-mail ici dans le CRM",
  "thread-in-crm.you": "Vous avez classé ici un e-mail de cette conversation dans le CRM",
  "thread-in-crm.other": "{ $name } a classé ici un e-mail de cette conversation dans le CRM",
  "same-subject": "Un e-mail avec cet objet et { $name } est classé ici",
  "like-subject": "Un e-mail à l’objet semblable est classé ici",
  "same-word": "Un e-mail avec « { $word } » dans son objet est classé ici",
  "same-file": "Un fichier au nom semblable à « { $name } » est classé ici",
  "filed-with.all": `{ $count ->
    [one] Vous avez classé ici le dernier e-mail avec { $name }
   *[other] Vous avez classé ici les { $count } derniers e-mails avec { $name }
  }`,
  "filed-with.some":
    "Vous avez classé ici { $part } des { $count } derniers e-mails avec { $name }",
  "filed-last": "Vous avez récemment classé d’autres e-mails ici",

  "has-number.subject": "L’objet contient son numéro",
  "has-number.text": "Le texte contient son numéro",
  "has-number.file": "Un nom de fichier contient son numéro",
  "has-number-of.subject": "L’objet contient le numéro de « { $paper } »",
  "has-number-of.text": "Le texte contient le numéro de « { $paper } »",
  "has-number-of.file": "Un nom de fichier contient le numéro de « { $paper } »",
  "has-title.subject": "L’objet contient son nom",
  "has-title.text": "Le texte contient son nom",
  "has-title.file": "Un nom de fichier contient son nom",
  "has-words.subject": "L’objet contient des mots de son nom",
  "has-words.text": "Le texte contient des mots de son nom",
  "has-words.file": "Un nom de fichier contient des mots de son nom",

  "names-company": "L’e-mail mentionne { $company }",
  "deal-of-named": "Transaction en cours avec { $company }, que l’e-mail mentionne",

  "has-address": "Son adresse est { $address }",
  person: "C’est un échange avec { $name }",
  "contact-of": "{ $name } en est le contact",
  "contact-of.won": "{ $name } en est le contact ; la transaction est gagnée",
  "works-there": "{ $name } y travaille",
  "deal-of-company": "Transaction en cours avec { $company }, où travaille { $name }",
  "deal-of-company.unnamed": "Transaction en cours avec l’entreprise où travaille { $name }",
  "belongs-to-company": "Lié à { $company }, où travaille { $name }",
  "belongs-to-company.unnamed": "Lié à l’entreprise où travaille { $name }",
  "domain-of": "Les e-mails de { $domain } concernent { $company }",
  "deal-of-domain": "Transaction en cours avec { $company }",

  "link.record": "indiqué dans « { $record } »",
  "link.mail": "dans cet e-mail",
  "link.before": "déjà lié auparavant",
  "link.chosen": "choisi par vous",

  unknown: "Correspond à cet e-mail",
} satisfies Record<keyof typeof english, string>;
