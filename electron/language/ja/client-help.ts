import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "クライアントはなぜ必要で、どこで取得しますか?",
  why: "Zohoにアクセスできるのは、登録済みのクライアントだけです。会社ごとにMailpin用のクライアントを一度登録すれば、そのシークレットをほかの人に知られることはありません。",
  open: "{ $site }を開き、サインインしてください。",

  "self.choose": "{ $kind }を選択してください。IDとシークレットは{ $tab }タブに表示されます。",
  "self.scopes": "{ $tab }タブで、次のスコープと10分を指定し、説明を自由に入力してください。",
  scopes: "スコープ",
  "self.create": "{ $button }と組織を選択し、表示されたコードを下の入力欄にコピーしてください。",

  choose: "{ $button }を選択し、次に{ $kind }を選択してください。",
  "device.name": "名前をMailpinとし、ホームページに会社のWebサイトを入力してください。",
  "browser.name":
    "名前をMailpinとし、ホームページに会社のWebサイトを入力して、次のリダイレクトURIをすべて追加してください。",
  "redirect-uri": "リダイレクトURI { $number }",
  create:
    "{ $button }を選択し、クライアントIDとクライアントシークレットを上の入力欄にコピーしてください。",
} satisfies Record<keyof typeof english, string>;
