import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "登録先",
  find: "レコードを検索",
  suggestions: "候補",
  "no-suggestions": "このメールの候補はありません。上でレコードを検索してください。",
  stranger: "まだ{ $crm }にありません: { $name }を作成…",
  chosen: "{ $record }を選択しました。",
  "none-suggested": "候補はありません",
  "not-sure": "確実な候補がありません: 候補{ $count }件",

  link: "関連付けるレコード",
  "link.find": "関連付けるレコードを検索",
  "link.add": "2つ目のレコードを関連付ける",
  "link.change": "変更",
  "link.change-of": "{ $record }を変更",
  "link.remove": "関連付けない",
  "link.remove-of": "{ $record }を関連付けない",

  scope: "登録するもの",
  "scope.mail": "このメール",
  "scope.chosen": "選択した{ $count }件のメール",
  "scope.thread": "このスレッド: { $count }件のメール",
  "scope.later": "このスレッドと今後のメール",

  owner: "誰のメールか",
  "owner.you": "自分",
  "owner.you-named": "自分({ $name })",

  file: "{ $record }に登録",
  "no-record": "レコードを選択",
  count: "{ $count }件のメール",

  "looking-at": "{ $count }件のメールを確認しています…",
  "already-there": "このメールはすでにCRMのそこにあり、もう一度登録することはできません。",
  offline: "オフラインです。オンラインに戻るまで、メールは送信トレイで待機します。",
  "signed-out":
    "サインアウトしています。もう一度サインインするまで、メールは送信トレイで待機します。",
  "at-once": "すぐに送信されます。Zohoに登録したメールは取り出せません。",
  "undo-time": "{ $seconds }秒以内であれば元に戻せます。Zohoに登録したメールは取り出せません。",

  "obstacle.no-mail": "まずメールを選択してください。",
  "obstacle.none-goes": "登録できるメールがありません。理由は上に表示されています。",
  "obstacle.looking": "レコードを探しています…",
  "obstacle.already-there":
    "このメールはすでにCRMにあります。別のレコードに登録するには、そのレコードを選択してください。",
  "obstacle.unknown": "このメールのレコードを検索してください。",
  "obstacle.not-sure": "確実な候補がありません。矢印キーでレコードを選択するか、検索してください。",

  failed: "{ $count }件のメールを登録できませんでした",
  "as-another": "別のメールとして登録({ $count }件)",
  stayed: "{ $count }件のメールがトレイに残ります",
  "filed-without": "この{ $staying }件を除き、{ $count }件のメールを登録しました。",
} satisfies Record<keyof typeof english, string>;
