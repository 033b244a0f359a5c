import type { sentMails as english } from "../en/sent-mails.ts";

export const sentMails = {
  title: "Envoyés et non classés",

  line: "E-mails envoyés",
  "open-this-week": `{ $open } sur { $sent ->
    [one] { $sent } e-mail envoyé
   *[other] { $sent } e-mails envoyés
  } à des clients cette semaine { $open ->
    [one] n’est pas classé
   *[other] ne sont pas classés
  }`,
  "open-last-week": `{ $count ->
    [one] { $count } e-mail envoyé à des clients la semaine dernière n’est pas classé
   *[other] { $count } e-mails envoyés à des clients la semaine dernière ne sont pas classés
  }`,
  show: "Afficher",
  "show-them": "Afficher les e-mails envoyés qui ne sont pas classés",

  none: "Aucun e-mail n’a été envoyé à des clients cette semaine.",
  counts: `{ $sent ->
    [one] { $sent } envoyé à des clients cette semaine
   *[other] { $sent } envoyés à des clients cette semaine
  }, { $filed ->
    [one] { $filed } classé
   *[other] { $filed } classés
  }.`,
  "counts-and-tray": `{ $sent ->
    [one] { $sent } envoyé à des clients cette semaine
   *[other] { $sent } envoyés à des clients cette semaine
  }, { $filed ->
    [one] { $filed } classé
   *[other] { $filed } classés
  } et { $waiting } dans le bac à courrier.`,

  "drop-all-filed": `{ $sent ->
    [one] { $sent } envoyé à des clients, déjà classé
   *[other] { $sent } envoyés à des clients, tous déjà classés
  }`,
  "drop-some-filed": `{ $sent ->
    [one] { $sent } envoyé à des clients
   *[other] { $sent } envoyés à des clients
  }, { $filed ->
    [one] { $filed } est déjà classé
   *[other] { $filed } sont déjà classés
  }`,
  "keep-none": "Les retirer du bac à courrier",
  "keep-open": `{ $count ->
    [one] Ne garder que { $count } e-mail non classé
   *[other] Ne garder que les { $count } e-mails non classés
  }`,

  "this-week": "Cette semaine",
  "last-week": "La semaine dernière",
  to: "à { $people }",
  "more-people": `{ $count ->
    [one] { $count } autre
   *[other] { $count } autres
  }`,
  file: "Classer…",
  "file-of": "Classer { $subject }…",
  "not-needed": "Inutile",
  "not-needed-of": "{ $subject } n’a pas besoin d’être classé",
  "file-all": "Tout mettre dans le bac à courrier",
  "taken-off": "Retiré de la liste : { $subject }",
  "put-back": "Remettre",
  "put-back-of": "Remettre { $subject }",
  "nothing-left": "Il ne reste rien à classer.",

  find: "Trouver les e-mails envoyés qui ne sont pas classés",
  "choose-another": "Choisir un autre…",
  places: "Où sont conservés les e-mails envoyés",
  "of-thunderbird": "{ $mailbox } de { $account }, dans Thunderbird",
  "another-mailbox": "Une autre boîte aux lettres (un fichier)…",
  "saved-mails": "Un dossier d’e-mails enregistrés…",
  unreachable: "Le dossier n’est pas là pour le moment. Mailpin reprend dès son retour.",
  unreadable: "Mailpin ne peut pas lire cette boîte aux lettres. Il réessaie de lui-même.",
  reading: "Lecture de ce qui a été envoyé ces deux dernières semaines…",
  found: "{ $counts } Rien de tout cela ne quitte cet ordinateur.",
  help: "Mailpin regarde dans le dossier où Thunderbird, ou un autre logiciel, conserve ce que vous avez envoyé, et liste les e-mails à des clients qui ne sont pas classés. Il n’y change rien, ne garde que deux semaines, et rien de tout cela ne quitte cet ordinateur.",
} satisfies Record<keyof typeof english, string>;
