import type { tray as english } from "../en/tray.ts";

export const tray = {
  title: "トレイ",
  selected: "{ $count }件を選択中",
  open: "開く…",
  "file-all": "すべて登録…",
  group: "メールをまとめる",
  "grouping.none": "1件ずつ",
  "grouping.thread": "スレッド別",
  "grouping.person": "相手別",

  "remove-these": `{ $count ->
    [1] このメールをトレイから削除しますか?
   *[other] { $count }件のメールをトレイから削除しますか?
  }`,
  remove: "削除",
  keep: "残す",
  nothing: "登録するメールはありません",
  "drop-more": "さらにメールを追加するには、このウィンドウにドロップします",

  "no-date": "日付なし",
  attachments: "添付ファイル{ $count }件",
  stays: "トレイに残ります: { $why }",
  "remove-mail": "「{ $subject }」をトレイから削除",
  "remove-mail-hint": "トレイから削除",
  mails: "メール{ $count }件",
  "mails-of": "「{ $subject }」のメール{ $count }件",
  "hide-mails": "メールを隠す",
  "show-mails": "メールを表示",

  mail: "メール",
  "first-comes": "最初のメールは、読み込みが終わりしだいここに表示されます。",
  "drop-here": "このウィンドウにメールをドロップしてください",
  "drop-what":
    "OutlookやThunderbirdから直接、または保存したファイル{ $kinds }をドロップできます。コピーしたファイルの貼り付けもできます。",
  "on-mac":
    "Macでは、「メール」とOutlookのメールはFinderを経由しないと渡されません。いったんデスクトップにドラッグしてから、ここにドラッグしてください。",
  samples: "サンプルメールを試す",
  keys: "{ $file }で選択中のメールを登録 · { $find }でレコードを検索 · { $next }で次の領域に移動 · { $list }でキーの一覧を表示",
} satisfies Record<keyof typeof english, string>;
