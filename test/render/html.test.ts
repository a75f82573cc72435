import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/render/html.ts';
import { noTemplates } from '../../src/render/index.ts';
import { hostileReport } from './hostile-report.ts';
import { draftReport, sampleReport } from './sample-report.ts';

const page = html.render(sampleReport, noTemplates);
const body = page.slice(page.indexOf('<body'));

/** Every tag with its attributes; anything else that begins with `<` is a failure. */
function tagsOf(text: string): string[] {
  const tag = /<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>|<!DOCTYPE html>/g;
  expect(text.replace(tag, '')).not.toMatch(/[<>]/);
  return text.match(tag) ?? [];
}

const withoutStyle = (text: string): string =>
  text
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(/<script>[\s\S]*?<\/script>/, '<script></script>');
const namesOf = (text: string): string[] =>
  tagsOf(withoutStyle(text)).map((tag) => tag.replace(/ .*|>/gs, ''));
const valuesOf = (attribute: string, text = body): string[] =>
  [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

describe('the page', () => {
  test('has a language, a title and one h1', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
    expect(page).toContain('<title>2024年度上期 お客様本位');
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test('skips no level of heading', () => {
    const levels = [...body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    levels.reduce((above, level) => {
      expect(level).toBeLessThanOrEqual(above + 1);
      return level;
    }, 0);
  });

  test('has every id once, and every link within it arrives', () => {
    const ids = valuesOf('id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of valuesOf('href').filter((href) => href.startsWith('#')))
      expect(ids).toContain(target.slice(1));
    for (const label of valuesOf('aria-labelledby')) expect(ids).toContain(label);
  });

  test('gives every table a caption or column heads, and every head a scope', () => {
    for (const [table] of body.matchAll(/<table[\s\S]*?<\/table>/g))
      expect(table).toMatch(/<caption>|<thead>/);
    expect(body.match(/<th(?! scope="(?:col|row)")[ >]/g)).toBeNull();
  });

  test('asks for nothing from anywhere', () => {
    const [own] = page.match(/<script>\n[\s\S]*?<\/script>/) ?? [];
    expect(own).not.toMatch(/fetch|import|XMLHttp|src|eval/);
    expect(page.replace(own ?? '', '')).not.toMatch(
      / src=|<link|@import|url\(|<script(?! type="application\/json" class="kpi-facts">)|<iframe/,
    );
  });

  test('allows itself its own script and no other, by its digest', () => {
    const [, script] = page.match(/<script>([\s\S]*?)<\/script>/) ?? [];
    const digest = createHash('sha256')
      .update(script ?? '')
      .digest('base64');
    expect(page).toContain(`script-src &#x27;sha256-${digest.replaceAll('=', '&#x3D;')}&#x27;`);
  });

  test('shows a figure in a sentence as data that links to its entry', () => {
    expect(body).toContain(
      '他社商品申込み<a class="kr-figure" href="#f-2024H1-applications.life.other_2f_count">' +
        '<data class="kpi" value="89" data-n="89" data-d="1" data-kpi="applications.life.other/count" data-term="2024H1">89件</data></a>(' +
        '<a class="kr-figure" href="#f-2024H1-applications.life.other">' +
        '<data class="kpi" value="26.9" data-n="89" data-d="330" data-kpi="applications.life.other" data-term="2024H1">26.9%</data></a>)',
    );
  });

  test('puts no space between the parts of a sentence', () => {
    const sentence = body.match(/<p>お客様の声の件数:[\s\S]*?<\/p>/)?.[0].replace(/<br>/g, '\n');
    expect(sentence?.replace(/<[^>]*>/g, '')).toBe(
      'お客様の声の件数:461件\n(感謝339件、不満109件、要望8件、その他5件)',
    );
  });

  test('shows what cannot be measured as it is in the report, without numbers behind it', () => {
    expect(body).toContain('<data class="kpi" value="" data-kpi="reviews.none" data-term="2024H1">—');
  });

  test('says a change with sign and word', () => {
    expect(body).toContain(
      '<span class="kr-trend kr-down">−9件</span> 減少<span class="kr-judgement kr-worse">悪化</span>',
    );
  });

  test('says that a draft is one', () => {
    const draft = html.render(draftReport, noTemplates);
    expect(draft).toContain('data-watermark="下書き"');
    expect(draft).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('data-watermark="');
  });

  test('links only where a link may lead', () => {
    const evil = JSON.parse(
      JSON.stringify(sampleReport).replaceAll('https://example.com/policy', ' JavaScript:alert(1)'),
    );
    const text = html.render({ ...evil, links: [] }, noTemplates);
    expect(text).not.toMatch(/javascript:/i);
    expect(text).toContain('くわしくは業務運営の方針を');
  });

  test('has the same markup whatever stands in cells, labels and prose', () => {
    const hostile = html.render(hostileReport, noTemplates);
    expect(namesOf(hostile)).toEqual(namesOf(page));
    expect(hostile).toContain('{{x}}');
    expect(hostile).not.toMatch(/[\u202e\u0007]/);
    expect(hostile).toContain('&lt;U+202E&gt;');
  });

  test('stays small', () => {
    expect(page.length).toBeLessThan(80_000);
  });
});
