import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail =
  ".emlまたは.msgとして保存したメールをドロップするか、メールソフトからドラッグしてください。";
const attached =
  "メールに添付されていた場合は、そのメールをドロップしてください。添付ファイルも一緒に登録されます。";
const cameWith =
  "差出人と日時は、これが添付されていたメールに記載されています。そのメールをドロップしてください。";
const linked =
  "これは場所を示すだけです。.emlまたは.msgとして保存したメールそのものをドロップしてください。";
const unpack = "展開してから、中のメールをドロップしてください。";
const saved =
  "メールを表示したページの場合は、メールそのものを保存してください。Webメールでは、メールのメニューに「ダウンロード」「名前を付けて保存」「原文を表示」があります。Outlookではファイルの種類に.msgを選択してください。";

export const notAMail = {
  "not-a-mail.outlook-data": `これはOutlookデータファイル(.pstまたは.ost)で、メールではありません。Outlookで開き、メールをそこからドラッグしてください。`,
  "not-a-mail.outlook-mac": `これはOutlook for Macのアーカイブ(.olm)で、メールではありません。Outlookに取り込み、メールをそこからドラッグしてください。`,
  "not-a-mail.notes": `これはNotesデータベース(.nsf)で、メールではありません。Notesで開き、メールをデスクトップにドラッグしてから、ここにドロップしてください。`,
  "not-a-mail.outlook-express": `これはOutlook Expressのフォルダー(.dbx)で、メールではありません。メールソフトに取り込み、メールをそこからドラッグしてください。`,
  "not-a-mail.thunderbird-index": `これはThunderbirdの索引(.msf)で、メールではありません。メールは、.msfの付かない同じ名前のファイルにあります。そのファイルをドロップするか、Thunderbirdからメールをドラッグしてください。`,

  "not-a-mail.winmail": `これはOutlookのwinmail.datで、メールではありません。メールの一部をまとめたものにすぎません。これが添付されているメールをドロップしてください。中のwinmail.datはMailpinが開きます。`,
  "not-a-mail.rpmsg": `これは保護されたメールのロックされた部分(message.rpmsg)で、メールではありません。Outlookでしか開けません。これが添付されていたメールをドロップしてください。ロックされたまま登録できます。`,
  "not-a-mail.pgp-key": `これはPGPの鍵で、メールではありません。${dropAnEmail}`,
  "not-a-mail.pgp": `これはPGPで暗号化または署名されたファイルで、メールではありません。${cameWith}`,
  "not-a-mail.pgp-encrypted": `これはPGPで暗号化されたファイルで、メールではありません。${cameWith}`,
  "not-a-mail.certificate": `これは証明書または鍵で、メールではありません。${dropAnEmail}`,
  "not-a-mail.smime-signed": `これは署名されたファイル(.p7m)で、メールではありません。${cameWith}`,
  "not-a-mail.smime-compressed": `これはメールの圧縮された部分(.p7m)で、メールではありません。${cameWith}`,
  "not-a-mail.smime-encrypted": `これはメールの暗号化された部分(.p7m)で、メールではありません。${cameWith}`,
  "not-a-mail.smime-certificates": `これは署名または証明書(.p7s)で、メールではありません。${cameWith}`,
  "not-a-mail.calendar": `これは予定で、メールではありません。${attached}`,
  "not-a-mail.contact-card": `これは連絡先カードで、メールではありません。${dropAnEmail}`,

  "not-a-mail.outlook-contact": `これはOutlookの連絡先で、メールではありません。${dropAnEmail}`,
  "not-a-mail.outlook-list": `これはOutlookの配布リストで、メールではありません。${dropAnEmail}`,
  "not-a-mail.outlook-task": `これはOutlookのタスクで、メールではありません。${dropAnEmail}`,
  "not-a-mail.outlook-note": `これはOutlookのメモで、メールではありません。${dropAnEmail}`,
  "not-a-mail.outlook-journal": `これはOutlookの履歴で、メールではありません。${dropAnEmail}`,

  "not-a-mail.shortcut": `これはショートカットで、メールではありません。リンク先のファイルをドロップしてください。`,
  "not-a-mail.link": `これはリンクで、メールではありません。${linked}`,
  "not-a-mail.icloud": `これはiCloudにあるファイルの仮のファイルで、メールではありません。名前の横の雲をクリックし、ダウンロードが完了してからファイルをドロップしてください。`,
  "not-a-mail.apple-double": `これはMacがファイルについて記録した情報で、メールではありません。先頭に「._」の付かない同じ名前のファイルをドロップしてください。`,

  "not-a-mail.saved-page": `これは保存されたWebページで、メールではありません。${saved}`,
  "not-a-mail.web-page": `これはWebページで、メールではありません。${saved}`,

  "not-a-mail.pdf": `これはPDF文書で、メールではありません。${attached}`,
  "not-a-mail.postscript": `これはPostScript文書で、メールではありません。${attached}`,
  "not-a-mail.rich-text": `これはリッチテキスト文書で、メールではありません。${attached}`,
  "not-a-mail.office": `これはOffice文書で、メールではありません。${attached}`,
  "not-a-mail.word": `これはWord文書で、メールではありません。${dropAnEmail}`,
  "not-a-mail.excel": `これはExcelブックで、メールではありません。${dropAnEmail}`,
  "not-a-mail.powerpoint": `これはPowerPointプレゼンテーションで、メールではありません。${dropAnEmail}`,
  "not-a-mail.visio": `これはVisio図面で、メールではありません。${dropAnEmail}`,
  "not-a-mail.thumbnails": `これは縮小表示のフォルダーで、メールではありません。${dropAnEmail}`,
  "not-a-mail.compound": `これはほかのプログラムの文書またはインストーラーで、メールではありません。${dropAnEmail}`,
  "not-a-mail.picture": `これは画像で、メールではありません。${attached}`,
  "not-a-mail.film": `これは動画または音声で、メールではありません。${attached}`,

  "not-a-mail.zip": `これはZIPアーカイブで、メールではありません。${unpack}`,
  "not-a-mail.rar": `これはRARアーカイブで、メールではありません。${unpack}`,
  "not-a-mail.7-zip": `これは7-Zipアーカイブで、メールではありません。${unpack}`,
  "not-a-mail.gzip": `これはgzipアーカイブで、メールではありません。${unpack}`,
  "not-a-mail.archive": `これはアーカイブで、メールではありません。${unpack}`,
  "not-a-mail.program": `これはプログラムで、メールではありません。${dropAnEmail}`,
  "not-a-mail.database": `これはデータベースで、メールではありません。${dropAnEmail}`,
  "not-a-mail.xml": `これはXML文書で、メールではありません。${dropAnEmail}`,
  "not-a-mail.json": `これはデータファイル(JSON)で、メールではありません。${dropAnEmail}`,
  "not-a-mail.table": `これは表(CSV)で、メールではありません。${dropAnEmail}`,
  "not-a-mail.text": `これは書式なしテキストファイルで、メールではありません。${dropAnEmail}`,
  "not-a-mail.other": `これは別の種類のファイルで、メールではありません。${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
