import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "Cuándo: { $time }",
  "from-to": "Cuándo: { $from } a { $to }",
  "from-for": "Cuándo: { $from }, duración { $duration }",
  "repeats.daily": "Se repite: cada día",
  "repeats.weekly": "Se repite: cada semana",
  "repeats.monthly": "Se repite: cada mes",
  "repeats.yearly": "Se repite: cada año",
  "repeats.other": "Se repite: { $how }",
  where: "Dónde: { $place }",
  organiser: "Organizador: { $person }",
  guests: "Invitados: { $people }",
  more: "y otros",
  answer: "Respuesta: { $people }",
  "guest.accepted": "{ $person } (aceptado)",
  "guest.declined": "{ $person } (rechazado)",
  "guest.tentative": "{ $person } (quizás)",
  "guest.delegated": "{ $person } (delegado)",
  "guest.needs-action": "{ $person } (sin respuesta todavía)",
  "guest.other": "{ $person } ({ $answer })",
} satisfies Record<keyof typeof english, string>;
