import { later } from './later.ts';

/** What `accept` says. */
export const acceptWords = {
  ja: later(() => ({
    accepted: (place: string, code: string, until: string) =>
      `${place} の ${code} を ${until} まで認めました（accepted.yaml）`,
  })),
  en: later(() => ({
    accepted: (place: string, code: string, until: string) =>
      `accepted ${code} at ${place} until ${until} (accepted.yaml)`,
  })),
};
