import type { warnings as english } from "../en/warnings.ts";

const asReport = "独立したメールとして読み込み、構成部分は添付ファイルとして扱います";
const asMeeting = "これを運んだメールとして読み込みます。返信や予定表への登録は行いません";
const unchecked = "署名は検証していません";
const stillEncrypted = "ヘッダーだけを表示し、内容は暗号化されたまま添付ファイルとして保存します";
const insteadOfDate = "代わりに、あなたがメールを開いた日時で登録されます。";

export const warnings = {
  "signed.smime": `このメールは署名されています(S/MIME)。${unchecked}。`,
  "signed.pgp": `このメールは署名されています(PGP)。${unchecked}。`,
  "encrypted.smime": `このメールは暗号化されています(S/MIME)。${stillEncrypted}。`,
  "encrypted.pgp": `このメールは暗号化されています(PGP)。${stillEncrypted}。`,
  "encrypted.text": "このメールの本文は暗号化されています(PGP)。届いたままの形で表示しています。",
  "smime.part":
    "このメールの一部は署名または暗号化されています(S/MIME)。その部分は添付ファイルとして保存されます。",
  "smime.unreadable":
    "このメールは全体がまとめて格納されており(S/MIME)、Mailpinでは開けません。内容は添付ファイルにあります。",
  "content-cut.smime":
    "このメールの署名された内容(S/MIME)の末尾が欠けています。残りを表示しています。",
  certificates:
    "このメールには証明書(S/MIME)だけがあり、メッセージはありません。証明書は添付ファイルとして保存されます。",
  winmail:
    "Outlookがこのメールの一部をwinmail.datに格納しましたが、そのファイルは壊れています。添付ファイルとして保存されます。差出人に、HTML形式で再送するよう依頼してください。",
  "content-cut.winmail":
    "Outlookがこのメールに格納した内容(winmail.dat)の一部が欠けているか壊れています。残りを表示しています。",
  "attached-item":
    "このメールにはOutlookの連絡先、タスク、または予定が添付されています。件名、本文、ファイルを含むメールとして保存されます。それ以外の内容は、Outlookで元のアイテムを開いて確認してください。",
  "report.other": `これは別のメールについての自動レポートです。${asReport}。`,
  "report.failed": `これは配信レポートです。メールを配信できませんでした。${asReport}。`,
  "report.delayed": `これは配信レポートです。メールの配信が遅れています。${asReport}。`,
  "report.delivered": `これは配信レポートです。メールが配信されました。${asReport}。`,
  "report.read": `これは開封確認です。メールが開封されました。${asReport}。`,
  "report.not-read": `これは開封確認です。メールは削除されたか、未開封のままです。${asReport}。`,
  "report.complaint": `これは別のメールについての苦情(迷惑メールの報告)です。${asReport}。`,
  "meeting.other": `これは会議に関するものです。${asMeeting}。`,
  "meeting.invitation": `これは会議への招待です。${asMeeting}。`,
  "meeting.cancelled": `これは会議の取り消しです。${asMeeting}。`,
  "meeting.accepted": `これは会議への招待に対する「承諾」の返事です。${asMeeting}。`,
  "meeting.declined": `これは会議への招待に対する「辞退」の返事です。${asMeeting}。`,
  "meeting.tentative": `これは会議への招待に対する「仮承諾」の返事です。${asMeeting}。`,
  appointment: "これは予定です。開催者を差出人、参加者を宛先として表示しています。",
  "task-request": "これはタスクの依頼です。これを運んだメールとして読み込みます。",
  archived: "これはスタブ(代替メール)です。メール全体はアーカイブ(Enterprise Vault)にあります。",
  "saved-page":
    "これはブラウザーで保存したWebページで、送信されたメールではありません。メールを表示したページの場合は、メールそのものを保存してください。Webメールでは、メールのメニューに「ダウンロード」や「原文を表示」があります。",
  "external-body":
    "このメールの添付ファイルの1つは、別の場所にあるファイルの名前を示すだけです。ファイル自体はメールに含まれていません。",
  "empty-attachment": "このメールには空の添付ファイル(0バイト)があります。",
  "text-failed": "このメールの書式付き本文をすべて読み込むことはできませんでした。",
  "partial-emlx":
    "Apple Mailはこのメールの添付ファイルを別のファイルに保存しているため、ここにはありません。添付ファイルも必要な場合は、「メール」アプリから直接ドラッグしてください。",
  "preview-text":
    "このメールの書式は大きすぎるか複雑すぎるため表示できません。代わりに文字だけの本文を表示しています。",
  "preview-failed":
    "このメールの書式を安全に表示できませんでした。代わりに文字だけの本文を表示しています。",
  "preview-cut": "このメールの本文は非常に長いため、先頭の部分だけを表示しています。",
  "sender-name":
    "差出人名にはアドレス{ $shown }が表示されていますが、メールに記録された差出人は{ $address }です。誰が送信したのか確認してください。",
  "headers-cut":
    "このメールのヘッダーは、Mailpinが読み込める長さを超えています。末尾のヘッダーは読み込まれていません。",
  "subject-cut": "このメールの件名は{ $limit }文字を超えているため、末尾を省略しました。",
  charset:
    "このメールには文字コードが正しく記載されていません。一部の文字が正しく表示されない可能性があります。",
  "text-around-file":
    "添付ファイルの前後に、ファイルの一部ではない文字列がありました。その文字列は省略しました。",
  "too-many-parts": "このメールの構成部分は{ $limit }個を超えています。残りは省略しました。",
  "type-guessed":
    "このメールには、構成部分の1つの種類が正しく記載されていません。Mailpinは名前と内容から判断しました。添付ファイルを確認してください。",
  "too-many-lines": "このメールの本文は{ $limit }行を超えています。残りは省略しました。",
  "too-deep":
    "このメールの構成部分は{ $limit }階層を超えて入れ子になっています。それより深い部分は添付ファイルにしました。",
  "no-parts":
    "このメールには構成部分がある({ $type })と記載されていますが、見つかりません。書式なしテキストとして表示しています。",
  "offset-unknown":
    "このメールには作成時のタイムゾーンが記載されていません。日時はUTCで表示しています。",
  "content-unreadable":
    "このメールの本文と添付ファイルを読み込めませんでした。ファイルの中身はそのまま残ります。",
  internal:
    "これは社内メールです。差出人も宛先もすべて自社の人です。CRMに登録してよいか確認してください。",
  "sender-address":
    "ファイルには差出人の名前だけがあり、メールアドレスがありません。差出人の会社のExchangeサーバーから届いたメールです。",
  "sender-address.field":
    "差出人のメールアドレスがないか、読み取れません。名前だけがわかっています。",
  "too-many-people.mail": "このメールには{ $limit }人を超える名前があります。残りは省略しました。",
  "recipient-address": "ファイルには一部の宛先の名前だけがあり、メールアドレスがありません。",
  rtf: "このメールの書式付き本文(RTF)をすべて読み込むことはできません。壊れているか、大きすぎます。",
  damaged: "このメールファイルは壊れています。一部が欠けている可能性があります。",
  cut: "このメールは途中で切れているようです。一部が欠けている可能性があります。もう一度保存またはダウンロードしてください。",
  "too-many-people.field":
    "このメールの1つの項目に{ $limit }人を超える名前があります。残りは省略しました。",
  "address-repaired":
    "このメールには誤った書き方のメールアドレスがあり、Mailpinが修正しました。差出人と宛先を確認してください。",
  "date-missing": `このメールには日付がありません。${insteadOfDate}`,
  "date-unreadable": `このメールの日付を読み取れません。${insteadOfDate}`,
  "date-from-delivery.missing":
    "このメールには日付がありません。代わりに配信日時を表示しています。",
  "date-from-delivery.unreadable":
    "このメールの日付を読み取れません。代わりに配信日時を表示しています。",
  "date-from-creation":
    "このメールには送信日時が記載されていません。代わりに作成日時を表示しています。確認してください。",
  "partial.unnumbered":
    "これは分割して送信された長いメールの一部です。ファイルにはこの部分だけが含まれています。",
  "partial.numbered":
    "これは分割して送信された長いメールの{ $number }番目の部分です。ファイルにはこの部分だけが含まれています。",
  "partial.counted":
    "これは{ $total }個に分割して送信された長いメールの{ $number }番目の部分です。ファイルにはこの部分だけが含まれています。",
  "attachment-linked": `{ $count ->
   *[other] { $names }はこのメールに含まれておらず、リンクだけがあります。リンク先からファイルを保存し、手動でレコードに添付してください。
  }`,
  "attachment-object": `{ $count ->
   *[other] { $names }は、Outlookでしか開けない形式でこのメールに含まれています。Outlookで保存し、手動でレコードに添付してください。
  }`,
  "attachment-missing":
    "ファイルが壊れているため、{ $names }をこのメールから取り出せません。メールを保存し直し、新しいファイルをドロップしてください。",

  "attachment.named": "「{ $name }」",
  "attachment.unnamed": "添付ファイル",
  more: "ほか{ $count }件",
  "link.onedrive": "{ $file }(OneDrive)",
  "link.sharepoint": "{ $file }(SharePoint)",
  "link.google-drive": "{ $file }(Google Drive)",
  "link.dropbox": "{ $file }(Dropbox)",
  "link.web": "{ $file }(Web)",
  "link.file-server": "{ $file }(ファイルサーバー)",
  "link.computer": "{ $file }(差出人のコンピューター)",
  "link.elsewhere": "{ $file }(別の場所)",

  "earlier-version": "{ $text }",
  unknown: "このメールの一部を読み込めませんでした。",
} satisfies Record<keyof typeof english, string>;
