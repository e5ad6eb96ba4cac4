/** The service's answers as XML (EM-3): success, or an error with its code and text. */
import { childNamed, hasOnly } from './xml-element.js';
import { escapedXml, readXml } from './xml-reader.js';

/** A code may be one that the catalogue does not have, where another service answered. */
export type EmResponse =
  | { readonly isSuccess: true }
  | { readonly isSuccess: false; readonly code: number; readonly text: string };

export const SUCCESS: EmResponse = { isSuccess: true };

/** The document of an answer, in one line. */
export const responseXml = (response: EmResponse): string =>
  response.isSuccess
    ? '<response><success/></response>'
    : `<response><failure><error code="${response.code}">${escapedXml(response.text)}</error></failure></response>`;

const CODE = /^\d{1,3}$/;

/** The answer that the document is, or what is wrong with it. */
export const readResponse = (document: string): EmResponse | { readonly fault: string } => {
  const read = readXml(document);
  if ('fault' in read) return read;
  const { root } = read;
  const [only] = root.children;
  if (root.name === 'response' && only !== undefined && root.children.length === 1) {
    if (only.name === 'success' && hasOnly(only, [])) return SUCCESS;
    const error = only.name === 'failure' ? childNamed(only, 'error') : undefined;
    const code = error?.attributes.get('code') ?? '';
    if (error !== undefined && CODE.test(code))
      return { isSuccess: false, code: Number(code), text: error.text };
  }
  return { fault: 'not a response with success or failure' };
};
