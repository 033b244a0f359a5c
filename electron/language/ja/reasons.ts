import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "あなたが選択しました",

  "same-thread": "このスレッドの以前のメールがここに登録されています",
  "thread-decided": "あなたがこのスレッドの登録先に指定しました",
  "on-its-way": "このメールはここへ送信中です",
  "in-crm.you": "このメールはあなたがCRMのここに登録済みです",
  "in-crm.other": "このメールは{ $name }さんがCRMのここに登録済みです",
  "thread-in-crm.you": "あなたがこのスレッドのメールをCRMのここに登録しています",
  "thread-in-crm.other": "{ $name }さんがこのスレッドのメールをCRMのここに登録しています",
  "same-subject": "{ $name }との同じ件名のメールがここに登録されています",
  "like-subject": "似た件名のメールがここに登録されています",
  "same-word": "件名に「{ $word }」を含むメールがここに登録されています",
  "same-file": "「{ $name }」に似た名前のファイルがここに登録されています",
  "filed-with.all": "{ $name }との直近のメール{ $count }件はすべてここに登録されています",
  "filed-with.some":
    "{ $name }との直近のメール{ $count }件のうち{ $part }件がここに登録されています",
  "filed-last": "最近、ほかのメールがここに登録されています",

  "has-number.subject": "件名に番号があります",
  "has-number.text": "本文に番号があります",
  "has-number.file": "ファイル名に番号があります",
  "has-number-of.subject": "件名に「{ $paper }」の番号があります",
  "has-number-of.text": "本文に「{ $paper }」の番号があります",
  "has-number-of.file": "ファイル名に「{ $paper }」の番号があります",
  "has-title.subject": "件名に名前があります",
  "has-title.text": "本文に名前があります",
  "has-title.file": "ファイル名に名前があります",
  "has-words.subject": "件名に名前の一部があります",
  "has-words.text": "本文に名前の一部があります",
  "has-words.file": "ファイル名に名前の一部があります",

  "names-company": "メールに{ $company }の名前があります",
  "deal-of-named": "メールに名前のある{ $company }の進行中の商談です",

  "has-address": "アドレスが{ $address }です",
  person: "{ $name }とのメールです",
  "contact-of": "{ $name }が連絡先です",
  "contact-of.won": "{ $name }が連絡先です(受注済みの商談)",
  "works-there": "{ $name }の勤務先です",
  "deal-of-company": "{ $name }の勤務先である{ $company }の進行中の商談です",
  "deal-of-company.unnamed": "{ $name }の勤務先の進行中の商談です",
  "belongs-to-company": "{ $name }の勤務先である{ $company }に属しています",
  "belongs-to-company.unnamed": "{ $name }の勤務先に属しています",
  "domain-of": "{ $domain }からのメールは{ $company }のものです",
  "deal-of-domain": "{ $company }の進行中の商談です",

  "link.record": "{ $record }より",
  "link.mail": "このメールより",
  "link.before": "以前に関連付け済み",
  "link.chosen": "あなたが選択",

  unknown: "このメールに合っています",
} satisfies Record<keyof typeof english, string>;
