import type {
  companies as englishCompanies,
  filedMail as englishFiledMail,
  fileNames as englishFileNames,
  mailFrame as englishMailFrame,
  signInPage as englishSignInPage,
} from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "以前のメッセージを表示",
  "hide-earlier": "以前のメッセージを隠す",
} satisfies Record<keyof typeof englishMailFrame, string>;

export const fileNames = {
  history: "Mailpinの履歴",
  evidence: "Mailpinの証跡 { $job }",
  mail: "メール",
  "sent-mail": "送信済みメール",
  recovered: "復元したメール",
  "mail-in-file": "{ $file }、メール{ $number }",
  support: "Mailpinサポート用",
} satisfies Record<keyof typeof englishFileNames, string>;

export const filedMail = {
  "formatting-left-out": "書式を含めるとZohoに保存できる長さを超えるため、書式を省略しました。",
  "only-newest":
    "Zohoに保存できる長さを超えるため、短くしました。最新のメッセージは全文で、以前のメッセージは途中で切られています。",
  "only-beginning": "Zohoに保存できる長さを超えるため、先頭の部分だけを保存しました。",
  shortened: "Zohoに保存できる長さを超えるため、短くしました。",
  "images-left-out": "画像{ $count }件を省略しました。",
  "left-out-files": "添付しなかったファイル: { $files }。",
  "file-and-size": "{ $file }({ BYTES($size) })",
  "empty-files": "空のファイルのため添付していません: { $files }。",
  "original-attached": "元のメールを添付しています: { $file }。",
  "without-address": "メールアドレスのないその他の宛先: { $people }。",
  somebody: "不明な宛先",
  "more-people":
    "ほかに{ $count }人の宛先があります。Zohoが各項目に保存するアドレスは{ $limit }件までです。",
} satisfies Record<keyof typeof englishFiledMail, string>;

export const signInPage = {
  arrived: "Zohoの応答を受け取りました",
  "arrived-text":
    "Mailpinがサインインを完了しています。このページを閉じて、Mailpinに戻ってかまいません。",
  denied: "アクセスが拒否されました",
  "denied-text":
    "MailpinはZoho CRMにアクセスできません。このページを閉じて、Mailpinに戻ってかまいません。",
  "no-org": "Zoho CRMの組織がありません",
  "no-org-text":
    "このZohoアカウントには組織がありません。Mailpinに戻り、別のアカウントでサインインしてください。",
  failed: "サインインできませんでした",
  "failed-text": "Mailpinに戻り、理由と対処方法を確認してください。",
  stranger: "Mailpinが待っている応答ではありません",
  "stranger-text":
    "このページは進行中のサインインのものではないため、何も実行しませんでした。Mailpinが開いたページでサインインを完了するか、Mailpinでやり直してください。",
} satisfies Record<keyof typeof englishSignInPage, string>;

export const companies = {
  practice: "練習用の会社",
} satisfies Record<keyof typeof englishCompanies, string>;
