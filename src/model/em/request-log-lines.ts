/** What a service logs of the answer to a request within its cluster (EM-9). */
import { error, info, onOneLine, type LogEntry } from './service-log-line.js';
import type { EmAnswer, EmRequest } from './em-request.js';
import { escapedXml } from './xml-reader.js';

/** The answer as the log shows it: an error is said twice, once as such and once as sent. */
export const answerEntries = (
  number: number,
  { asks, deviceName }: Pick<EmRequest, 'asks' | 'deviceName'>,
  answer: EmAnswer,
): readonly LogEntry[] => {
  if (answer === undefined) return [returning(number, '<response>\n<success/>\n</response>')];
  const { code } = answer;
  const text = onOneLine(answer.text);
  const service = asks === 'login' ? 'LoginService' : 'LogoutService';
  const device = deviceName === undefined ? 'null' : onOneLine(deviceName);
  return [
    error(
      'EMServiceServlet',
      `${number}: ${service}: Dev: ${device}- Error# ${code}-com.cisco.emservice.MyException: ${text}`,
    ),
    returning(
      number,
      `<response>\n<failure>\n<error code="${code}">${escapedXml(text)}\n</error>\n</failure>\n</response>`,
    ),
  ];
};

const returning = (number: number, document: string): LogEntry =>
  info('EMServiceServlet', `${number}:Request succeeded returning${document}`);
