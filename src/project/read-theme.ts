import type { Theme } from '../model/project.ts';
import { checkPattern } from './file-names.ts';
import type { Findings } from './findings.ts';

/** The look of the page; null where nothing is said. A colour in which text cannot be read is a problem. */
export function readTheme(value: unknown, findings: Findings): Theme | null {
  if (value === undefined) return null;
  const { color, logo, font } = value as { color?: string; logo?: string; font?: string };
  if (color !== undefined && contrastWithPaper(color) < 4.5)
    findings.add('theme-contrast', ['theme', 'color'], {
      value: color,
      ratio: (Math.floor(contrastWithPaper(color) * 10) / 10).toFixed(1),
    });
  if (logo !== undefined) {
    checkPattern(logo, ['theme', 'logo'], findings);
    if (/[*?]/.test(logo) || !/\.(png|jpe?g|svg|webp)$/i.test(logo))
      findings.add('theme-logo', ['theme', 'logo'], { value: logo });
  }
  return { color: color ?? null, logo: logo ?? null, font: font ?? null };
}

/** WCAG 2 contrast of a `#rrggbb` against the page's ground, 1 to 21. */
function contrastWithPaper(color: string): number {
  const [light, dark] = [luminance('#f6f5f1'), luminance(color)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance, 0 to 1. Source: WCAG 2.2, *relative luminance*. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
