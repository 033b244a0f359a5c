import type { setup as english } from "../en/setup.ts";

export const setup = {
  account: "アカウント",
  "signed-in": "{ $person }としてサインインしています。",
  practice: "練習用の会社はこのコンピューターだけにあります。だれもサインインしていません。",
  organisations: "すべての組織…",
  "own-addresses": "自分のアドレス",
  "own-addresses.help":
    "これらのアドレスからのメールは自分が送信したものと見なされます。ドメインはそこにいる同僚を表します。公開プロバイダーのドメインはだれも表しません。",
  "own-addresses.example": "sam@seller.example または seller.example",
  "known-address": "CRMに登録済み: { $address }",
  modules: "モジュール",
  "modules.help":
    "Mailpinはチェックしたモジュールのレコードを候補に出し、検索します。1つは必ずチェックされたままです。",
  "modules.none": "MailpinがCRMから読み込むと、ここに表示されます。",
  "forget-history": "履歴を今すぐ消去…",
  "history-forgotten": "履歴は空です。",
  network: "ネットワーク",
  "route.direct": "CRMにプロキシなしで直接接続しています。",
  "route.proxy": "プロキシ({ $proxy })を経由してCRMに接続しています。",
  "route.done": "プロキシにサインインしています。",
  "route.wanted": "プロキシがユーザー名とパスワードを求めています。",
  "route.help": "システムの設定に従います。",
  support: "バージョン情報とサポート",
  "folder.data": "データフォルダー",
  "folder.logs": "ログフォルダー",
  show: "フォルダーで表示",
  "show.data": "データフォルダーを表示",
  "show.logs": "ログフォルダーを表示",
  details: "サポート用の詳細",
  "details.help": "コードと件数だけです。名前、アドレス、メールの内容は含まれません。",
} satisfies Record<keyof typeof english, string>;
