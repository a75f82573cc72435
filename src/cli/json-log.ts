import type { Log, Shell } from './shell.ts';

/**
 * The same shell whose stderr is one JSON object a line, for jobs that nobody watches: `event`, `time`
 * (UTC) and what belongs to the event. What is not an event of its own becomes a `message`, so that no
 * line is anything but JSON. It is no terminal, so nothing shows a cell.
 */
export function withJsonLog(shell: Shell): Shell & { readonly log: Log } {
  const log: Log = (event, fields = {}) => {
    const time = new Date(shell.now()).toISOString();
    shell.stderr.write(`${JSON.stringify({ event, time, ...fields })}\n`);
  };
  const write = (text: string): void => {
    for (const line of text.split('\n')) if (line.trim() !== '') log('message', { text: line });
  };
  return { ...shell, stderr: { write, isTerminal: false, columns: null }, log };
}
