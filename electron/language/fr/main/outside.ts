import type * as english from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "Afficher les messages précédents",
  "hide-earlier": "Masquer les messages précédents",
} satisfies Record<keyof typeof english.mailFrame, string>;

export const fileNames = {
  history: "Historique Mailpin",
  evidence: "Preuve Mailpin { $job }",
  mail: "E-mail",
  "sent-mail": "E-mail envoyé",
  recovered: "E-mail récupéré",
  "mail-in-file": "{ $file }, e-mail { $number }",
  support: "Mailpin pour l’assistance",
} satisfies Record<keyof typeof english.fileNames, string>;

export const filedMail = {
  "formatting-left-out":
    "La mise en forme a été omise, car elle rend le texte plus long que ce que Zoho conserve.",
  "only-newest":
    "Raccourci, car le texte est plus long que ce que Zoho conserve : le message le plus récent est complet, les plus anciens ont été coupés.",
  "only-beginning":
    "Raccourci, car le texte est plus long que ce que Zoho conserve : seul le début figure ici.",
  shortened: "Raccourci, car le texte est plus long que ce que Zoho conserve.",
  "images-left-out": `{ $count ->
    [one] Une image a été omise.
   *[other] { $count } images ont été omises.
  }`,
  "left-out-files": "Non joint : { $files }.",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  "empty-files": "Non joint, car vide : { $files }.",
  "original-attached": "L’e-mail d’origine est joint : { $file }.",
  "without-address": "Également adressé à { $people }, sans adresse e-mail.",
  somebody: "quelqu’un",
  "more-people": `{ $count ->
    [one] Également adressé à { $count } autre personne : Zoho conserve { $limit } adresses dans chaque champ.
   *[other] Également adressé à { $count } autres personnes : Zoho conserve { $limit } adresses dans chaque champ.
  }`,
} satisfies Record<keyof typeof english.filedMail, string>;

export const signInPage = {
  arrived: "La réponse de Zoho est arrivée",
  "arrived-text":
    "Mailpin termine la connexion. Vous pouvez fermer cette page et revenir à Mailpin.",
  denied: "L’accès a été refusé",
  "denied-text":
    "Mailpin n’a pas accès à Zoho CRM. Vous pouvez fermer cette page et revenir à Mailpin.",
  "no-org": "Aucune organisation Zoho CRM",
  "no-org-text":
    "Ce compte Zoho n’en a pas. Revenez à Mailpin pour vous connecter avec un autre compte.",
  failed: "La connexion a échoué",
  "failed-text": "Revenez à Mailpin : il indique pourquoi et ce que vous pouvez faire.",
  stranger: "Ce n’est pas la réponse que Mailpin attend",
  "stranger-text":
    "Cette page ne fait pas partie de la connexion en cours ; rien n’a donc été fait. Terminez la connexion dans la page que Mailpin a ouverte, ou recommencez-la dans Mailpin.",
} satisfies Record<keyof typeof english.signInPage, string>;

export const companies = {
  practice: "Entreprise d’entraînement",
} satisfies Record<keyof typeof english.companies, string>;
