import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "Premiers pas",
  place: "{ $step } sur { $count }",
  leave: "Quitter les premiers pas",
  again: "Vous les retrouvez dans les paramètres.",
  skip: "Passer",
  later: "Plus tard",
  next: "Suivant",
  practice: "Essayer avec l’entreprise d’entraînement",
  "practice.help":
    "Elle n’existe que sur cet ordinateur : rien ne peut mal tourner. Ouvrez les e-mails d’exemple, regardez la fiche que Mailpin propose et appuyez sur Entrée.",
  connect: "Connecter Zoho CRM",
  "connect.help":
    "Vos e-mails vont alors dans vos propres fiches. L’entreprise d’entraînement reste disponible pour un autre essai.",
  addresses: "Quelles adresses sont les vôtres ?",
  modules: "Où classez-vous les e-mails ?",
  open: "Premiers pas…",
  "go-on": "Continuer",
} satisfies Record<keyof typeof english, string>;
