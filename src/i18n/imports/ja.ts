import type { ImportsMessages } from './en.js';

/** {@link ImportsMessages} in Japanese. */
export const ja: ImportsMessages = {
  'no-columns': '「Name」または「Description」の列がありません。1行目に見出しを入れてください。',
  'column-unknown': '対応していない列のため、読み飛ばします。',
  'column-twice': '同じ列が2つあります。最初の列だけを読み取ります。',
  'name-missing': '名称も説明もありません。どちらかを入力してください。',
  'id-missing': 'IDがないため、内容を変更すると別の機器として登録されます。貴機関でのIDを付けてください。',
  'id-twice': '同じIDの行がほかにあります。機器ごとに異なるIDを付けてください。',
  'value-unknown': 'この列に使用できる値ではありません。',
  'number-bad': '1から999までの整数を入力してください。',
  'address-bad': 'リンクできるアドレスではないため、取り込みません。https:// から入力してください。',
  'too-long': '文字数が多すぎます。短くしてください。',
  'cells-surplus': '見出しより列の数が多くなっています。区切り文字を含む文は引用符で囲んでください。',
  'line-unreadable': 'この行を読み取れません。引用符が対になっているか、文中の引用符が二重になっているかをご確認ください。',
  'letters-lost': '読み取れない文字があります。ファイルを UTF-8 で保存し直し、この行を確認してください。',
  refused: 'この内容では機器を登録できません。示した項目が不足しているか、使用できない値です。',
  'id-taken': '別の機関の機器がこのIDを使用しています。別のIDを付けてください。',
  'not-yours': 'この機器を変更する権限がありません。',
};
