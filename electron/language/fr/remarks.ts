import type { remarks as english } from "../en/remarks.ts";

export const remarks = {
  "words-only": "Zoho conservera le texte sans sa mise en forme, qui le rendrait trop long.",
  "newest-only":
    "Le texte dépasse ce que Zoho conserve ({ $limit } caractères) : les messages plus anciens seront coupés, le plus récent restera entier.",
  "beginning-only":
    "Le texte dépasse ce que Zoho conserve ({ $limit } caractères) : seul le début sera conservé.",
  "missing-images": `{ $count ->
    [one] Une image du texte manquera dans le CRM : l’e-mail ne la contient pas, ou Zoho ne l’accepte pas.
   *[other] { $count } images du texte manqueront dans le CRM : l’e-mail ne les contient pas, ou Zoho ne les accepte pas.
  }`,
  "remote-images": `{ $count ->
    [one] Une image que l’e-mail charge depuis le web manquera dans le CRM.
   *[other] { $count } images que l’e-mail charge depuis le web manqueront dans le CRM.
  }`,
  "local-links": `{ $count ->
    [one] Un lien vers un fichier de l’ordinateur ou du réseau de l’expéditeur deviendra du simple texte dans le CRM.
   *[other] { $count } liens vers des fichiers de l’ordinateur ou du réseau de l’expéditeur deviendront du simple texte dans le CRM.
  }`,
  "too-many-recipients": `{ $field ->
    [To] { $count } personnes dans « À » : Zoho conserve les { $limit } premières, et le texte indiquera le nombre des autres.
    [Bcc] { $count } personnes dans « Cci » : Zoho conserve les { $limit } premières, et le texte indiquera le nombre des autres.
   *[other] { $count } personnes dans « { $field } » : Zoho conserve les { $limit } premières, et le texte indiquera le nombre des autres.
  }`,
  "without-address": `{ $count ->
    [one] Une personne dans « { $field ->
        [To] À
        [Bcc] Cci
       *[other] { $field }
      } » n’a pas d’adresse e-mail : elle sera nommée à la fin du texte.
   *[other] { $count } personnes dans « { $field ->
        [To] À
        [Bcc] Cci
       *[other] { $field }
      } » n’ont pas d’adresse e-mail : elles seront nommées à la fin du texte.
  }`,

  "earlier-version": "{ $text }",
  unknown: "Un élément de cet e-mail ne sera pas conservé tel quel.",
} satisfies Record<keyof typeof english, string>;
