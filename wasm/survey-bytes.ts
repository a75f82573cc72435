// What a survey asks of bytes, for who scans none: another thread.
export { lineBreaks } from './line-breaks';
export { hasOwn, plainCp932, setPlainCodes } from './plain-cp932';
