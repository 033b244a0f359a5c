import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "使い方:",
  parse: "各メールから読み取った内容を、1件につき1行のJSONで出力します",
  find: "登録先になるレコードを、1件につき1行のJSONで出力します。TEXTを省略すると最近のものを出力します",
  file: "メールをレコードに登録します",
  history: "登録したメールを、新しい順に1件につき1行のJSONで出力します",
  status: "送信トレイの内容と、レコードのコピーの大きさを出力します",
  which:
    "find、file、history、statusは、Mailpinのウィンドウに表示中の組織を使用します。練習用の会社が表示されていて、ほかにも接続している場合は、対象を指定してください:",
  practice: "組み込みの練習用の会社",
  organisation: "接続済みの組織(名前またはIDで指定)",
  "data-folder": "すべてのデータをDIRに保存します",
  version: "Mailpinのバージョンを表示します",

  "no-command": "「{ $word }」というコマンドはありません。",
  "no-record": "登録先のレコードを指定してください(例: { $example })。",
  "one-direction": "指定できるのは--sentか--receivedのどちらか1つです。",
  "owner-id": "--ownerには、数字だけのユーザーIDを指定してください。",
  "one-organisation": "--practiceと--organisationは同時に使用できません。",
  "record-word": "{ $option }にはMODULE/IDを指定してください(例: { $example })。",
  "no-file": "ファイルを1つ以上指定してください。",
  "data-folder-word":
    "データフォルダーは等号を付けて指定してください: { $word }。{ $folder }では何も実行していません。",

  "no-such-organisation": "この名前の接続済みの組織はありません。{ $connected }",
  "none-connected": "接続済みの組織はありません。",
  "these-connected": "接続済みの組織: { $names }。",
  "connect-one":
    "接続済みのZohoの組織がありません。Mailpinのウィンドウで接続するか、--practiceを付けて組み込みの練習用の会社を使用してください。",
  "name-one":
    "Mailpinのウィンドウには練習用の会社が表示されています。--organisationで対象の組織を指定するか、--practiceを付けてください。{ $connected }",

  "needs-display":
    "このコマンドにはサインイン情報が必要ですが、それを開けるのはデスクトップのキーストアだけで、ここにはディスプレイがありません。デスクトップのセッションで実行するか、--practiceを使用してください。",
  "not-started": "Mailpinを起動できませんでした({ $program }): { $reason }",
  "went-wrong":
    "Mailpinの内部で問題が発生しました。失われたものはありません。次の内容をご報告ください:",
  "runs-already": "Mailpinはすでに起動しています。ウィンドウを前面に表示します。",
  notice: "{ $title }。{ $message }",

  held: "保留中",
  waiting: "待機中",
  filing: "登録中",
  filed: "登録済み",
  duplicate: "すでに登録済み",
  "needs-you": "対応が必要",
  cancelled: "取り消し済み",
  "outbox-empty": "送信トレイは空です。",
  "copy-not-kept":
    "レコードのコピーは保存していません。これまでに見つかったレコード: { $count }件、{ $size }。",
  "copy-incomplete": "レコードのコピー: { $count }件、{ $size }、未完了。",
  "copy-complete": "レコードのコピー: { $count }件、{ $size }、最後の同期: { $time }。",
} satisfies Record<keyof typeof english, string>;
