/** Short invented sentences, by category: what happened, and what was said about it. */

const OPENINGS = [
  '更新のご案内で',
  'お電話での手続きの際に',
  'ご来店いただいた折に',
  '資料をお送りしたあとに',
  '事故のご連絡のあとに',
  '住所変更のお手続きで',
  'オンラインでの面談のあとに',
  '満期のご案内のときに',
  '請求書類のご説明で',
  'アンケートの返信で',
];

const SENTENCES = {
  感謝: [
    '説明が順を追っていて分かりやすかった。',
    '折り返しの電話が早くて助かった。',
    '夜の時間に合わせてもらえて、ありがたかった。',
    '母にもゆっくり話してもらえて安心した。',
    '「急がなくてよいですよ」と言われて、ほっとした。',
    '必要のない保障を外してもらえた。',
    '書類の書き方に見本が付いていて迷わなかった。',
    '担当が代わっても話が通じていた。',
    '公的な制度の話が聞けて、考えが整理できた。',
    '画面で顔が見えたので、話しやすかった。',
  ],
  不満: [
    '証券がいつ届くのか分からなかった。',
    '同じことを二度聞かれた。',
    '封筒の資料が多く、どれを読めばよいか迷った。',
    '電話がつながるまで長かった。',
    '担当が代わったことを知らされていなかった。',
    '"必ず今日中に" と言われた連絡が翌日になった。',
    '文字が小さくて読みにくい。',
    '手続きの画面で、途中から戻れなくなった。',
  ],
  要望: [
    '手続きの進み具合を、メールでも知らせてほしい。',
    '土曜日にも相談できる窓口がほしい。',
    '資料は必要なものだけにしてほしい。',
    '家族と一緒に見られる説明の動画がほしい。',
  ],
  その他: [
    '駐車場の場所のお尋ね。',
    '以前の担当者は元気か、とのお声がけ。',
    '近所に店舗があるかとのお尋ね。',
  ],
};

/** What was changed after a complaint. */
const IMPROVEMENTS = [
  '届く時期をお伝えする一文を手続き後の案内に加えた',
  '聞き取った内容を記録票に残し、引き継ぐことにした',
  '同封する資料を一覧にし、要らないものを選べるようにした',
  '担当が代わるときの案内状を作った',
  '折り返しの約束を、チームの予定表に書くことにした',
];

/**
 * @param {import('./random.mjs').Dice} dice
 * @param {keyof typeof SENTENCES} category
 */
export function voiceText(dice, category) {
  const text = `${dice.pick(OPENINGS)}、${dice.pick(SENTENCES[category])}`;
  const form = dice.next();
  if (form < 0.08) return `${text}\r\n(お客様の言葉のまま記録)`;
  if (form < 0.14) return `${text}(自動車, 火災の2契約)`;
  if (form < 0.18) return `「${dice.pick(SENTENCES[category])}」とのこと。ご家族は"いつもどおり"とのお話。`;
  return text;
}

/** @param {import('./random.mjs').Dice} dice */
export const improvementText = (dice) => dice.pick(IMPROVEMENTS);
