/**
 * The objects that we write, after OASIS, "STIX Version 2.1" (2021), as a JSON Schema: sections 3
 * (common properties), 4 (identity, threat actor, report, opinion), 5 (relationship), 7.3
 * (extension definition) and 8 (bundle).
 */
const id = (type: string) => ({
  type: 'string',
  pattern: `^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
});
const anyId = id('[a-z][a-z0-9-]+[a-z0-9]');
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
};
const text = { type: 'string' };
const texts = { type: 'array', items: text, minItems: 1 };
const references = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['source_name'],
    anyOf: [{ required: ['description'] }, { required: ['url'] }, { required: ['external_id'] }],
    properties: { source_name: text, description: text, url: text, external_id: text },
    additionalProperties: false,
  },
};

const object = (type: string, properties: object, required: readonly string[]) => ({
  type: 'object',
  properties: {
    type: { const: type },
    spec_version: { const: '2.1' },
    id: id(type),
    created: time,
    modified: time,
    created_by_ref: id('identity'),
    labels: texts,
    lang: text,
    external_references: references,
    extensions: {
      type: 'object',
      minProperties: 1,
      propertyNames: id('extension-definition'),
      additionalProperties: {
        type: 'object',
        required: ['extension_type'],
        properties: { extension_type: { const: 'property-extension' } },
      },
    },
    ...properties,
  },
  required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
  additionalProperties: false,
});

export const STIX_SCHEMA = {
  type: 'object',
  required: ['type', 'id', 'objects'],
  additionalProperties: false,
  properties: {
    type: { const: 'bundle' },
    id: id('bundle'),
    objects: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          object(
            'identity',
            {
              name: text,
              description: text,
              identity_class: {
                enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'],
              },
            },
            ['name'],
          ),
          object('threat-actor', { name: text, description: text, aliases: texts }, ['name']),
          object(
            'relationship',
            {
              relationship_type: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
              description: text,
              source_ref: anyId,
              target_ref: anyId,
              start_time: time,
              stop_time: time,
            },
            ['relationship_type', 'source_ref', 'target_ref'],
          ),
          object(
            'report',
            {
              name: text,
              description: text,
              published: time,
              object_refs: { type: 'array', items: anyId, minItems: 1 },
            },
            ['name', 'published', 'object_refs'],
          ),
          object(
            'opinion',
            {
              explanation: text,
              authors: texts,
              opinion: {
                enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'],
              },
              object_refs: { type: 'array', items: anyId, minItems: 1 },
            },
            ['opinion', 'object_refs'],
          ),
          object(
            'extension-definition',
            {
              name: text,
              description: text,
              schema: text,
              version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
              extension_types: {
                type: 'array',
                items: { const: 'property-extension' },
                minItems: 1,
              },
            },
            ['created_by_ref', 'name', 'schema', 'version', 'extension_types'],
          ),
        ],
      },
    },
  },
};
