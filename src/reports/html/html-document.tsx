/**
 * The shell of every page: one file that opens from disk, asks the network for nothing and runs no
 * script, so that it can be mailed, archived and opened behind any firewall.
 */
import { createHash } from 'node:crypto';
import type { ComponentChild, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReportSection } from './report-section.js';
import { styleSheetFor } from './style-sheet.js';

export type HtmlPage = {
  /** Of the window, and the heading of the page. */
  readonly title: string;
  /** What stands above all sections: the verdict, the recommendation. */
  readonly banner: ComponentChild;
  readonly sections: readonly ReportSection[];
};

/** The whole file; the same text for the same page. */
export const htmlDocument = ({ title, banner, sections }: HtmlPage): string => {
  const body = renderToString(
    <body>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {banner}
      </header>
      <Contents sections={sections} />
      <main id="content" tabIndex={-1}>
        {sections.map((section) => (
          <Part section={section} />
        ))}
      </main>
    </body>,
  );
  return `<!doctype html>\n<html lang="en">${headOf(title, styleSheetFor(body))}${body}</html>\n`;
};

const headOf = (title: string, style: string): string =>
  renderToString(
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyFor(style)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content="impsim" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>,
  );

/** Nothing may load or run but this very style sheet and the font in it. */
const policyFor = (style: string): string => {
  const digest = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'`;
};

const Contents = ({ sections }: { readonly sections: readonly ReportSection[] }): JSX.Element => (
  <nav aria-label="Contents">
    <ul>
      {sections.map(({ id, title }) => (
        <li>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
);

const Part = ({ section }: { readonly section: ReportSection }): JSX.Element => {
  const { id, title, isFolded, content } = section;
  const heading = `${id}-heading`;
  if (!isFolded)
    return (
      <section id={id} aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        {content}
      </section>
    );
  return (
    <section id={id} aria-labelledby={heading}>
      <details>
        <summary>
          <h2 id={heading}>{title}</h2>
        </summary>
        {content}
      </details>
    </section>
  );
};
