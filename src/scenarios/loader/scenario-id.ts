/**
 * The id of a scenario: the stem of its file in kebab case, letters of any script, digits and
 * hyphens. It names the folder of the scenario's reports.
 */

/** `reports/sample` is the committed sample, which no run may replace. */
const RESERVED = 'sample';

/** YAML's own, or any other behind a stem. */
const EXTENSION = /(\.ya?ml|(?<=.)\.[^.]*)$/is;

/** The id, or why the file's name gives none. */
export function scenarioId(file: string): { readonly id: string } | { readonly fault: string } {
  const stem = file.replace(/^.*[/\\]/s, '').replace(EXTENSION, '');
  const id = stem
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{CWL})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (!/[\p{L}\p{Nd}]/u.test(id)) {
    return { fault: 'the file name gives the scenario no id; expected one with letters or digits' };
  }
  if (id === RESERVED) {
    return { fault: `the id ${RESERVED} is reserved; expected another file name` };
  }
  return { id };
}
