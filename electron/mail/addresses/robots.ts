import type { Person } from "../../contract/email.ts";

/**
 * What programs say in their addresses, at the start or after a sign: `messages-noreply`,
 * `no.reply.de`. Signs between the words do not count.
 */
const refusesAnswers =
  /^(?:no(?:t)?(?:reply|replies|responder|response|answer)|donot(?:reply|respond|answer)|dontreply|nichtantworten|keineantwort|nepasrepondre|naoresponda|nonrispondere|nietbeantwoorden|geenantwoord|ingensvar|svaraej|svarikke|ikkesvar|nieodpowiadac|neodpovidat)/;

/** Words that make an address a program's wherever they stand in it. */
const words = new Set(
  (
    "automailer autoreply autoresponder bounce bounces contactform kontaktformular mailerdaemon " +
    "mailrobot newsletter newsletters notification notifications notifier notify postmaster " +
    "webform webmailer wordpress"
  ).split(" "),
);

/** Words that are also parts of people's names (Norman Mailer, Jan Bot), so that they stand alone. */
const wholes = new Set(
  (
    "alert alerts apache auto automatic bot daemon form forms formular formulaire formulario mailer " +
    "nobody robot root system web webmaster webserver website www wwwdata"
  ).split(" "),
);

/** Whether a sender is a program; mail servers give themselves a name and an empty address. */
export const isProgram = (from: Person | undefined): boolean =>
  from !== undefined && isRobot(from.address ?? `${from.name}@`);

/**
 * Whether an address is a program's, so that nobody writes from it: answers to it get lost, or go
 * to somebody else by `Reply-To`.
 */
export function isRobot(address: string | undefined): boolean {
  const local = address?.slice(0, address.lastIndexOf("@")).toLowerCase().split("+", 1)[0] ?? "";
  const parts = local.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  const joined = parts.join("");
  return (
    parts.some((_, at) => refusesAnswers.test(parts.slice(at).join(""))) ||
    words.has(joined) ||
    wholes.has(joined) ||
    parts.some((part) => words.has(/^\D*/.exec(part)?.[0] ?? ""))
  );
}
