/** The settings of Multiple Device Messaging that a deployment may change. */
import { bufferLimit } from './mdm-figures.js';

export type MdmParameters = {
  /** QM-7: packets that a quiet client's buffer holds before it is flushed; 1 or more. */
  readonly bufferLimit: number;
};

export const defaultMdmParameters: MdmParameters = { bufferLimit: bufferLimit.value };
