import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "トレイのすべてのメールを登録",
  groups: "グループ",

  looking: "{ $count }個中{ $place }個目のグループを確認しています…",
  "nothing-goes": "まだ何も登録されません。",
  go: "{ $count }件のメールが登録されます。",
  stay: "{ $count }件のメールがトレイに残ります。",
  undecided:
    "{ $count }個のグループは対応が必要です。レコードを選択するか、トレイに残してください。",
  arrived: "その間に{ $count }件のメールが届きました。このリストには含まれず、トレイに残ります。",
  adds: "除外したファイル{ $count }件を、それぞれのレコードの添付ファイルに追加します。",
  failed: "何も登録されませんでした。{ $problem }",

  file: "登録",
  "file-count": "{ $count }件のメールを登録",
  going: "{ $count }件のメールを登録しています。",

  "group.file": "「{ $subject }」のメールを登録",
  "group.count": "{ $count }件のメール",
  "group.some-go": "{ $count }件中{ $going }件のメール",
  "group.looking": "レコードを探しています…",
  "group.failed": "トレイに残ります: { $problem }",
  "group.owner": "{ $name }さんのメール",
  "group.nothing-known": "相手について何もわからないため、トレイに残ります。",
  "group.not-sure": "確実な候補がありません。レコードを選択しない限り、トレイに残ります。",
  "group.change": "変更",
  "group.change-of": "「{ $subject }」のレコードを変更",
  "group.suggestions": "「{ $subject }」の候補",
  "group.exceptions": "「{ $subject }」の例外",
} satisfies Record<keyof typeof english, string>;
