import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Zohoに接続",
  continue: "続ける",
  "to-proxy": "プロキシにサインイン",

  "data-centre": "データセンター",
  "data-centre-help": "ブラウザーに表示されるZoho CRMのWebアドレスの末尾です。",
  how: "サインインの方法",
  "by.browser": "ブラウザーで",
  "note.browser": "Zohoがそこでアクセスの許可を求めます",
  "by.self-client": "APIコンソールのコードで",
  "note.self-client": "セルフクライアントを登録している場合",
  "by.device": "別のデバイスで",
  "note.device": "そこで短いコードを入力します",
  "console-code": "APIコンソールのコード",

  "known-client": "クライアント{ $client }のシークレットは保存済みです",
  "managed-client": "組織のクライアント{ $client }でサインインします",
  "use-another": "別のものを使用",
  "client-id": "クライアントID",
  "client-secret": "クライアントシークレット",

  "no-key-ring":
    "このコンピューターには、Mailpinが使用できるキーストアがありません。あなただけが読めるファイルへの保存に同意しない限り、このサインイン情報はMailpinを終了するまでしか保持されません。",
  "keeps-in-file":
    "このコンピューターには、Mailpinが使用できるキーストアがありません。同意いただいたとおり、サインイン情報はあなただけが読めるファイルに保存されます。",
  "keep-in-file": "ファイルに保存する",

  "in-browser": "ブラウザーで続けてください",
  "in-browser-help":
    "Zohoがそこでアクセスの許可を求めます。ブラウザーが開かない場合は、このアドレスをコピーしてブラウザーで開いてください。",
  "on-device": "別のデバイスで続けてください",
  "on-device-help":
    "スマートフォンまたは別のコンピューターでこのアドレスを開き、Zohoにサインインして、このコードを入力または確認してください。",
  "device-code": "コード",
  address: "アドレス",
  "time-left": "残り{ $time }",
  "under-way": "サインインしています…",
} satisfies Record<keyof typeof english, string>;
