/**
 * Requests to the service as XML (EM-3), after the request DTD of the Extension Mobility API: an
 * application names itself, and asks for a login, a logout, or the logout of everybody.
 */
import { minutes, type Duration } from '../../engine/units.js';
import { childNamed, hasOnly, textOf } from './xml-element.js';
import { escapedXml, readXml, type XmlElement } from './xml-reader.js';

/** Who asks. */
export type Application = { readonly id: string; readonly certificate: string };

/** What an application asks for. */
export type EmOrder =
  | {
      readonly order: 'login';
      readonly deviceName: string;
      readonly userName: string;
      /** Undefined: the user's own default. */
      readonly profile: string | undefined;
      /** Undefined: as long as the system lets it. */
      readonly duration: Duration | undefined;
    }
  | { readonly order: 'logout'; readonly deviceName: string }
  | { readonly order: 'logout-all' };

export type EmDocument = { readonly application: Application; readonly order: EmOrder };

/** The request that the document is, or what is wrong with it. */
export const readRequest = (document: string): EmDocument | { readonly fault: string } => {
  const read = readXml(document);
  if ('fault' in read) return read;
  const application = applicationOf(read.root);
  const order = orderOf(read.root);
  if (read.root.name !== 'request' || application === undefined || order === undefined)
    return { fault: 'not a request with appInfo and login, logout or logoutAll' };
  return { application, order };
};

const PARTS_OF_REQUEST = 2;

const applicationOf = (root: XmlElement): Application | undefined => {
  const info = childNamed(root, 'appInfo');
  if (info === undefined || root.children.length !== PARTS_OF_REQUEST) return undefined;
  if (!hasOnly(info, ['appID', 'appCertificate', 'appEncryptedCertificate'])) return undefined;
  const id = textOf(info, 'appID');
  const certificate = textOf(info, 'appCertificate') ?? textOf(info, 'appEncryptedCertificate');
  return id === undefined || certificate === undefined ? undefined : { id, certificate };
};

const ROUTE = ['remoteIPAddr', 'isViaHeaderSet'];
const OF_LOGIN = ['deviceName', 'userID', 'deviceProfile', 'exclusiveDuration', ...ROUTE];
const OF_LOGOUT = ['deviceName', ...ROUTE];

const orderOf = (root: XmlElement): EmOrder | undefined => {
  const login = childNamed(root, 'login');
  if (login !== undefined) return loginOf(login);
  const logout = childNamed(root, 'logout');
  if (logout !== undefined) {
    const deviceName = textOf(logout, 'deviceName');
    return deviceName === undefined || !hasOnly(logout, OF_LOGOUT)
      ? undefined
      : { order: 'logout', deviceName };
  }
  const all = childNamed(root, 'logoutAll');
  return all !== undefined && hasOnly(all, ROUTE) ? { order: 'logout-all' } : undefined;
};

const loginOf = (login: XmlElement): EmOrder | undefined => {
  const deviceName = textOf(login, 'deviceName');
  const userName = textOf(login, 'userID');
  const profile = textOf(login, 'deviceProfile');
  const wish = childNamed(login, 'exclusiveDuration');
  if (deviceName === undefined || userName === undefined || !hasOnly(login, OF_LOGIN))
    return undefined;
  if (wish === undefined)
    return { order: 'login', deviceName, userName, profile, duration: undefined };
  const duration = durationOf(wish);
  return duration && { order: 'login', deviceName, userName, profile, ...duration };
};

/** The guide names no unit; its example of 60 is read as minutes. At most a week. */
const WHOLE_MINUTES = /^[1-9]\d{0,4}$/;
const MINUTES_MAX = 10_080;

const durationOf = (wish: XmlElement): { readonly duration: Duration | undefined } | undefined => {
  if (!hasOnly(wish, ['time', 'indefinite']) || wish.children.length !== 1) return undefined;
  const time = textOf(wish, 'time');
  if (time === undefined) return { duration: undefined };
  const count = Number(time);
  return WHOLE_MINUTES.test(time) && count <= MINUTES_MAX
    ? { duration: minutes(count) }
    : undefined;
};

/** The document of a request, as an application sends it. */
export const requestXml = ({ application, order }: EmDocument): string =>
  `<request>${element(
    'appInfo',
    element('appID', escapedXml(application.id)) +
      element('appCertificate', escapedXml(application.certificate)),
  )}${orderXml(order)}</request>`;

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const MICROSECONDS_IN_MINUTE = minutes(1);

const orderXml = (order: EmOrder): string => {
  switch (order.order) {
    case 'logout-all':
      return '<logoutAll/>';
    case 'logout':
      return element('logout', element('deviceName', escapedXml(order.deviceName)));
    case 'login': {
      const { deviceName, userName, profile, duration } = order;
      const parts = [
        element('deviceName', escapedXml(deviceName)),
        element('userID', escapedXml(userName)),
      ];
      if (profile !== undefined) parts.push(element('deviceProfile', escapedXml(profile)));
      if (duration !== undefined)
        parts.push(
          element('exclusiveDuration', element('time', `${duration / MICROSECONDS_IN_MINUTE}`)),
        );
      return element('login', parts.join(''));
    }
  }
};
