import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "プロキシにサインイン",
  why: "このコンピューターからZohoへの接続は、ネットワークのプロキシ({ $proxy })を経由します。プロキシがユーザー名とパスワードを求めています。これはZohoのものではありません。",
  realm: "プロキシの名称: 「{ $realm }」",
  refused:
    "このユーザー名とパスワードはプロキシに受け付けられませんでした。大文字と小文字も含め、両方を確認してください。",
  "user-name": "ユーザー名",
  "windows-account": "Windowsアカウントの場合は、ドメインを付けてください: DOMAIN\\name",
  password: "パスワード",
  "kept-how": "Mailpinはこれらをサインイン情報と同じ方法で保管し、このプロキシだけに送ります。",
  "not-now": "後で",
  "sign-in": "サインイン",
} satisfies Record<keyof typeof english, string>;
