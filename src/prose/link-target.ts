/**
 * Whether a link may be followed from a published page: http(s), mailto or a relative address.
 * Browsers drop control characters and blanks before they look for a scheme, and read `\` as `/`;
 * `//host` leaves the site without naming a scheme.
 */
export function isAllowedTarget(url: string): boolean {
  const seen = url.replace(/[\u0000-\u0020\u007f-\u00a0\u3000\ufeff]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme);
  return seen !== '' && !/^[\\/]{2}/.test(seen);
}
