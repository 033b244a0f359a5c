/**
 * What mail programs write above the message that they quote or forward, in the languages of their users. The words come from the
 * programs' own interfaces; a language that is missing costs only that its older messages are taken for part of the newest one.
 */

const words = (list: string): readonly string[] => list.split(",").map((word) => word.trim());

export type HeaderField = "from" | "date" | "to" | "subject";

const fields: Readonly<Record<HeaderField, readonly string[]>> = {
  from: words(
    "from, von, absender, de, expéditeur, remitente, da, mittente, van, afzender, från, fra, lähettäjä, od, nadawca, odesílatel, odosielateľ, feladó, от, от кого, від, кому від, kimden, gönderen, 发件人, 寄件者, 寄件人, 差出人, 送信者, 보낸 사람, 보낸사람, από, מאת, من, saatja, no, nuo, iš, šalje, šiljatelj, pošiljatelj, de la, dari, người gửi, จาก",
  ),
  date: words(
    "sent, date, gesendet, gesendet am, datum, envoyé, envoyé le, date d'envoi, enviado, enviado el, enviada em, enviado em, fecha, inviato, data, data invio, verzonden, verzonden op, skickat, sendt, dato, lähetetty, päivämäärä, päiväys, wysłano, wysłane, data wysłania, odesláno, odoslané, dátum, elküldve, küldve, отправлено, дата, надіслано, дата отправки, изпратено, gönderildi, gönderme tarihi, gönderilme tarihi, tarih, 发送时间, 发送日期, 寄件日期, 日期, 时间, 時間, 送信日時, 日時, 日付, 보낸 날짜, 날짜, 보낸 시간, στάλθηκε, ημερομηνία, נשלח, תאריך, تاريخ الإرسال, التاريخ, تم الإرسال, trimis, poslano, saadetud, nosūtīts, išsiųsta, dikirim, tanggal, đã gửi, ngày, ส่ง, วันที่",
  ),
  to: words(
    "to, an, à, a, pour, destinataire, para, destinatario, aan, till, til, vastaanottaja, kenelle, do, komu, címzett, кому, до, kime, alıcı, 收件人, 收件者, 宛先, 받는 사람, 받는사람, προς, אל, إلى, către, za, prima, kepada, đến, ถึง, saaja, kam, kam:",
  ),
  subject: words(
    "subject, betreff, objet, sujet, asunto, oggetto, assunto, onderwerp, ämne, emne, aihe, temat, předmět, predmet, tárgy, тема, относно, konu, 主题, 主旨, 主題, 件名, 제목, θέμα, נושא, الموضوع, subiect, teema, temats, tema, perihal, subjek, chủ đề, tiêu đề, หัวเรื่อง, เรื่อง",
  ),
};

const fieldByWord = new Map<string, ReadonlySet<HeaderField>>();
for (const [field, names] of Object.entries(fields) as [HeaderField, readonly string[]][])
  for (const name of names) fieldByWord.set(name, new Set([...(fieldByWord.get(name) ?? []), field]));

/** Fields that such a block may hold besides: they neither make one nor end one. */
const besides = new Set(
  words(
    "cc, kopie, copie, cópia, copia, kopi, kopia, kopio, kópia, másolat, копия, копія, bilgi, 抄送, 副本, ccへ, 참조, κοιν, עותק, نسخة, bcc, reply-to, antwort an, répondre à, organization, importance, wichtigkeit, priority, attachments, anlagen, anhang, pièces jointes, 附件, bijlagen",
  ),
);

/** `From: Ana`, `*Von:* Ana`, `发件人：Ana`: the field that a line gives, `other` for one that says nothing by itself. */
export function headerField(line: string): HeaderField | "other" | undefined {
  const word = /^[*_\s]{0,3}([^:：*]{1,24}?)\s?\*{0,2}\s?[:：]/.exec(line)?.[1]?.toLowerCase().trim();
  if (word === undefined) return undefined;
  const [field] = fieldByWord.get(word) ?? [];
  return field ?? (besides.has(word) ? "other" : undefined);
}

/** What stands between dashes, or alone on its line, above an older message. */
const titles = new Set(
  words(
    "original message, originalnachricht, ursprüngliche nachricht, original-nachricht, originalmail, ursprüngliche e-mail, message d'origine, message original, message initial, courriel original, mensaje original, messaggio originale, mensagem original, oorspronkelijk bericht, originele bericht, originalmeddelande, ursprungligt meddelande, oprindelig meddelelse, original meddelelse, opprinnelig melding, alkuperäinen viesti, wiadomość oryginalna, oryginalna wiadomość, původní zpráva, pôvodná správa, eredeti üzenet, исходное сообщение, оригинальное сообщение, пересылаемое сообщение, вихідне повідомлення, orijinal mesaj, özgün ileti, 原始邮件, 原始郵件, 元のメッセージ, 원본 메시지, 원본 메일, αρχικό μήνυμα, ההודעה המקורית, הודעה מקורית, الرسالة الأصلية, mesaj original, izvorna poruka, forwarded message, weitergeleitete nachricht, message transféré, mensaje reenviado, messaggio inoltrato, mensagem encaminhada, mensagem reencaminhada, doorgestuurd bericht, vidarebefordrat meddelande, videresendt meddelelse, videresendt melding, välitetty viesti, przekazana wiadomość, przeposlaná zpráva, preposlaná správa, továbbított üzenet, пересланное сообщение, переслане повідомлення, yönlendirilen ileti, iletilmiş mesaj, 转发的邮件, 轉寄郵件, 轉寄的郵件, 転送メッセージ, 전달된 메시지, προωθημένο μήνυμα, הודעה שהועברה, رسالة معاد توجيهها, mesaj redirecționat",
  ),
);

/** Apple Mail's line above what it forwards; it ends in a colon and has no dashes. */
const forwards = new Set(
  words(
    "begin forwarded message, anfang der weitergeleiteten nachricht, anfang der weitergeleiteten e-mail, début du message réexpédié, début du message transféré, inicio del mensaje reenviado, inizio messaggio inoltrato, início da mensagem reencaminhada, início da mensagem encaminhada, begin doorgestuurd bericht, vidarebefordrat brev, start på vidarebefordrat meddelande, start på videresendt meddelelse, videresendt besked, välitetty viesti alkaa, początek przekazywanej wiadomości, začátek přeposílané zprávy, továbbított levél kezdete, начало переадресованного сообщения, iletilen ileti başlangıcı, 开始转发的邮件, 以下是转发的邮件, 開始轉寄郵件, 転送されたメッセージ, 전달된 메시지 시작",
  ),
);

/** The longest line that can be a title, with its dashes. */
const longestTitle = 200;

/** A line taken apart: what stands between its dashes, and how many there are at the side that has more. */
function titled(line: string): { title: string; dashes: number } {
  const before = /^[-_=—–―*]*/u.exec(line)?.[0].length ?? 0;
  let end = line.length;
  while (end > before && "-_=—–―*".includes(line.charAt(end - 1))) end--;
  const title = line
    .slice(before, end)
    .trim()
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s?[:：]$/, "");
  return { title, dashes: Math.max(before, line.length - end) };
}

/** `-----Original Message-----`, `---------- Forwarded message ---------`, `Begin forwarded message:`. */
export function isSeparator(line: string): boolean {
  if (line.length > longestTitle) return false;
  const { title, dashes } = titled(line);
  if (forwards.has(title)) return true;
  // Notes, with whoever forwarded it: `----- Forwarded by Ana Client/MUC on 02.03.2026 09:15 -----`
  return dashes >= 3 && (titles.has(title) || /^(?:forwarded by|weitergeleitet von|réexpédié par|reenviado por) /.test(title));
}

/** A line of dashes, or a title between them in whatever language, as stands above a header block. */
export const isRule = (line: string): boolean =>
  line.length <= longestTitle && /^[-_=—–―]{5}/u.test(line) && (/[-_=—–―]{3}$/u.test(line) || titled(line).title === "");

/** "Ana wrote": the verbs of the line above a quotation. */
const wrote =
  /\bwrote\b|\bschrieb\b|\bgeschrieben\b|\ba écrit\b|\bescribió\b|\bha scritto\b|\bscrisse\b|\bescreveu\b|\bschreef\b|\bskrev\b|kirjoitti|napisał|napsal|napísal|\bírta\b|\bírt\b|написа|пише\b|пишет|yazdı|写道|寫道|書きました|作成しました|のメール|작성|썼습니다|έγραψε|כתב|كتب|a scris\b|rakstīja|rašė|kirjutas|đã viết|je napisao|menulis/iu;

/**
 * "On Mon, 2 Mar 2026 at 09:15, Ana Client <ana@client.example> wrote:", over up to three lines.
 *
 * @param quoted a quotation follows: then a name is enough; else an address or a date must be there
 */
export function isAttribution(text: string, quoted: boolean): boolean {
  if (text.length > 320 || !/[:：]\s*\*?$/u.test(text)) return false;
  const address = /[^\s<>@]@[^\s<>@]/.test(text);
  const date = /\d/.test(text);
  if (!wrote.test(text)) return address && /\d{4}|\d{1,2}[:.]\d{2}/.test(text) && (quoted || /^\d{4}/.test(text));
  return quoted ? address || date || text.length < 80 : address && date;
}
