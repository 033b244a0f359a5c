import type { Line } from "./line.ts";
import { isRule } from "./separator.ts";
import { entries } from "./word-list.ts";

/**
 * The block that Outlook and others put above a message that they quote or forward: some fields of its header, in the language of the
 * program. The words come from the programs' own interfaces; one that is missing costs that the older message is taken for a part of the
 * newest one.
 */

type HeaderField = "from" | "date" | "to" | "subject";

const fields: Readonly<Record<HeaderField, string>> = {
  from: "from, von, absender, de, expéditeur, remitente, da, mittente, van, afzender, från, fra, lähettäjä, od, nadawca, odesílatel, odosielateľ, feladó, от, от кого, від, кому від, kimden, gönderen, 发件人, 寄件者, 寄件人, 差出人, 送信者, 보낸 사람, 보낸사람, από, מאת, من, saatja, no, nuo, iš, šalje, šiljatelj, pošiljatelj, de la, dari, người gửi, จาก, expeditorul, отправитель, 送信元, remite, avsender, avsändare, küldő, siuntėjas, sūtītājs, pengirim, ผู้ส่ง",
  date: "sent, date, gesendet, gesendet am, datum, envoyé, envoyé le, date d'envoi, enviado, enviado el, enviada em, enviado em, fecha, inviato, data, data invio, verzonden, verzonden op, skickat, sendt, dato, lähetetty, päivämäärä, päiväys, wysłano, wysłane, data wysłania, odesláno, odoslané, dátum, elküldve, küldve, отправлено, дата, надіслано, дата отправки, изпратено, gönderildi, gönderme tarihi, gönderilme tarihi, tarih, 发送时间, 发送日期, 寄件日期, 日期, 时间, 時間, 送信日時, 日時, 日付, 보낸 날짜, 날짜, 보낸 시간, στάλθηκε, ημερομηνία, נשלח, תאריך, تاريخ الإرسال, التاريخ, تم الإرسال, trimis, poslano, saadetud, nosūtīts, išsiųsta, dikirim, tanggal, đã gửi, ngày, ส่ง, วันที่, dată, відправлено, gönderilen, kuupäev, timestamp, päivä, datums, fecha de envío, data de envio, kirim, odesláno dne, 送信日",
  to: "to, an, à, a, pour, destinataire, para, destinatario, aan, till, til, vastaanottaja, kenelle, do, komu, címzett, кому, до, kime, alıcı, 收件人, 收件者, 宛先, 받는 사람, 받는사람, προς, אל, إلى, către, za, prima, kepada, đến, ถึง, saaja, kam, destinatarul, pre, adresat, 送信先, recipient, recipients, empfänger, mottagare, mottaker, modtager, alıcılar, odbiorca, příjemce, primatelj, prejemnik, gavėjas, penerima, ผู้รับ",
  subject:
    "subject, betreff, objet, sujet, asunto, oggetto, assunto, onderwerp, ämne, emne, aihe, temat, předmět, predmet, tárgy, тема, относно, konu, 主题, 主旨, 主題, 件名, 제목, θέμα, נושא, الموضوع, subiect, teema, temats, tema, perihal, subjek, chủ đề, tiêu đề, หัวเรื่อง, เรื่อง, subiectul, naslov, zadeva, efni, pealkiri",
};

const fieldByWord = new Map<string, HeaderField>();
for (const field of ["from", "date", "to", "subject"] as const)
  for (const word of entries(fields[field])) if (!fieldByWord.has(word)) fieldByWord.set(word, field);

/** Fields that such a block may hold besides: they neither make one nor end one. */
const besides = new Set(
  entries(
    "cc, kopie, copie, cópia, copia, kopi, kopia, kopio, kópia, másolat, копия, копія, bilgi, 抄送, 副本, ccへ, 참조, κοιν, עותק, نسخة, bcc, reply-to, antwort an, répondre à, organization, importance, wichtigkeit, priority, sender, attachments, anlagen, anhang, pièces jointes, 附件, bijlagen",
  ),
);

/** All words of the lists, for the test that each of them is recognised. */
export const headerWords: readonly string[] = [...fieldByWord.keys(), ...besides];

/** `From: Ana`, `*Von:* Ana`, `发件人：Ana`: the field that a line gives, `other` for one that says nothing by itself. */
export function headerField(line: string): HeaderField | "other" | undefined {
  const word = /^[*_\s]{0,3}([^:：*]{1,24}?)\s?\*{0,2}\s?[:：]/.exec(line)?.[1]?.toLowerCase().trim();
  if (word === undefined) return undefined;
  return fieldByWord.get(word) ?? (besides.has(word) ? "other" : undefined);
}

/** A header block has its fields within so many lines; long lists of recipients are folded. */
const longestBlock = 14;

/**
 * The line after a block of `From:`, `Sent:`, `To:`, `Subject:` in any order that begins at a line; three of them at least, the sender among
 * them. Undefined where none begins.
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
    // "Subject: the renewal" above a block that has a subject of its own is the writer's own line.
    if (found.has(field) && field === first) return undefined;
    found.add(field);
    end = line + 1;
  }
  return isBlock(found) ? end : undefined;
}

const isBlock = (found: ReadonlySet<string>): boolean => found.size >= 3 && found.has("from");
