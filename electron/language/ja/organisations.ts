import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "組織",
  "sign-in-again": "{ $name }にもう一度サインイン…",
  connect: "Zohoに接続…",
  "never-file": "登録しないアドレス…",
  "record-copy": "このコンピューター上のレコード…",
  "sign-out": "{ $name }からサインアウト…",

  "type.practice": "練習用",
  "type.sandbox": "サンドボックス",
  "type.developer": "開発者版",
  "type.bigin": "Bigin",

  "access.none": "サインアウト済み",
  "access.outdated": "新しい権限が必要",
  waiting: "{ $count }件待機中",

  crm: "CRM",

  "banner.signed-out": "{ $name }からサインアウトしています。",
  "banner.what-waits": "登録の操作をしたメールは、サインインするまで送信トレイで待機します。",
  "banner.sign-in": "サインイン",
  "banner.outdated": "MailpinにはZohoでの新しい権限が必要です。",
  "banner.why-again":
    "もう一度サインインして許可してください。それまで、一部の機能は動作しません。",
  "banner.sign-in-again": "もう一度サインイン",

  "switch-failed": "{ $name }を表示できませんでした",
  "sign-out-failed": "{ $name }にサインインしたままです",
  "signed-out": "{ $name }からサインアウトしました",
  "signed-out-here": "このコンピューターで{ $name }からサインアウトしました",
  "not-confirmed":
    "Zohoからの確認はありませんでした。Zoho側でもMailpinのアクセスを終了するには、Zohoアカウントの接続済みアプリからMailpinを削除してください。",
} satisfies Record<keyof typeof english, string>;
