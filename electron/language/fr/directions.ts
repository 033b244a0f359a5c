import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "de vous",
  "from-colleague": "d’un collègue",
  "to-you": "à votre adresse",
  "marked-as-yours": "la messagerie l’a marqué comme étant de vous",
  draft: "c’est un brouillon",
  "kept-in": "il se trouvait dans « { $folder } »",
  "marked-by-program": "{ $program } l’a marqué comme écrit par son utilisateur",
  "delivery-headers": "le fichier contient des en-têtes de remise",
  "hidden-recipients": "il mentionne des destinataires cachés (Cci)",
  "nothing-says-sent": "rien n’indique que vous l’avez envoyé",

  "earlier-version": "{ $text }",
  unknown: "d’après Mailpin",
} satisfies Record<keyof typeof english, string>;
