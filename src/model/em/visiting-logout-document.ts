/** What a home cluster sends to have a visited phone logged out (EMCC-4), as XML. */
import { childNamed, textOf } from './xml-element.js';
import { escapedXml, readXml } from './xml-reader.js';

export type VisitingLogout = {
  /** The number of the request at the home cluster. */
  readonly requestNumber: number;
  readonly deviceName: string;
  /** The cluster ID of the home cluster. */
  readonly clusterId: string;
};

export const visitingLogoutXml = (logout: VisitingLogout): string =>
  `<emcc><visitingLogout><requestNum>${logout.requestNumber}</requestNum>` +
  `<deviceName>${escapedXml(logout.deviceName)}</deviceName>` +
  `<clusterId>${escapedXml(logout.clusterId)}</clusterId></visitingLogout></emcc>`;

const NUMBER = /^\d{1,15}$/;

/** The order that the document is, or what is wrong with it. */
export const readVisitingLogout = (
  document: string,
): VisitingLogout | { readonly fault: string } => {
  const read = readXml(document);
  if ('fault' in read) return read;
  const body = read.root.name === 'emcc' ? childNamed(read.root, 'visitingLogout') : undefined;
  if (body !== undefined) {
    const number = textOf(body, 'requestNum') ?? '';
    const deviceName = textOf(body, 'deviceName');
    const clusterId = textOf(body, 'clusterId');
    if (NUMBER.test(number) && deviceName !== undefined && clusterId !== undefined)
      return { requestNumber: Number(number), deviceName, clusterId };
  }
  return { fault: 'not an emcc document with a visitingLogout' };
};
