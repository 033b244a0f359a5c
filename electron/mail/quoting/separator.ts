import { withoutTrailing } from "../../text/trim.ts";
import { entries, lowered } from "./word-list.ts";

/** A message that is answered, or one that is forwarded. */
export type SeparatedKind = "original" | "forwarded";

/** Titles between dashes above an older message. */
const titles: ReadonlyMap<string, SeparatedKind> = new Map([
  ...entries(`
    original message, originalnachricht, ursprüngliche nachricht, original-nachricht, originalmail,
    ursprüngliche e-mail, message d'origine, message original, message initial, courriel original,
    mensaje original, messaggio originale, mensagem original, oorspronkelijk bericht, originele bericht,
    originalmeddelande, ursprungligt meddelande, oprindelig meddelelse, original meddelelse,
    opprinnelig melding, oprindelig besked, alkuperäinen viesti, wiadomość oryginalna, oryginalna wiadomość, původní zpráva,
    pôvodná správa, eredeti üzenet, исходное сообщение, оригинальное сообщение, вихідне повідомлення,
    orijinal mesaj, özgün ileti, 原始邮件, 原始郵件, 元のメッセージ, 원본 메시지, 원본 메일, αρχικό μήνυμα, ההודעה המקורית,
    הודעה מקורית, الرسالة الأصلية, mesaj original, izvorna poruka, reply message, antwort-nachricht,
    original appointment, ursprünglicher termin, treść oryginalnej wiadomości, algne kiri,
    izvirno sporočilo, originalus laiškas, pesan asli, thư gốc, mesajul original, початкове повідомлення,
    оригинално писмо, оригинална порака, missatge original, mensaxe orixinal, jatorrizko mezua,
    upprunalegur póstur, opphavleg melding, 原始消息, 原始訊息, मूल संदेश, alkuperäinen viesti / orig.msg.,
    pôvodná správa --- original message, ursprüngliche mitteilung, e-mail d'origine, correo original,
    mail original
  `).map((title) => [title, "original"] as const),
  ...entries(`
    forwarded message, weitergeleitete nachricht, message transféré, mensaje reenviado, messaggio inoltrato,
    mensagem encaminhada, mensagem reencaminhada, doorgestuurd bericht, vidarebefordrat meddelande,
    videresendt meddelelse, videresendt melding, välitetty viesti, przekazana wiadomość, przeposlaná zpráva,
    preposlaná správa, továbbított üzenet, пересланное сообщение, переслане повідомлення,
    yönlendirilen ileti, iletilmiş mesaj, 转发的邮件, 轉寄郵件, 轉寄的郵件, 転送メッセージ, 전달된 메시지, προωθημένο μήνυμα,
    הודעה שהועברה, رسالة معاد توجيهها, mesaj redirecționat, пересылаемое сообщение, message transmis,
    edelleenlähetetty viesti, перенаправленное сообщение, перенаправлене повідомлення, proslijeđena poruka,
    posredovano sporočilo, wiadomość przesłana dalej, treść przekazanej wiadomości, iletilen ileti,
    メッセージを転送, välitetty viesti / fwd.msg, preposlaná správa --- forwarded message, mesaj redirectionat,
    edastatud kiri, persiųstas laiškas, pārsūtīta ziņa, missatge reenviat, mensaxe reenviada, pesan terusan,
    tin nhắn được chuyển tiếp, 转发邮件, 轉寄訊息
  `).map((title) => [title, "forwarded"] as const),
]);

/** Apple Mail's line above a forwarded message; it ends in a colon and has no dashes. */
const undashed = new Set(
  entries(`
    begin forwarded message, anfang der weitergeleiteten nachricht, anfang der weitergeleiteten e-mail,
    début du message réexpédié, début du message transféré, inicio del mensaje reenviado,
    inizio messaggio inoltrato, início da mensagem reencaminhada, início da mensagem encaminhada,
    begin doorgestuurd bericht, vidarebefordrat brev, start på vidarebefordrat meddelande,
    start på videresendt meddelelse, videresendt besked, välitetty viesti alkaa,
    początek przekazywanej wiadomości, začátek přeposílané zprávy, továbbított levél kezdete,
    начало переадресованного сообщения, iletilen ileti başlangıcı, 开始转发的邮件, 以下是转发的邮件, 開始轉寄郵件, 転送されたメッセージ,
    전달된 메시지 시작, započni proslijeđenu poruku, începe mesajul redirecționat, začiatok preposlanej správy,
    vidarebefordrat mejl, ileti başlangıcı, videresendt melding, vidarebefordrat meddelande,
    forwarded message, inici del missatge reenviat, початок переадресованого повідомлення, 以下為轉寄郵件,
    начало пересылаемого сообщения
  `),
);

/** Notes' text between dashes, before the name of the forwarding person and the date. */
const forwardedBy = entries(
  "forwarded by, weitergeleitet von, réexpédié par, transféré par, reenviado por, inoltrato da, doorgestuurd door",
);

/** All lines of these kinds, for the test that each of them is recognised. */
export const separators: readonly string[] = [
  ...[...titles.keys(), ...forwardedBy.map((words) => `${words} Ana Client`)].map(
    (title) => `--- ${title} ---`,
  ),
  ...[...undashed].map((title) => `${title}:`),
];

/** Longest title with its dashes, characters. */
const longest = 200;

/** The title between a line's dashes, and the number of dashes on the longer side. */
function titled(line: string): { title: string; dashes: number } {
  const before = /^[-_=—–―*]*/u.exec(line)?.[0].length ?? 0;
  const end = Math.max(before, withoutTrailing(line, /[-_=—–―*]/u).length);
  return {
    title: lowered(line.slice(before, end).trim()),
    dashes: Math.max(before, line.length - end),
  };
}

/**
 * The kind of message after a separator: `-----Original Message-----`, `---------- Forwarded
 * message ---------`, `Begin forwarded message:`. Undefined for any other line.
 */
export function kindAfterSeparator(line: string): SeparatedKind | undefined {
  if (line.length > longest) return undefined;
  const { title, dashes } = titled(line);
  if (/[:：]$/u.test(title) && undashed.has(title.slice(0, -1).trim())) return "forwarded";
  if (dashes < 3) return undefined;
  return (
    titles.get(title) ??
    (forwardedBy.some((words) => title.startsWith(`${words} `)) ? "forwarded" : undefined)
  );
}

/** A line of dashes, or a title between dashes in any language, as above a header block. */
export const isRule = (line: string): boolean =>
  line.length <= longest &&
  /^[-_=—–―]{5}/u.test(line) &&
  (/[-_=—–―]{3}$/u.test(line) || titled(line).title === "");
