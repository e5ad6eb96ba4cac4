/**
 * The scenario format as JSON Schema draft-07, which editors read for completion, hover texts and
 * underlined slips. It comes from the shapes that the loader checks against.
 */
import * as z from 'zod';
import { scenario } from './scenario-shape.js';

/** A JSON document; `impsim schema` prints it. */
export const scenarioJsonSchema = (): unknown =>
  z.toJSONSchema(scenario, { target: 'draft-07', io: 'input', override: keepExamples });

/**
 * Examples are dropped where text is turned into something else, since they might show the result.
 * Ours show what to write.
 */
const keepExamples = (context: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void => {
  const examples = z.globalRegistry.get(context.zodSchema)?.['examples'];
  if (Array.isArray(examples)) context.jsonSchema['examples'] = examples;
};
