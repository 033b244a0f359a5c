import type { newPerson as english } from "../en/new-person.ts";

export const newPerson = {
  title: `Pas encore dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }`,
  creating: `Création dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }…`,
  searching: `Recherche de cette personne dans { $crm ->
    [Zoho] Zoho
   *[other] le CRM
  }…`,
  offline: "Vous êtes hors ligne. Un contact ou un lead ne peut être créé qu’en ligne.",
  "perhaps-the-same": "Peut-être la même personne",
  use: "Choisir",
  "use-person": "Choisir { $name }",
  kind: "Type de fiche",
  "kind.Contacts": "Contact",
  "kind.Leads": "Lead",
  "field.firstName": "Prénom",
  "field.lastName": "Nom",
  "field.email": "E-mail",
  "field.phone": "Téléphone",
  "field.company": "Entreprise",
  account: "Compte",
  "no-account": "Aucun compte",
  "missing.lastName": "Indiquez le nom.",
  "missing.email": "Indiquez l’adresse e-mail.",
  "missing.company": "Indiquez l’entreprise.",
  create: "Créer",
  "create-nevertheless": "Créer quand même",
} satisfies Record<keyof typeof english, string>;
