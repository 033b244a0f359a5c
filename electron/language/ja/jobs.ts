import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "まもなく送信",
  "state.held-until": "{ $time }後に送信",
  "state.waiting": "待機中",
  "state.sending": "送信中",
  "state.uploading": "添付ファイルを送信中({ $total }個中{ $uploaded }個)",
  "state.uploading-bytes": "添付ファイルを送信中({ $share })",
  "state.associating": "Zohoに登録中",
  "state.filed": "登録済み",
  "state.filed-whole": "登録済み ✓ CRMで確認済み",
  "state.filed-other": "登録済み(CRMでの表示が異なります)",
  "state.filed-incomplete": "登録済み(ファイルなし)",
  "state.duplicate": "すでに登録済み",
  "state.needs-you": "対応が必要",
  "state.cancelled": "取り消し済み",

  "additions.planned": "ファイル{ $count }件をこの後レコードの添付ファイルに追加します",
  "additions.going": "{ $total }件中{ $added }件のファイルをレコードの添付ファイルに追加済み",
  "additions.over": "ファイル{ $count }件をレコードの添付ファイルに追加済み",
  "trying-now": "再試行しています",
  "next-try": "{ $time }後に再試行",

  "sent-at-once": "すぐに送信",
  "undo-time": "{ $seconds }秒",

  "back-one": "「{ $subject }」をトレイに戻しました",
  "back-more": "{ $count }件のメールをトレイに戻しました",
  stayed: "ほかの{ $count }件はすでにCRMに送信中か登録済みのため、取り消せません。",
  "in-doubt":
    "{ $crm }からの応答が失われたため、このメールはすでに「{ $record }」にある可能性があります。別の場所に登録すると、重複するおそれがあります。",

  "arrived.title": "「{ $subject }」はすでに「{ $record }」にあります",
  "arrived.text": "失われたのは応答だけでした。メールはそのまま登録され、トレイには戻りません。",
  "undo-failed": "元に戻せませんでした",
  "give-up-failed": "これらのファイルの追加をやめられませんでした",
  "retry-failed": "再試行できませんでした",
  "retry-all-failed": "これらを再試行できませんでした",

  "connection.online": "オンライン",
  "connection.offline": "オフライン",
  "connection.busy": "Zohoが混雑しています",
  "connection.signed-out": "サインアウト済み",
} satisfies Record<keyof typeof english, string>;
