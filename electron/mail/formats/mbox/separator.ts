export type Separator = {
  /**
   * It has the form of asctime() and the mail server: one word for the sender, or none for mail
   * that allows no answer, the day, the time. Letters quote less than that.
   */
  readonly isWhole: boolean;
};

const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?$/;
/** RFC 5321 section 4.1.2: `"ana silva"@client.example`. */
const quotedSender = /^ "[^"]{1,64}"@/;
const month = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;
const day = /^\d{1,2}$/;

/**
 * Reads the separator line of an mbox: `From `, the envelope's sender, the time. The text after the
 * time differs (zones, hosts), and so does the sender: Gmail's is a number, Thunderbird's a hyphen,
 * and some have blanks in them. Newer versions of Thunderbird write neither sender nor time.
 *
 * @param line with or without its end; not too long
 * @returns undefined for another line
 * @see RFC 4155, appendix A
 */
export function readSeparator(line: string): Separator | undefined {
  if (!line.startsWith("From")) return undefined;
  const words = line.slice("From".length).replace(quotedSender, " quoted@").trim().split(/\s+/);
  const [first = ""] = words;
  if (words.length === 1 && (first === "" || first === "-")) return { isWhole: false };
  if (!line.startsWith("From ")) return undefined;
  const at = words.findLastIndex(
    (word, index) =>
      weekday.test(word) &&
      isDay(words[index + 1], words[index + 2]) &&
      words.slice(index + 3).some(isYear),
  );
  const isOneSender = at === 1 || (at === 0 && line.startsWith("From  "));
  return at < 0 ? undefined : { isWhole: isOneSender && words.slice(at + 3, at + 5).some(isTime) };
}

const isDay = (one = "", other = ""): boolean =>
  (month.test(one) && day.test(other)) || (day.test(one) && month.test(other));

const isYear = (word: string): boolean => /\d{4}\b/.test(word);

const isTime = (word: string): boolean => /^\d{1,2}:\d{2}/.test(word);
