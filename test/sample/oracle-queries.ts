const LIFE = "種別 IN ('生保', '生命保険', '生命')";
const NONLIFE = "種別 IN ('損保', '損害保険')";
const OTHER = "推奨区分 = '推奨外'";
const COMPLAINT = "区分 IN ('不満', 'ご不満', '苦情')";
const IMPROVED = "改善 IN ('○', '〇', '◯')";
const FACE_TO_FACE = "regexp_matches(coalesce(対応方法, ''), '①|②|③|親族|複数')";
const METHODS: Readonly<Record<string, string>> = {
  親族同席: "regexp_matches(対応方法, '①|親族')",
  複数人募集: "regexp_matches(対応方法, '②|複数人')",
  複数回募集: "regexp_matches(対応方法, '③|複数回')",
  電話確認: "regexp_matches(対応方法, '④|電話')",
  保険会社確認: "regexp_matches(対応方法, '⑤|保険会社')",
  未分類: '対応方法 IS NULL',
  ROOMS活用: "ROOMS = '○'",
};

/**
 * One query for each address that comes from rows; one column is a count, two are numerator and
 * denominator. `未分類` is 0 where the tool has no such part.
 */
export const queries: Readonly<Record<string, string>> = {
  'voices.total': rows('v'),
  'voices.by-category': rows('v'),
  'voices.by-category/感謝': rows('v', "区分 IN ('感謝', '感謝の声', 'お褒め')"),
  'voices.by-category/不満': rows('v', COMPLAINT),
  'voices.by-category/要望': rows('v', "区分 IN ('要望', 'ご要望')"),
  'voices.by-category/その他': rows('v', "区分 = 'その他'"),
  'voices.improved': rows('v', `${COMPLAINT} AND ${IMPROVED}`),
  'voices.improved.year-ago': rows('vy', `${COMPLAINT} AND ${IMPROVED}`),
  ...frequency('voices.circulation', "'回覧'", true),
  'applications.life': rows('a', LIFE),
  ...share('applications.life.other', 'a', OTHER, LIFE),
  'applications.nonlife': rows('a', NONLIFE),
  ...share('applications.nonlife.other', 'a', OTHER, NONLIFE),
  'applications.anomalies': rows('a', "点検結果 = '不適正'"),
  ...share('applications.public-system', 'a', "公的保険説明 = '○'", LIFE),
  ...methods('elderly.by-application', 'ea'),
  ...methods('elderly.by-response', 'er'),
  ...share('elderly.face-to-face', 'ea', FACE_TO_FACE, LIFE),
  ...share('elderly.group-asked', 'ea', "他リスク聞き取り = '○'", "契約形態 = '団体'"),
  'roleplay.sessions': 'SELECT count(DISTINCT 回) FROM r',
  'roleplay.plan': 'SELECT count(DISTINCT 回), 2 FROM r',
  'roleplay.plan/done': 'SELECT count(DISTINCT 回) FROM r',
  'roleplay.top-score': 'SELECT max(score) FROM r',
  'roleplay.pass': 'SELECT count(*) FILTER (WHERE passed), count(*) FROM best',
  'roleplay.pass/passed': rows('best', 'passed'),
  'roleplay.pass/failed': rows('best', 'NOT passed'),
  'roleplay.pass/of': rows('best'),
  'sharing.all': rows('k', "種別 IN ('全体会共有', '全体終礼')"),
  ...frequency('meetings.monthly', "'推進会議', 'コンプライアンス推進会議'", false),
  ...frequency('reviews.monthly', "'チーム振返り', '振返り'", true),
  'followups.missed': rows('k', "種別 = '対応漏れ'"),
  'coaching.newcomers': "SELECT count(DISTINCT 対象者) FROM k WHERE 種別 = '個別指導' AND 役割 = '新任'",
  'exams.life-course':
    "SELECT count(DISTINCT 対象者) FROM k WHERE 種別 = '資格受験' AND 試験 = '生保大学課程'",
  ...share('requests.trigger', 'k', "きっかけ聞き取り = '○'", "種別 = '資料請求'"),
};

function rows(view: string, where = 'true'): string {
  return `SELECT count(*) FROM ${view} WHERE ${where}`;
}

function share(kpi: string, view: string, that: string, among: string): Record<string, string> {
  return {
    [kpi]: `SELECT count(*) FILTER (WHERE ${that}), count(*) FROM ${view} WHERE ${among}`,
    [`${kpi}/count`]: rows(view, `${among} AND ${that}`),
    [`${kpi}/of`]: rows(view, among),
  };
}

function methods(kpi: string, view: string): Record<string, string> {
  const parts = Object.entries(METHODS).map(([part, where]) => [`${kpi}/${part}`, rows(view, where)]);
  return { [kpi]: rows(view), ...Object.fromEntries(parts) };
}

/** How often it was done in each month and by each team, months and teams without a row included. */
function frequency(kpi: string, kinds: string, byTeam: boolean): Record<string, string> {
  const teams = byTeam ? "['第1チーム', '第2チーム', '第3チーム']" : "['全社']";
  const counts = `(SELECT month, team, count(k.記録番号) AS n
    FROM range(4, 10) months(month) CROSS JOIN (SELECT unnest(${teams}) AS team)
    LEFT JOIN k ON month(k.day) = month AND k.種別 IN (${kinds}) AND k.チーム = team GROUP BY ALL)`;
  return {
    [kpi]: `SELECT count(*) FILTER (WHERE n >= 1), count(*) FROM ${counts}`,
    [`${kpi}/minimum`]: `SELECT min(n) FROM ${counts}`,
    [`${kpi}/kept`]: `SELECT count(*) FROM ${counts} WHERE n >= 1`,
  };
}
