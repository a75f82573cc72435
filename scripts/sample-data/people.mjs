/** Evident placeholders in place of people: 担当01 to 担当27 in three teams, 顧客0001 onwards. */

export const TEAMS = ['第1チーム', '第2チーム', '第3チーム'];

/** Those who joined last: 担当22 to 担当27. */
export const NEWCOMERS = [22, 23, 24, 25, 26, 27];

/** @param {number} number */
export const staffName = (number) => `担当${String(number).padStart(2, '0')}`;

/** Kept as text everywhere, for its leading zeros. @param {number} number */
export const staffNumber = (number) => String(number).padStart(4, '0');

/** @param {number} number */
export const teamOf = (number) => TEAMS[(number - 1) % TEAMS.length];

/** @param {number} number */
export const customerName = (number) => `顧客${String(number).padStart(4, '0')}`;

/** The halves of which the sample has rows. */
export const HALVES = {
  '2023H1': { first: '2023-04-01', last: '2023-09-30', short: '23' },
  '2024H1': { first: '2024-04-01', last: '2024-09-30', short: '24' },
};
