import type { records as english } from "../en/records.ts";

export const records = {
  kind: "Type de fiche",
  "all-kinds": "Tous",
  list: "Fiches correspondantes",
  "section.favourites": "Favoris",
  "section.used": "Utilisées récemment",
  "section.changed": "Modifiées récemment",
  count: `{ $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
  }`,
  "none-yet": "Aucune fiche pour l’instant",
  "no-match": "Aucune fiche ne correspond à « { $words } »",
  "no-match-in": `Rien dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  } ne correspond à « { $words } »`,
  searching: `Recherche dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }…`,
  search: `Rechercher « { $words } » dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }`,

  "is-favourite": ", favori",
  favourite: "Favori : { $record }",
  star: "Ajouter à vos favoris",
  unstar: "Retirer de vos favoris",
  "star-failed": "L’étoile de { $record } n’a pas été modifiée",

  open: `Ouvrir dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }`,
  "open-record": `Ouvrir { $record } dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }`,
} satisfies Record<keyof typeof english, string>;
