import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "Quand : { $time }",
  "from-to": "Quand : { $from } à { $to }",
  "from-for": "Quand : { $from }, durée { $duration }",
  "repeats.daily": "Répétition : tous les jours",
  "repeats.weekly": "Répétition : toutes les semaines",
  "repeats.monthly": "Répétition : tous les mois",
  "repeats.yearly": "Répétition : tous les ans",
  "repeats.other": "Répétition : { $how }",
  where: "Où : { $place }",
  organiser: "Organisateur : { $person }",
  guests: "Invités : { $people }",
  more: "et d’autres",
  answer: "Réponse : { $people }",
  "guest.accepted": "{ $person } (accepté)",
  "guest.declined": "{ $person } (refusé)",
  "guest.tentative": "{ $person } (provisoire)",
  "guest.delegated": "{ $person } (délégué)",
  "guest.needs-action": "{ $person } (pas encore de réponse)",
  "guest.other": "{ $person } ({ $answer })",
} satisfies Record<keyof typeof english, string>;
