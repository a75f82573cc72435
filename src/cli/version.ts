import manifest from '../../package.json' with { type: 'json' };

/** The version of this tool, as npm knows it. */
export const VERSION = manifest.version;
