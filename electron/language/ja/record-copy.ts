import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "このコンピューター上のレコード",
  help: "レコードのコピーがあると、入力中に、ネットワークがなくてもレコードを検索できます。コピーがない場合は{ $crm }を直接検索します。",
  keep: "レコードのコピーをこのコンピューターに保存する",
  "not-allowed": "このコンピューターの設定では、コピーは許可されていません。",
  records: "レコード",
  size: "サイズ",
  "synchronised-at": "最後の同期",
  never: "なし",
  update: "今すぐ同期",
  clear: "レコードを削除…",
  "doing.update": "同期しています…",
  "doing.clear": "削除しています…",
  "doing.keep": "お待ちください…",
} satisfies Record<keyof typeof english, string>;
