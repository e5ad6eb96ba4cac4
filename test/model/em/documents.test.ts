/** Requests and answers as XML (EM-3): what is read, what is refused, and that nothing can hurt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { readRequest, requestXml } from '../../../src/model/em/request-document.js';
import { readResponse, responseXml } from '../../../src/model/em/response-document.js';
import {
  readVisitingLogout,
  visitingLogoutXml,
} from '../../../src/model/em/visiting-logout-document.js';
import { readXml, XML_DEPTH_MAX, XML_LENGTH_MAX } from '../../../src/model/em/xml-reader.js';
import { Lab } from './support/lab.js';

const application = { id: 'crm', certificate: 'secret' };
const appInfo = '<appInfo><appID>crm</appID><appCertificate>secret</appCertificate></appInfo>';

const login = (inside: string): string => `<request>${appInfo}<login>${inside}</login></request>`;

const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

describe('a request document', () => {
  it('asks for a login, with profile and duration', () => {
    const document = `<?xml version="1.0"?>
<request>
  <appInfo>
    <appID>crm</appID>
    <appCertificate>secret</appCertificate>
  </appInfo>
  <login>
    <deviceName>SEP003094C25B15</deviceName>
    <userID>rak</userID>
    <deviceProfile>rak-udp</deviceProfile>
    <exclusiveDuration><time>60</time></exclusiveDuration>
  </login>
</request>`;
    expect(readRequest(document)).toEqual({
      application,
      order: {
        order: 'login',
        deviceName: 'SEP003094C25B15',
        userName: 'rak',
        profile: 'rak-udp',
        duration: minutes(60),
      },
    });
  });

  it('is read as it was written', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => /^\S(.*\S)?$/u.test(text) && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));
    const order = fc.oneof(
      fc.record({
        order: fc.constant('login' as const),
        deviceName: word,
        userName: word,
        profile: fc.option(word, { nil: undefined }),
        duration: fc.option(fc.integer({ min: 1, max: 10_080 }).map(minutes), { nil: undefined }),
      }),
      fc.record({ order: fc.constant('logout' as const), deviceName: word }),
      fc.constant({ order: 'logout-all' as const }),
    );
    fc.assert(
      fc.property(order, word, word, (asked, id, certificate) => {
        const document = { application: { id, certificate }, order: asked };
        expect(readRequest(requestXml(document))).toEqual(document);
      }),
    );
  });

  const device = '<deviceName>h1</deviceName>';
  const user = '<userID>rak</userID>';

  it.each([
    ['nothing', ''],
    ['plain text', 'login please'],
    ['another document', '<query><appInfo/></query>'],
    ['no application', `<request><login>${device}${user}</login></request>`],
    ['no order', `<request>${appInfo}</request>`],
    ['two orders', `<request>${appInfo}<logoutAll/><logoutAll/></request>`],
    ['an unknown order', `<request>${appInfo}<logIn>${device}${user}</logIn></request>`],
    ['no device', login(user)],
    ['no user', login(device)],
    ['an empty user', login(`${device}<userID></userID>`)],
    ['two users', login(`${device}${user}${user}`)],
    ['an unknown element', login(`${device}${user}<admin/>`)],
    ['a duration of nothing', login(`${device}${user}<exclusiveDuration/>`)],
    [
      'a duration below nothing',
      login(`${device}${user}<exclusiveDuration><time>-1</time></exclusiveDuration>`),
    ],
    [
      'an endless duration',
      login(`${device}${user}<exclusiveDuration><time>99999</time></exclusiveDuration>`),
    ],
    ['an end tag that is missing', `<request>${appInfo}<login>${device}${user}</request>`],
    ['something behind it', `${login(device + user)}<request/>`],
    ['a document type', `<!DOCTYPE request [<!ENTITY a "b">]>${login(device + user)}`],
    ['an external entity', `<!DOCTYPE r SYSTEM "file:///etc/passwd">${login(device + user)}`],
    ['an entity of its own', login(`${device}<userID>&rak;</userID>`)],
    ['an entity without an end', login(`${device}<userID>&amp</userID>`)],
    ['a numbered character', login(`${device}<userID>&#114;ak</userID>`)],
    ['a comment', login(`${device}${user}<!-- -->`)],
    ['a section of raw text', login(`${device}<userID><![CDATA[rak]]></userID>`)],
    ['a processing instruction', login(`${device}${user}<?php exit ?>`)],
    ['a control character', login(`${device}<userID>r\u0000ak</userID>`)],
    ['half a surrogate pair', login(`${device}<userID>\uD800</userID>`)],
    ['an attribute that stands twice', `<request a="1" a="2">${appInfo}<logoutAll/></request>`],
    ['an attribute without quotes', `<request a=1>${appInfo}<logoutAll/></request>`],
    ['a prototype as an entity', login(`${device}<userID>&constructor;</userID>`)],
  ])('with %s gets code 1, and changes nothing', (_, document) => {
    const lab = new Lab();
    lab.post(document);
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['document 1']);
    expect(lab.mobility.state.logins.live).toBe(0);
    expect(lab.mobility.state.clusters[0]?.inProgress).toBe(0);
    expect(lab.reasons).toEqual(['malformed']);
  });

  it('of megabytes, or of a depth without end, is refused before it is read', () => {
    const deep = '<a>'.repeat(100_000);
    for (const document of [
      deep,
      `<a>${' '.repeat(10_000_000)}</a>`,
      `<a ${'b="1" '.repeat(1_000_000)}/>`,
      '&'.repeat(5_000_000),
    ])
      expect(readXml(document)).toEqual({ fault: `longer than ${XML_LENGTH_MAX} characters` });
    expect(readXml(nested(XML_DEPTH_MAX))).toHaveProperty('root');
    expect(readXml(nested(XML_DEPTH_MAX + 1))).toHaveProperty('fault');
    expect(readXml('&'.repeat(XML_LENGTH_MAX))).toHaveProperty('fault');
    expect(readXml(`<a>${'&'.repeat(XML_LENGTH_MAX - 10)}</a>`)).toHaveProperty('fault');
    expect(readXml(`<a ${' '.repeat(XML_LENGTH_MAX - 10)}/>`)).toHaveProperty('root');
  });

  it('of whatever characters ends in a document or in a fault', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a',
      '</a>',
      '="',
      '"',
      "'",
      '&amp;',
      '&',
      '<!',
      'x',
      ' ',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const outcome = readXml(pieces.join(''));
        expect('fault' in outcome || 'root' in outcome).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an application', () => {
  it.each([
    ['that nobody knows gets 3', { id: 'erp', certificate: 'secret' }, 3],
    ['with a wrong certificate gets 3', { id: 'crm', certificate: 'guess' }, 3],
    ['without proxy rights gets 10', { id: 'kiosk', certificate: 'secret' }, 10],
  ])('%s', (_, asks, code) => {
    const lab = new Lab({
      home: {
        applications: new Map([
          ['crm', { certificate: 'secret', hasProxyRights: true }],
          ['kiosk', { certificate: 'secret', hasProxyRights: false }],
        ]),
      },
    });
    lab.post(requestXml({ application: asks, order: { order: 'logout-all' } }));
    expect(lab.codes).toEqual([`document ${code}`]);
  });

  it('logs a user in without a PIN, and out, and has its duration kept to', () => {
    const lab = new Lab();
    const order = {
      order: 'login',
      deviceName: 'h1',
      userName: 'RAK',
      profile: undefined,
    } as const;
    lab.post(requestXml({ application, order: { ...order, duration: minutes(1) } }));
    lab.runFor(seconds(1));
    expect(lab.shownAt('rak')).toEqual(['h1']);
    lab.runFor(minutes(1));
    expect(lab.shownAt('rak')).toEqual([]);
    lab.post(requestXml({ application, order: { ...order, duration: undefined } }));
    lab.runFor(seconds(1));
    lab.post(requestXml({ application, order: { order: 'logout', deviceName: 'h1' } }));
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['document success', 'document success', 'document success']);
    expect(lab.shownAt('rak')).toEqual([]);
  });

  it('cannot have a user of another cluster: the API does not support visits', () => {
    const lab = new Lab();
    const order = { order: 'login', deviceName: 'h1', userName: 'mallory' } as const;
    lab.post(
      requestXml({ application, order: { ...order, profile: undefined, duration: undefined } }),
    );
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['document 23']);
  });
});

describe('an answer', () => {
  it('is one of two documents, and read as it was written', () => {
    expect(responseXml({ isSuccess: true })).toBe('<response><success/></response>');
    const failure = { isSuccess: false, code: 25, text: 'A & B < C "quoted"' } as const;
    for (const response of [{ isSuccess: true } as const, failure])
      expect(readResponse(responseXml(response))).toEqual(response);
    expect(readResponse('<response><failure/></response>')).toHaveProperty('fault');
    expect(readResponse('<response><success>yes<a/></success></response>')).toHaveProperty('fault');
  });
});

describe('a visiting logout (EMCC-4)', () => {
  const document =
    '<emcc><visitingLogout><requestNum>117</requestNum><deviceName>SEPF8A5C59E1126</deviceName>' +
    '<clusterId>mjunnur</clusterId></visitingLogout></emcc>';

  it('is written as the published log has it, and read again', () => {
    const logout = { requestNumber: 117, deviceName: 'SEPF8A5C59E1126', clusterId: 'mjunnur' };
    expect(visitingLogoutXml(logout)).toBe(document);
    expect(readVisitingLogout(document)).toEqual(logout);
  });

  it('is refused without a number', () => {
    expect(readVisitingLogout(document.replace('117', 'many'))).toHaveProperty('fault');
  });
});
