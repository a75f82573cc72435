/** Whether a link may lead there: the web, mail, or a place beside the page; never a script. */
export const isSafeUrl = (url: string): boolean =>
  /^(https?:|mailto:)/i.test(url) || !/^[^/?#]*:/.test(url.trim());
