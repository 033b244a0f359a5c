import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "Classer dans",
  find: "Rechercher une fiche",
  suggestions: "Suggestions",
  "no-suggestions": "Aucune suggestion pour cet e-mail. Recherchez sa fiche ci-dessus.",
  stranger: `Pas encore dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  } : créer { $name }…`,
  chosen: "{ $record } : fiche choisie.",
  "none-suggested": "Aucune suggestion",
  "not-sure": `{ $count ->
    [one] Pas sûr : { $count } suggestion
   *[other] Pas sûr : { $count } suggestions
  }`,

  link: "Lier aussi",
  "link.find": "Rechercher une fiche à lier",
  "link.add": "Lier une deuxième fiche",
  "link.change": "Modifier",
  "link.change-of": "Modifier : { $record }",
  "link.remove": "Ne pas lier",
  "link.remove-of": "Ne pas lier { $record }",

  scope: "Classer",
  "scope.mail": "Cet e-mail",
  "scope.chosen": "Les { $count } e-mails sélectionnés",
  "scope.thread": "Cette conversation : { $count } e-mails",
  "scope.later": "Cette conversation et ses prochains e-mails",

  owner: "Classer pour",
  "owner.you": "Moi",
  "owner.you-named": "Moi ({ $name })",

  file: "Classer dans { $record }",
  "no-record": "Choisir une fiche",
  count: `{ $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }`,

  "looking-at": "Examen de { $count } e-mails…",
  "already-there": "Cet e-mail y est déjà dans le CRM, qui ne l’accepte pas une seconde fois.",
  offline:
    "Vous êtes hors ligne. L’e-mail attend dans la boîte d’envoi que vous soyez de nouveau en ligne.",
  "signed-out":
    "Vous êtes déconnecté. L’e-mail attend dans la boîte d’envoi que vous vous reconnectiez.",
  "at-once": "Il est envoyé immédiatement. Un e-mail classé ne peut plus être retiré de Zoho.",
  "undo-time": `{ $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  } pour annuler. Un e-mail classé ne peut plus être retiré de Zoho.`,

  "obstacle.no-mail": "Choisissez d’abord un e-mail.",
  "obstacle.none-goes": "Aucun de ces e-mails ne suit cette décision : voyez pourquoi ci-dessus.",
  "obstacle.looking": "Recherche de la fiche…",
  "obstacle.already-there":
    "Cet e-mail est déjà dans le CRM. Pour le classer dans une autre fiche, choisissez-la.",
  "obstacle.unknown": "Recherchez la fiche à laquelle cet e-mail appartient.",
  "obstacle.not-sure":
    "Mailpin n’est pas sûr. Choisissez une fiche avec les touches fléchées, ou recherchez-la.",

  failed: `{ $count ->
    [one] Cet e-mail n’a pas été classé
   *[other] Ces e-mails n’ont pas été classés
  }`,
  "as-another": `{ $count ->
    [one] Classer comme un autre e-mail
   *[other] Classer comme d’autres e-mails
  }`,
  stayed: `{ $count ->
    [one] { $count } e-mail reste dans le bac à courrier
   *[other] { $count } e-mails restent dans le bac à courrier
  }`,
  "filed-without": `{ $count ->
    [one] { $count } e-mail a été classé
   *[other] { $count } e-mails ont été classés
  } sans { $staying ->
    [one] celui-ci
   *[other] ceux-ci
  }.`,
} satisfies Record<keyof typeof english, string>;
