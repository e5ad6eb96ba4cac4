/**
 * Workflow commands of GitHub Actions: lines of a log that the platform shows as annotations, at their
 * place in a file where they have one. Whatever a text says, it stays inside its line and its property.
 */
import { briefText } from './brief-text.js';

export type Annotation = {
  readonly kind: 'error' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
};

/** Longer texts are cut: the platform shows no more, and drops an annotation that is too long. */
const MESSAGE_MAX = 4_000;
const TITLE_MAX = 200;

/** One line with its end: `::error file=a.yaml,line=3,col=9,title=lunch::expected …` */
export const workflowCommand = ({ kind, title, message, place }: Annotation): string => {
  const properties = [
    ...(place === undefined
      ? []
      : [`file=${property(place.file)}`, `line=${place.line}`, `col=${place.column}`]),
    `title=${property(briefText(title, TITLE_MAX))}`,
  ];
  return `::${kind} ${properties.join(',')}::${data(briefText(message, MESSAGE_MAX))}\n`;
};

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
