/** The virtual machine of a node in a plan (SIZE-9). */
import { vmTemplateOf, type VmTemplate } from '../model/deployment/ova.js';
import type { Release } from '../model/deployment/release.js';
import type { PlanOva } from './design.js';

/** Every release has a template of the OVAs that plans are made of. */
export const machineOf = (ova: PlanOva, release: Release): VmTemplate => {
  const template = vmTemplateOf(ova, release);
  if (template === undefined) throw new TypeError(`release ${release} has no ${ova} OVA`);
  return template;
};
