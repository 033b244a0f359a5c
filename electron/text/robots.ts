/**
 * What robots say in their addresses, at the start or after a sign: `messages-noreply`,
 * `no.reply.de`. Signs between the words do not count.
 */
const refusesAnswers =
  /^(?:no(?:t)?(?:reply|replies|responder|response|answer|contest)|donot(?:reply|respond|answer)|dontreply|nichtantworten|keineantwort|nepasrepondre|nereponde|naoresponda|nonrispondere|nietbeantwoorden|geenantwoord|ingensvar|svaraej|svarikke|ikkesvar|nieodpowiadac|neodpovidat)/;

/** Words that make an address a robot's wherever they stand in it. */
const words = new Set(
  (
    "autoconfirm automailer autoreply autoresponder bounce bounces contactform kontaktformular mailerdaemon " +
    "mailrobot newsletter newsletters notification notifications notifier notify postmaster " +
    "webform webmailer wordpress"
  ).split(" "),
);

/** Words that are also parts of people's names (Norman Mailer, Jan Bot), so that they stand alone. */
const wholes = new Set(
  (
    "alert alerts apache auto automatic bot cron daemon form forms formular formulaire formulario mailer " +
    "nobody robot root system web webmaster webserver website wp www wwwdata"
  ).split(" "),
);

/** Of a mailbox, RFC 5321. */
const longestName = 64;

/**
 * Whether an address is a robot's, so that nobody writes from it: answers to it get lost, or go to
 * somebody else by `Reply-To`.
 */
export function isRobot(address: string | undefined): boolean {
  const mailbox = address?.slice(0, address.lastIndexOf("@")).slice(0, longestName) ?? "";
  const local = mailbox.toLowerCase().split("+", 1)[0] ?? "";
  const parts = local.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  const joined = parts.join("");
  return (
    parts.some((_, at) => refusesAnswers.test(parts.slice(at).join(""))) ||
    words.has(joined) ||
    wholes.has(joined) ||
    parts.some((part) => words.has(/^\D*/.exec(part)?.[0] ?? ""))
  );
}
