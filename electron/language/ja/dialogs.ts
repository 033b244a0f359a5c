import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "完了",
  cancel: "キャンセル",

  copy: "コピー",
  "copy-of": "{ $label }をコピー",
  copied: "コピーしました",
  "copied-of": "{ $label }をコピーしました",

  "for-support": "サポート用の詳細",
  "answer-of-zoho": "Zohoの応答",
} satisfies Record<keyof typeof english, string>;
