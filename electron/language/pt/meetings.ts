import type { meetings as english } from "../en/meetings.ts";

export const meetings = {
  when: "Quando: { $time }",
  "from-to": "Quando: { $from } até { $to }",
  "from-for": "Quando: { $from }, duração { $duration }",
  "repeats.daily": "Repete-se: todos os dias",
  "repeats.weekly": "Repete-se: toda semana",
  "repeats.monthly": "Repete-se: todo mês",
  "repeats.yearly": "Repete-se: todo ano",
  "repeats.other": "Repete-se: { $how }",
  where: "Onde: { $place }",
  organiser: "Organizador: { $person }",
  guests: "Convidados: { $people }",
  more: "e outros",
  answer: "Resposta: { $people }",
  "guest.accepted": "{ $person } (aceito)",
  "guest.declined": "{ $person } (recusado)",
  "guest.tentative": "{ $person } (talvez)",
  "guest.delegated": "{ $person } (delegado)",
  "guest.needs-action": "{ $person } (ainda sem resposta)",
  "guest.other": "{ $person } ({ $answer })",
} satisfies Record<keyof typeof english, string>;
