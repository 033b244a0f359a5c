import type { DirectionMessage } from "../../../contract/messages/directions.ts";
import type { DirectionClues } from "../../raw-mail.ts";
import { headerText } from "../../charset/encoded-words.ts";
import type { Headers } from "./headers.ts";

/** Only mail servers add these fields. */
const deliveryFields = [
  "received",
  "delivered-to",
  "return-path",
  "x-received",
  "x-originalarrivaltime",
  "authentication-results",
  "envelope-to",
];

/** Fields that a mail program writes into its user's own copy and removes before sending. */
const ownCopyFields: readonly (readonly [program: string, fields: readonly string[]])[] = [
  ["Thunderbird", ["x-mozilla-draft-info", "x-identity-key", "fcc"]],
  ["Evolution", ["x-evolution-identity", "x-evolution-transport", "x-evolution-fcc"]],
  ["KMail", ["x-kmail-identity", "x-kmail-transport", "x-kmail-fcc", "x-kmail-drafts"]],
  ["Claws Mail", ["x-claws-account-id", "x-sylpheed-account-id", "scf", "x-claws-auto-wrapping"]],
  ["Apple Mail", ["x-apple-mail-plain-text-draft", "x-apple-auto-saved"]],
];

/**
 * Names of folders for sent and for received mail, in the languages of the stores that write them.
 */
const sentFolder =
  /^(?:sent(?: items| messages| mail)?|gesendet(?:e objekte|e elemente)?|envoyés|éléments envoyés|messages envoyés|enviad[oa]s|elementos enviados|posta inviata|inviati|itens enviados|verzonden(?: items)?|skickat|sendt(?:e elementer| post)?|lähetetyt|wysłane|odeslan[áéa](?: pošta)?|elküldött(?: elemek)?|отправленные|надіслані|gönderilmiş(?: öğeler)?|已发送|已发送邮件|寄件備份|送信済み(?:アイテム)?|보낸편지함|보낸 편지함)$/i;
const draftFolder =
  /^(?:drafts?|entwürfe|brouillons|borradores|bozze|rascunhos|concepten|utkast|kladder|luonnokset|wersje robocze|koncepty|piszkozatok|черновики|чернетки|taslaklar|草稿|草稿箱|下書き|임시보관함)$/i;
const inboxFolder =
  /^(?:inbox|posteingang|boîte de réception|bandeja de entrada|posta in arrivo|caixa de entrada|postvak in|inkorgen|indbakke|innboks|saapuneet|odebrane|doručená pošta|beérkező levelek|входящие|вхідні|gelen kutusu|收件箱|收件匣|受信トレイ|받은편지함)$/i;

/** Hints at the direction in the header fields. */
export function directionClues(headers: Headers): DirectionClues {
  const delivered = deliveryFields.some((name) => headers.has(name));
  return {
    delivered,
    draft:
      headers.first("x-unsent")?.trim() === "1" ||
      headerText(headers.first("x-uniform-type-identifier")) === "com.apple.mail-draft",
    fromMe: false,
    kept: folderClue(headers) ?? (delivered ? undefined : ownCopyClue(headers)),
  };
}

/** Exported stores name the folder, or Gmail's labels (Google Takeout), of each message. */
function folderClue(headers: Headers): DirectionClues["kept"] {
  const folders = [
    ...["x-folder", "x-mailbox", "x-original-folder", "x-libpst-folder"].flatMap(
      (name) => headerText(headers.first(name)) ?? [],
    ),
    ...(headerText(headers.first("x-gmail-labels")) ?? "").split(","),
  ].map(
    (folder) =>
      folder
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .split(/[/\\]/)
        .at(-1) ?? "",
  );
  const find = (pattern: RegExp) => folders.find((folder) => pattern.test(folder));
  const sent = find(sentFolder);
  if (sent !== undefined) return { direction: "sent", reason: keptIn(sent) };
  const draft = find(draftFolder);
  if (draft !== undefined) return { direction: "sent", reason: keptIn(draft) };
  const inbox = find(inboxFolder);
  return inbox === undefined ? undefined : { direction: "received", reason: keptIn(inbox) };
}

function ownCopyClue(headers: Headers): DirectionClues["kept"] {
  const [program] =
    ownCopyFields.find(([, fields]) => fields.some((name) => headers.has(name))) ?? [];
  return program === undefined
    ? undefined
    : { direction: "sent", reason: { code: "marked-by-program", values: { program } } };
}

const keptIn = (folder: string): DirectionMessage => ({ code: "kept-in", values: { folder } });
