import { hash } from 'node:crypto';
import type { KeptCode } from '../../render/index.ts';
import type { CodeStore } from '../shell.ts';

/**
 * What a project's templates were compiled to. It is code, and so lies with V8's in the user's own cache
 * folder, not in the project, where it could come from anyone. One text a project; any change of a template
 * makes another.
 */
export function keptCode(store: CodeStore, project: string, files: ReadonlyMap<string, string>): KeptCode {
  const name = `templates-${hash('sha256', project).slice(0, 32)}`;
  const key = hash('sha256', JSON.stringify([...files]));
  return {
    read() {
      const text = store.read(name);
      return text?.startsWith(key) ? JSON.parse(text.slice(key.length)) : null;
    },
    write: (codes) => store.write(name, key + JSON.stringify(codes)),
  };
}
