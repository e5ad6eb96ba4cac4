import { defaultMdmParameters, type MdmParameters } from '../../src/model/mdm/mdm-parameters.js';

/** The parameters as they come, but for these. */
export const parametersWith = (differing: Partial<MdmParameters> = {}): MdmParameters => ({
  ...defaultMdmParameters,
  ...differing,
});
