import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBin } from '../cli/run-bin.ts';
import { builtSample, launch, sampleCopy, show, textOf } from './browser.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

const published = builtSample();
const draft = builtSample({ draft: true });

const PAGES: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['light', published.page, { colorScheme: 'light' }],
  ['dark', published.page, { colorScheme: 'dark' }],
  ['draft', draft.page, { colorScheme: 'light' }],
  ['dark draft', draft.page, { colorScheme: 'dark' }],
];

/** Everything that can be opened is open, so that it is looked at too. */
const OPEN = 'document.querySelectorAll("details").forEach((each) => { each.open = true; })';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function violations(tab: Page): Promise<string[]> {
  await tab.evaluate(OPEN);
  await tab.evaluate(axe);
  const found = await tab.evaluate<Violation[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.each(PAGES)('the page, %s', (_, file, options) => {
  test.each([320, 1280])('has nothing that axe-core objects to at %i px', async (width) => {
    const { tab } = await show(browser, file, { ...options, viewport: { width, height: 900 } });
    expect(await violations(tab)).toEqual([]);
  });

  // axe-core does not look into drawings.
  test('has no amount in a chart with an outline of its own colour', async () => {
    const { tab } = await show(browser, file, options);
    const blurred = await tab.evaluate<string[]>(`[...document.querySelectorAll('.kr-svg text')]
      .filter((each) => getComputedStyle(each).stroke === getComputedStyle(each).fill)
      .map((each) => each.outerHTML)`);
    expect(blurred).toEqual([]);
  });

  test('asks for nothing beside itself, and its script and style are in order', async () => {
    const { tab, asked, complaints } = await show(browser, file, options);
    await tab.waitForTimeout(200);
    expect([asked, complaints]).toEqual([[], []]);
  });
});

test.each([320, 375, 768, 1280])('nothing needs scrolling sideways at %i px', async (width) => {
  const { tab } = await show(browser, published.page, { viewport: { width, height: 800 } });
  await tab.evaluate(OPEN);
  const wide = await tab.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((each) => !each.closest('.kr-hidden, .kr-skip, dialog, svg'))
    .filter((each) => each.getBoundingClientRect().right > ${width} + 0.5 || each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
    .map((each) => each.outerHTML.slice(0, 120))`);
  expect(wide).toEqual([]);
  expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
});

test('nothing moves while the page loads and is read', async () => {
  const { tab } = await show(browser, published.page, { viewport: { width: 375, height: 800 } });
  const shift = await tab.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const each of list.getEntries()) sum += each.value; })
      .observe({ type: 'layout-shift', buffered: true });
    const step = () => {
      const before = scrollY;
      scrollBy(0, 700);
      if (scrollY > before) setTimeout(step, 20);
      else setTimeout(() => resolve(sum), 200);
    };
    step();
  })`);
  expect(shift).toBe(0);
});

describe('with scripts off', () => {
  test('every figure leads to its entry, and every chart has its table', async () => {
    const { tab } = await show(browser, published.page, { javaScriptEnabled: false });
    const lost = await tab.locator('a[href^="#"]').evaluateAll((links) =>
      links.flatMap((link) => {
        const target = decodeURIComponent((link as unknown as { hash: string }).hash.slice(1));
        return (
          link as unknown as { ownerDocument: { getElementById(id: string): unknown } }
        ).ownerDocument.getElementById(target)
          ? []
          : [target];
      }),
    );
    expect(lost).toEqual([]);
    const figure = tab.locator('.kr-prose a.kr-figure').first();
    await figure.click();
    expect(new URL(tab.url()).hash).toMatch(/^#f-/);
    await tab.locator('.kr-chart summary').first().click();
    expect(await tab.locator('.kr-chart table').first().isVisible()).toBe(true);
  });
});

describe('the file', () => {
  test.each([
    ['published', published.page],
    ['draft', draft.page],
  ])('passes html-validate, %s', async (_, file) => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
      textOf(file),
    );
    const messages = report.results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  });

  test('is under 300 KB', () => expect(statSync(published.page).size).toBeLessThan(300_000));

  test('names its language, its title and one h1', async () => {
    const { tab } = await show(browser, published.page);
    expect(await tab.locator('html').getAttribute('lang')).toBe('ja');
    expect(await tab.title()).toContain('2024年度上期');
    expect(await tab.locator('h1').count()).toBe(1);
    const bare = await tab
      .locator('table')
      .evaluateAll(
        (tables) =>
          tables.filter((each) => !each.querySelector('caption') && !each.closest('.kr-prose')).length,
      );
    expect(bare).toBe(0);
  });

  test('is walked through by keyboard in the order of reading', async () => {
    const { tab } = await show(browser, published.page, { viewport: { width: 1280, height: 900 } });
    const order = await tab.evaluate<string[]>(`(() => {
      const all = [...document.querySelectorAll('a[href], summary, button')].filter((each) => each.checkVisibility());
      return all.filter((each) => each.tabIndex > 0).map((each) => each.outerHTML);
    })()`);
    expect(order).toEqual([]);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate('document.activeElement.className')).toBe('kr-skip');
  });
});

describe('on paper', () => {
  interface Word {
    readonly page: number;
    readonly y: number;
    readonly text: string;
  }

  /** Words of a PDF by page, with the height at which they end. */
  function wordsOf(pdf: Buffer): readonly Word[] {
    const { status, stdout, stderr } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
      input: pdf,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`pdftotext (package poppler-utils) is needed: ${stderr}`);
    return stdout
      .split('<page ')
      .flatMap((part, page) =>
        [...part.matchAll(/<word xMin="[\d.]+" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
          ([, y, text]) => ({ page, y: Number(y), text: text! }),
        ),
      );
  }

  /** Marks that can be found again on paper: at both ends of each cell, and behind each heading. The head of a table stands on each of its pages. */
  const MARK = `(() => {
    const mark = (text) => Object.assign(document.createElement('span'), { textContent: text,
      style: 'font: 1px/0 monospace; letter-spacing: 0; white-space: nowrap; padding: 0; border: 0' });
    [...document.querySelectorAll('tr:not(thead tr)')].forEach((row, at) => {
      for (const cell of row.cells) { cell.prepend(mark('ZR' + at + 'Z')); cell.append(mark('ZR' + at + 'Z')); }
    });
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, caption, figcaption')].forEach((each, at) => each.append(mark('ZH' + at + 'Z')));
  })()`;

  test.each([
    ['published', published.page],
    ['draft', draft.page],
  ])(
    'no row is split over two pages and no heading is the last line of one, %s',
    async (_, file) => {
      const { tab } = await show(browser, file);
      await tab.evaluate(MARK);
      const words = wordsOf(await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
      const rows = new Map<string, Set<number>>();
      const headings: Word[] = [];
      for (const word of words)
        for (const [, kind, at] of word.text.matchAll(/Z([RH])(\d+)Z/g)) {
          if (kind === 'H') headings.push({ ...word, text: at! });
          else rows.set(at!, (rows.get(at!) ?? new Set()).add(word.page));
        }
      expect(rows.size).toBeGreaterThan(20);
      expect(headings.length).toBeGreaterThan(40);
      expect([...rows].filter(([, pages]) => pages.size > 1)).toEqual([]);
      // The foot of a page, with its number, lies below the last 20 mm of A4.
      const body = words.filter(({ y }) => y < 842 - 57);
      const last = headings.filter(
        ({ page, y }) => !body.some((word) => word.page === page && word.y > y + 8),
      );
      expect(last).toEqual([]);
    },
    60_000,
  );

  test('every page has its number and says whose report it is', async () => {
    const { tab } = await show(browser, published.page);
    const words = wordsOf(await tab.pdf({ preferCSSPageSize: true }));
    const pages = Math.max(...words.map(({ page }) => page));
    for (let page = 1; page <= pages; page++) {
      const own = words
        .filter((word) => word.page === page)
        .map(({ text }) => text)
        .join(' ');
      expect(own).toContain(`${page} / ${pages}`);
      if (page > 1) expect(own).toContain('2024年度上期');
    }
  }, 60_000);
});

describe('a figure in a sentence', () => {
  test('opens in place, closes with Escape, and gives the focus back', async () => {
    const { tab, complaints } = await show(browser, published.page, {
      viewport: { width: 375, height: 800 },
    });
    const figure = tab.locator('.kr-prose a.kr-figure').first();
    await figure.focus();
    await tab.keyboard.press('Enter');
    const dialog = tab.locator('dialog.kr-dialog');
    expect(await dialog.isVisible()).toBe(true);
    expect(await dialog.getByRole('heading').first().textContent()).not.toBe('');
    expect(await violations(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await tab.evaluate('document.activeElement.matches(".kr-prose a.kr-figure")')).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('hostile names', () => {
  const MARKUP = '<img src=x onerror=alert(1)></style><script>document.title=1</script>"\'';

  const folder = sampleCopy();

  test('stay text: nothing of them is markup, and nothing runs', async () => {
    const path = join(folder, 'kpi.yaml');
    const quoted = JSON.stringify(MARKUP);
    const yaml = readFileSync(path, 'utf8')
      .replace(/^organization: .*/m, `organization: ${quoted}`)
      .replace(/^title: .*/m, `title: ${quoted}`)
      .replaceAll('label: お客様の声の件数', `label: ${quoted}`)
      .replace('label: お客様の声\n', `label: ${quoted}\n`)
      .replace('labels: [他社商品, 推奨商品]', `labels: [${quoted}, ${quoted}]`);
    writeFileSync(path, yaml);
    appendFileSync(join(folder, 'prose/2024H1/p1.md'), `\n${MARKUP}\n\n**太字** と \`コード\`\n`);
    const { exit, err } = runBin(folder, ['build', '--term', '2024H1', '--draft', '--quiet']);
    expect([0, 3], err).toContain(exit);
    const file = join(folder, 'out/2024H1-draft/index.html');
    const { tab, asked, complaints } = await show(browser, file);
    await tab.waitForTimeout(200);
    expect([asked, complaints]).toEqual([[], []]);
    expect(await tab.title()).toContain(MARKUP);
    expect(await tab.locator('h1').textContent()).toBe(MARKUP);
    const strange = await tab.evaluate<string[]>(`[...document.querySelectorAll('*')]
      .filter((each) => ['IMG', 'IFRAME', 'OBJECT'].includes(each.nodeName) || [...each.attributes].some(({ name }) => name.startsWith('on')))
      .map((each) => each.outerHTML)`);
    expect(strange).toEqual([]);
    expect(await tab.locator('script').count()).toBe(2);
    expect(await tab.locator('.kr-prose strong', { hasText: '太字' }).count()).toBe(1);
  });
});

describe('the fragment', () => {
  test('lies in another page without touching it, and asks for nothing', async () => {
    const { folder } = published;
    runBin(folder, ['build', '--term', '2024H1', '--fragment', '--quiet']);
    const fragment = textOf(join(folder, 'out/2024H1/fragment.html'));
    expect(fragment).not.toMatch(/<(html|head|body|!DOCTYPE)[ >]|@page/i);
    const host = join(folder, 'host.html');
    const around =
      '<h2 id="own">会社の見出し</h2><p id="text">文</p><table id="table"><tr><td>1</td></tr></table>';
    const shell = (inner: string): string =>
      `<!DOCTYPE html><html lang="ja"><title>t</title>${around}${inner}</html>`;
    const looks = `['own', 'text', 'table'].map((id) => {
      const style = getComputedStyle(document.getElementById(id));
      return [...style].filter((name) => !/size$|width|height|origin/.test(name)).map((name) => style.getPropertyValue(name)).join();
    })`;
    writeFileSync(host, shell(''));
    const bare = await (await show(browser, host)).tab.evaluate(looks);
    writeFileSync(host, shell(fragment));
    const { tab, asked } = await show(browser, host);
    expect(await tab.evaluate(looks)).toEqual(bare);
    expect(asked).toEqual([]);
    expect(await tab.locator('.kr-card').count()).toBeGreaterThan(3);
  });
});
