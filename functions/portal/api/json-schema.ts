import { z } from 'zod';

/** The part of JSON Schema 2020-12 that is read here; whatever else a schema says is passed on. */
export interface JsonSchema {
  readonly type?: string | readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  /** Schemas that refer to themselves stand here and are referred to as `#/$defs/<name>`. */
  readonly $defs?: Readonly<Record<string, JsonSchema>> | undefined;
}

const jsonSchemaSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), jsonSchemaSchema).optional(),
    required: z.array(z.string()).optional(),
    $defs: z.record(z.string(), jsonSchemaSchema).optional(),
  }),
);

/** A schema as JSON Schema, which is what OpenAPI 3.1 speaks. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return jsonSchemaSchema.parse(rest);
}

/**
 * Moves a schema's own definitions to where an OpenAPI document keeps them, since a reference
 * counts from the root of the document.
 */
export function hoisted(
  name: string,
  schema: JsonSchema,
): { readonly schema: JsonSchema; readonly definitions: Readonly<Record<string, JsonSchema>> } {
  const spelled = JSON.stringify(schema).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`);
  const { $defs = {}, ...rest } = jsonSchemaSchema.parse(JSON.parse(spelled));
  const definitions = Object.entries($defs).map(([key, value]) => [`${name}.${key}`, value]);
  return { schema: rest, definitions: Object.fromEntries(definitions) };
}
