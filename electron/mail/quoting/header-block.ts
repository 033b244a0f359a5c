import type { Line } from "./line.ts";
import { isRule } from "./separator.ts";
import { entries } from "./word-list.ts";

/**
 * The block that Outlook and others put above a message that they quote or forward: some header
 * fields, in the program's language. The words come from the programs' own interfaces. If one is
 * missing, the older message counts as part of the newest one.
 */

type HeaderField = "from" | "date" | "to" | "subject";

/** By language, the words for each field. */
const languages: Readonly<
  Record<string, readonly [from: string, date: string, to: string, subject: string]>
> = {
  en: ["from", "sent, date", "to", "subject"],
  de: ["von, absender", "gesendet, gesendet am, datum", "an, empfänger", "betreff"],
  fr: [
    "de, expéditeur",
    "envoyé, envoyé le, date, date d'envoi",
    "à, a, pour, destinataire",
    "objet, sujet",
  ],
  es: [
    "de, remitente",
    "enviado, enviado el, fecha, fecha de envío",
    "para, a, destinatario",
    "asunto",
  ],
  it: ["da, mittente", "inviato, data, data invio", "a, destinatario", "oggetto"],
  pt: [
    "de, remetente",
    "enviado, enviada em, enviado em, data, data de envio",
    "para, destinatário",
    "assunto",
  ],
  nl: ["van, afzender", "verzonden, verzonden op, datum", "aan, ontvanger", "onderwerp"],
  sv: ["från, avsändare", "skickat, datum", "till, mottagare", "ämne"],
  da: ["fra, afsender", "sendt, dato", "til, modtager", "emne"],
  nb: ["fra, avsender", "sendt, dato", "til, mottaker", "emne"],
  fi: ["lähettäjä", "lähetetty, päivämäärä, päiväys, päivä", "vastaanottaja, kenelle", "aihe"],
  is: ["frá", "sent, dagsetning", "til", "efni"],
  pl: ["od, nadawca", "wysłano, wysłane, data, data wysłania", "do, adresat, odbiorca", "temat"],
  cs: ["od, odesílatel", "odesláno, datum", "komu, příjemce", "předmět"],
  sk: ["od, odosielateľ", "odoslané, dátum", "komu, pre", "predmet"],
  sl: ["od, pošiljatelj", "poslano, datum", "za, prejemnik", "zadeva"],
  hr: ["od, šalje, šiljatelj", "poslano, datum, vrijeme", "za, prima", "predmet, naslov"],
  sr: ["од, od", "послато, poslato, датум", "коме, за", "тема, предмет, наслов"],
  bg: ["от", "изпратено, дата", "до", "относно, тема"],
  ru: ["от, от кого, отправитель", "отправлено, дата, дата отправки", "кому", "тема"],
  uk: ["від, від кого", "надіслано, відправлено, дата", "кому", "тема"],
  hu: ["feladó, küldő", "elküldve, küldve, dátum", "címzett", "tárgy"],
  ro: [
    "de la, expeditor, expeditorul",
    "trimis, data, dată",
    "către, destinatarul",
    "subiect, subiectul",
  ],
  el: ["από", "στάλθηκε, ημερομηνία", "προς", "θέμα"],
  tr: [
    "kimden, gönderen",
    "gönderildi, gönderilen, gönderme tarihi, gönderilme tarihi, tarih",
    "kime, alıcı, alıcılar",
    "konu",
  ],
  he: ["מאת", "נשלח, תאריך", "אל", "נושא"],
  ar: ["من", "تاريخ الإرسال, التاريخ, تم الإرسال", "إلى", "الموضوع"],
  fa: ["از", "ارسال شده, تاریخ", "به", "موضوع"],
  hi: ["प्रेषक", "भेजा गया, दिनांक", "प्रति", "विषय"],
  vi: ["từ, người gửi", "đã gửi, ngày, ngày gửi", "đến", "chủ đề, tiêu đề"],
  th: ["จาก, ผู้ส่ง", "ส่ง, วันที่", "ถึง, ผู้รับ", "หัวเรื่อง, เรื่อง"],
  id: ["dari, pengirim", "dikirim, tanggal", "kepada, ke, untuk, penerima", "subjek, perihal"],
  ms: ["daripada", "dihantar", "kepada", "subjek"],
  ca: ["de", "enviat, enviat el, data", "per a, a", "assumpte, tema"],
  eu: ["nork, bidaltzailea", "bidalia", "nori, hartzailea", "gaia"],
  et: ["saatja, kellelt", "saadetud, kuupäev", "adressaat, kellele, saaja", "teema, pealkiri"],
  lv: ["no, sūtītājs", "nosūtīts, datums", "kam", "temats, tēma"],
  lt: ["nuo, iš, siuntėjas", "išsiųsta, data", "kam, gavėjas", "tema"],
  ja: ["差出人, 送信者, 送信元", "送信日時, 送信日, 日時, 日付", "宛先, 送信先", "件名"],
  zh: ["发件人", "发送时间, 发送日期, 日期, 时间", "收件人", "主题"],
  "zh-Hant": ["寄件者, 寄件人", "寄件日期, 日期, 時間", "收件者, 收件人", "主旨, 主題"],
  ko: [
    "보낸 사람, 보낸사람, 발신, 발신자",
    "보낸 날짜, 보낸 시간, 날짜",
    "받는 사람, 받는사람, 수신, 수신자",
    "제목",
  ],
};

const fieldByWord = new Map<string, HeaderField>(
  Object.values(languages).flatMap((fields) =>
    (["from", "date", "to", "subject"] as const).flatMap((field, index) =>
      entries(fields[index] ?? "").map((word) => [word, field] as const),
    ),
  ),
);

/** Further fields of such a block: they neither start nor end one. */
const otherFields = new Set(
  entries(`
    cc, kopie, copie, cópia, copia, kopi, kopia, kopio, kópia, másolat, копия, копія, bilgi, 抄送, 副本, ccへ,
    참조, κοιν, עותק, نسخة, bcc, reply-to, antwort an, répondre à, organization, importance, wichtigkeit,
    priority, sender, attachments, anlagen, anhang, pièces jointes, 附件, bijlagen
  `),
);

/** All words of the lists, for the test that each of them is recognised. */
export const headerWords: readonly string[] = [...fieldByWord.keys(), ...otherFields];

/**
 * `From: Ana`, `*Von:* Ana`, `发件人：Ana`: the field on a line, `other` for one of no significance.
 */
export function headerField(line: string): HeaderField | "other" | undefined {
  const word = /^[*_\s]{0,3}([^:：*]{1,24}?)\s?\*{0,2}\s?[:：]/
    .exec(line)?.[1]
    ?.toLowerCase()
    .trim();
  if (word === undefined) return undefined;
  return fieldByWord.get(word) ?? (otherFields.has(word) ? "other" : undefined);
}

/** A header block has its fields within so many lines; long lists of recipients are folded. */
const longestBlock = 14;

/**
 * The index of the line after a block of `From:`, `Sent:`, `To:`, `Subject:` that begins at `at`:
 * in any order, at least three fields, among them the sender. Undefined if none begins there.
 */
export function headerBlockAt(lines: readonly Line[], at: number): number | undefined {
  const depth = lines[at]?.depth;
  const first = headerField(lines[at]?.text ?? "");
  if (first === undefined || first === "other") return undefined;
  const found = new Set<string>();
  let end = at;
  let silent = 0;
  for (let line = at; line < Math.min(lines.length, at + longestBlock) && silent < 3; line++) {
    const { text = "", depth: deep } = lines[line] ?? {};
    if (deep !== depth || isRule(text) || (text === "" && isBlock(found))) break;
    const field = headerField(text);
    silent = field === undefined ? silent + 1 : 0;
    if (field === undefined || field === "other") continue;
    // "Subject: the renewal" above a block with a subject of its own is the writer's own line.
    if (found.has(field) && field === first) return undefined;
    found.add(field);
    end = line + 1;
  }
  return isBlock(found) ? end : undefined;
}

const isBlock = (found: ReadonlySet<string>): boolean => found.size >= 3 && found.has("from");
