import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';

/** What stands in the browser until a page could be made. */
export const blankPage = (language: Language): string => {
  const { title, waiting } = ui[language].preview;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${waiting}</p>
</main>
</body>
</html>
`;
};
