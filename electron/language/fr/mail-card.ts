import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "E-mail",
  "cut-off": "Zoho coupe cette partie",

  direction: "Sens",
  received: "Reçu",
  sent: "Envoyé",
  "direction-chosen": "choisi par vous",
  "own-address": "C’est mon adresse",
  "own-address-help": "Mailpin considérera les e-mails de { $address } comme envoyés",
  "not-own-address": "Ce n’est pas mon adresse",
  "not-own-address-help": "Mailpin retient { $address } comme votre adresse",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }, heure de l’expéditeur : { $written } · { $ago }",
  "no-date":
    "Pas de date dans cet e-mail : Mailpin le classe avec l’heure à laquelle vous l’avez ouvert",

  "no-sender": "Pas d’expéditeur dans cet e-mail",
  "no-address": "sans adresse",
  "more-people": "{ $count } de plus",

  kept: "Ce que Zoho conservera",
  "subject-cut": "L’objet est coupé à { $count } caractères et se termine par « …{ $end } »",

  message: "Message",
  "remote-images": `{ $count ->
    [one] { $count } image distante bloquée
   *[other] { $count } images distantes bloquées
  }`,
  "remote-images-help": "Les charger indiquerait à l’expéditeur que vous avez lu l’e-mail",
  "show-light": "Afficher sur fond blanc",
  "show-light-help": "Afficher l’e-mail dans ses propres couleurs, sur fond blanc",
  "show-dark": "Afficher en sombre",
  "show-dark-help": "Afficher l’e-mail en couleurs sombres",
} satisfies Record<keyof typeof english, string>;
