/** Words of `kpi.yaml`. */
export type Words = Readonly<Record<string, unknown>>;

export const KINDS = ['契約', '相談', '苦情', 'その他'];
export const WAYS = ['電話', '訪問', '郵送', '①来店', 'ソ表能'];
export const COLUMNS: Words = {
  番号: { type: 'text', personal: false },
  日: { type: 'date' },
  始: { type: 'date', required: false },
  終: { type: 'date', required: false },
  区分: { type: 'category', values: { 契約: null, 相談: ['ご相談'], 苦情: ['ご不満'], その他: null } },
  方法: { type: 'category', values: WAYS, separator: '・', required: false },
  先: { type: 'category', values: WAYS, separator: '・', priority: true, required: false },
  旗: { type: 'flag', required: false },
  額: { type: 'number', unit: '円' },
  率: { type: 'number', decimals: 2, required: false },
  点: { type: 'number', 'at-least': 0, 'at-most': 10, required: false },
  店: { type: 'text', personal: false, required: false },
  社員: { type: 'text', id: true, required: false },
  人: { type: 'person', required: false },
  状態: { type: 'category', values: ['済', '取消'], required: false },
};
export const STAFF: Words = {
  社員: { type: 'text', id: true },
  在籍日: { type: 'date' },
  退職日: { type: 'date', required: false },
  班: { type: 'category', values: ['甲', '乙', '丙'] },
  月給: { type: 'number', required: false },
};
export const LOOKUPS: Words = {
  班: {
    type: 'category',
    values: ['丙', '甲', '乙'],
    lookup: { in: 'staff', by: { 社員: '社員' }, take: '班' },
  },
  給: {
    type: 'number',
    lookup: { in: 'staff', by: { 社員: '社員' }, 'as-of': '日', from: '在籍日', to: '退職日', take: '月給' },
  },
};
