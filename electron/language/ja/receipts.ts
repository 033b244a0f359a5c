import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "控え",
  subject: "件名",
  filed: "登録日時",
  "found-there": "登録済みと判明した日時",
  "in-crm": "CRMでの状態",
  "seen.whole": "送信したとおりに確認済み",
  "seen.other": "本文またはファイルの大きさが異なる",
  "seen.incomplete": "一部のファイルがない",
  note: "備考",
  record: "レコード",
  "linked-with": "{ $record }と関連付け",
  "more-people": "ほか{ $count }人",
  written: "作成日時",

  "save-evidence": "証跡を保存…",
  "save-mail": "メールを保存…",
  saved: "保存しました",
  "evidence-failed": "証跡は保存されませんでした",
  "mail-failed": "メールは保存されませんでした",
  "read-failed": "控えを読み込めませんでした",

  "message-id": "Message-ID",
  "hash-of-original": "元のメールのSHA-256",
  "crm-id": "ZohoでのメールのID",
  files: "{ $count }個のファイル",
  "added-files": "レコードの添付ファイル用のファイル{ $count }件",
  "not-added-yet": "未追加",
  "given-up": "中止、追加なし",
  "list-of-files": "登録したファイル",
  "size-in-text": "{ BYTES($size) }、本文内",
  "hash-of-file": "{ $file }のSHA-256",
  "files-unknown":
    "このメールは以前のバージョンのMailpinで登録されたため、ファイル名が残っていません。",
} satisfies Record<keyof typeof english, string>;
