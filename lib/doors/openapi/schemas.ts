// JSON Schema of what goes in and out, made from the very definitions that the server checks with.
import { z } from 'zod'
import { ClaimSummary, ClaimView, FlagView } from '#lib/record/claim'
import { ContactView } from '#lib/record/contact'
import { DecisionView } from '#lib/record/decision'
import { EvidenceInput, EvidenceView } from '#lib/record/evidence'
import { PersonView } from '#lib/record/fields'
import { ReplyView } from '#lib/record/reply'
import { SnapshotSummary, SnapshotView, SourceView } from '#lib/record/source'
import { SpeakerView } from '#lib/record/speaker'
import { StatementView } from '#lib/record/statement'
import { StatementLinkView } from '#lib/record/statement-link'

/** Any other part of the document. */
export type Part = Record<string, unknown>
export type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; required?: string[] }

const named = z.registry<{ id: string }>()
const components = {
  Claim: ClaimView,
  ClaimSummary,
  Contact: ContactView,
  Decision: DecisionView,
  Evidence: EvidenceView,
  EvidenceGiven: EvidenceInput,
  Flag: FlagView,
  Person: PersonView,
  Reply: ReplyView,
  Snapshot: SnapshotView,
  SnapshotSummary,
  Source: SourceView,
  Speaker: SpeakerView,
  Statement: StatementView,
  StatementLink: StatementLinkView,
}
for (const [id, schema] of Object.entries(components)) named.add(schema, { id })

/** Collects the schemas that have a name, as the document holds each once. */
export type Names = Record<string, Schema>

/** The schema of `type` as it is sent (`input`) or answered (`output`); named parts go into `names`. */
export function schemaOf(type: z.ZodType, io: 'input' | 'output', names: Names): Schema {
  const {
    $schema: _dialect,
    $defs,
    ...schema
  } = z.toJSONSchema(type, {
    io,
    metadata: named,
    unrepresentable: 'any',
    override({ jsonSchema }) {
      // The format says it; the patterns are pages long.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
      // An answer may have more fields one day: they are added, and clients pass over what they do not know.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  }) as Schema & { $defs?: Names }
  for (const [name, part] of Object.entries($defs ?? {})) names[name] = pointed(part) as Schema
  return pointed(schema) as Schema
}

/** References among the parts of one schema become references within the document. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : pointed(inner),
    ]),
  )
}

/** `schema` without the fields in `names`. */
export function without(schema: Schema, names: readonly string[]): Schema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))
  const required = (schema.required ?? []).filter((name) => !names.includes(name))
  const { required: _all, ...rest } = schema
  return { ...rest, properties: Object.fromEntries(properties), ...(required.length > 0 && { required }) }
}
