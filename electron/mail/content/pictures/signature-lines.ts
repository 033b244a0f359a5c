/**
 * Closing phrases at the end of a mail, in the languages of its writers. Without a language's
 * phrases, the pictures of its signatures are judged by other clues only.
 */
const closings = new Set(
  `best, best regards, kind regards, kindest regards, warm regards, warmest regards, with best regards, with kind regards, regards,
   best wishes, with best wishes, all the best, cheers, sincerely, sincerely yours, yours sincerely, yours truly, yours faithfully,
   respectfully, thanks, many thanks, thank you, thanks a lot, thanks in advance, many thanks in advance,
   thanks and regards, thanks and best regards, thanks and kind regards, thanks & regards, thank you and best regards, rgds, br, kr,
   take care, talk soon, speak soon, see you soon, have a nice day, have a great day,
   mit freundlichen grüßen, mit freundlichen grüssen, mit freundlichem gruß, mit freundlichem gruss, mit besten grüßen,
   mit besten grüssen, mit bestem gruß, mit herzlichen grüßen, mit lieben grüßen, mit vielen grüßen, freundliche grüße,
   freundliche grüsse, freundlicher gruß, beste grüße, beste grüsse, besten gruß, besten dank, viele grüße, viele grüsse,
   viele liebe grüße, liebe grüße, liebe grüsse, lieben gruß, schöne grüße, schönen gruß, herzliche grüße, herzliche grüsse,
   herzlichst, grüße, grüsse, gruß, gruss, hochachtungsvoll, mfg, lg, vg, bg, vielen dank, danke, vielen dank im voraus,
   danke im voraus, danke und gruß, danke und viele grüße, vielen dank und viele grüße, vielen dank und beste grüße,
   schönes wochenende,
   cordialement, bien cordialement, très cordialement, bien à vous, bien à toi, cdlt, sincères salutations, salutations,
   meilleures salutations, salutations distinguées, avec mes meilleures salutations, merci, amicalement, bonne journée, à bientôt,
   saludos, un saludo, saludos cordiales, un cordial saludo, cordiales saludos, atentamente, muchas gracias, gracias, un abrazo,
   cordiali saluti, distinti saluti, un cordiale saluto, saluti, grazie, a presto, buona giornata,
   atenciosamente, com os melhores cumprimentos, melhores cumprimentos, cumprimentos, abraço, um abraço, abraços, obrigado, obrigada, att,
   met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten, hartelijke groet, groet, groeten, groetjes,
   mvg, bedankt,
   med vänlig hälsning, med vänliga hälsningar, vänliga hälsningar, vänlig hälsning, hälsningar, bästa hälsningar, mvh, tack,
   med venlig hilsen, venlig hilsen, mange hilsner, hilsen, vh, bedste hilsner, med vennlig hilsen, vennlig hilsen, beste hilsen, takk,
   tak, ystävällisin terveisin, terveisin, parhain terveisin, yt,
   pozdrawiam, z poważaniem, z wyrazami szacunku, pozdrowienia, serdecznie pozdrawiam, dziękuję,
   s pozdravem, s přátelským pozdravem, děkuji, s pozdravom, lep pozdrav, srdačan pozdrav, lijep pozdrav, s poštovanjem,
   üdvözlettel, tisztelettel, köszönettel, cu stimă, cu respect, mulțumesc,
   с уважением, с наилучшими пожеланиями, всего доброго, спасибо, з повагою, с уважение, поздрави,
   με εκτίμηση, με φιλικούς χαιρετισμούς, ευχαριστώ, saygılarımla, saygılarımızla, iyi çalışmalar, teşekkürler,
   bestu kveðjur, með kveðju, kveðja, lugupidamisega, ar cieņu, pagarbiai, trân trọng, hormat kami, salam, terima kasih,
   よろしくお願いいたします, よろしくお願い致します, よろしくお願いします, 宜しくお願い致します, 宜しくお願いいたします,
   以上 よろしくお願いいたします, 以上, 此致, 谢谢, 謝謝, 祝好, 顺颂商祺, 敬上, 감사합니다, 드림, 올림,
   בברכה, תודה, مع أطيب التحيات, مع التحية, تحياتي, مع خالص التحية`
    .split(",")
    .map((phrase) => phrase.trim()),
);

/** Words of the longest phrase, and of the longest name after it on its line. */
const longestPhrase = 5;
const longestName = 4;

/** Longest closing line, and longest line with contact details; characters. */
const longestLine = 80;
const longestContact = 160;

/**
 * Whether a line closes a message: "Best regards", "Viele Grüße, Ana", "LG Ana", or the dashes of
 * RFC 3676 section 4.3, which some write before their name.
 */
export function isClosing(line: string): boolean {
  if (line.length > longestLine) return false;
  if (/^--(?:\s|$)/.test(line)) return true;
  const [first = ""] = line.split(/[/|]/); // "Mit freundlichen Grüßen / Kind regards"
  const words = first.split(/[\s,.!:;。、，！~–—-]+/u).filter((word) => word !== "");
  for (let length = Math.min(longestPhrase, words.length); length > 0; length--)
    if (closings.has(words.slice(0, length).join(" ").toLowerCase()))
      return isNoMoreThanName(words.slice(length));
  return false;
}

/** Words that may stand between the closing words and a name or a place. */
const between = new Set([
  "from",
  "and",
  "your",
  "aus",
  "von",
  "und",
  "ihr",
  "ihre",
  "dein",
  "deine",
  "votre",
]);

/** "Best, Ana", "i. A. Petra Lang" and "Grüße aus Bremen", but not "Best price in May". */
const isNoMoreThanName = (words: readonly string[]): boolean =>
  words.length <= longestName &&
  words.every((word) => word.length <= 2 || /^\p{Lu}/u.test(word) || between.has(word));

/**
 * Whether a line is the sender's given name, or begins with the full name: "Ana", "Ana Client",
 * "Ana Client | Helio GmbH".
 */
export function isSignedBy(line: string, sender: string): boolean {
  if (line.length > longestLine) return false;
  const names = wordsOf(sender);
  const words = wordsOf(line);
  const isGivenName = words.length === 1 && words[0] === names[0];
  return isGivenName || (names.length > 1 && names.every((name, at) => words[at] === name));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}'’]{2,}/gu) ?? [];

/**
 * Whether a line has contact details, or lists items as a signature does: "T +49 89 555 0100",
 * "Helio GmbH | Lindenweg 3 | München".
 */
export const isContactLine = (line: string): boolean =>
  line.length <= longestContact &&
  /[^\s@]@[^\s@]|\bwww\.|\+\d|\b(?:tel|phone|mobile?|fon|fax)\b|\s[|•·]\s/iu.test(line);
