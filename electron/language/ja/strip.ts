import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
   *[other] { $count }通のメールがトレイにあります。
  }`,
  refused: `{ $count ->
   *[other] { $count }個のファイルを開けませんでした。
  }`,
  reading: "読み込み中…",
  move: "バーを画面の端に沿って動かす",
  show: "Mailpinを表示",
} satisfies Record<keyof typeof english, string>;
