declare const KPI_REPORT_BUILD: string | undefined;

/**
 * Digest of the bundle that runs; null when the sources run as they are (in tests), and then nothing is
 * remembered: what was kept by other code might not be what this code would make.
 */
export const BUILD: string | null = typeof KPI_REPORT_BUILD === 'string' ? KPI_REPORT_BUILD : null;
