/**
 * Has the list of named characters (`&hellip;` and 2,000 more) made when one is looked up. V8 takes longer to
 * load it than 300 functions, and writing Markdown, which brings it along, looks none up.
 */
export function namedCharactersPlugin() {
  return {
    name: 'named-characters',
    transform(code: string, id: string) {
      if (LIST.test(id)) return changed(code, DECLARED, 1, 'let made\n$1() => made ??= {');
      if (LOOKUP.test(id)) return changed(code, USED, 2, 'characterEntities()');
      if (IMPORTED.test(code)) throw new Error(`${id} takes the list of named characters for a list`);
      return null;
    },
  };
}

const LIST = /[\\/]character-entities[\\/]index\.js$/;
const LOOKUP = /[\\/]decode-named-character-reference[\\/]index\.js$/;
const IMPORTED = /from ['"]character-entities['"]/;
const DECLARED = /^(export const characterEntities = )\{/gm;
const USED = /\bcharacterEntities\b(?=[,[])/g;

function changed(code: string, from: RegExp, times: number, to: string): string {
  if (code.match(from)?.length !== times) throw new Error(`not ${times} times in a module: ${from.source}`);
  return code.replace(from, to);
}
