// A model's columns in plain SQL, under the names that Prisma has for them.
import { Prisma } from './generated/client.ts'

/** Every one of `fields` (`Prisma.ClaimScalarFieldEnum` and its like) of the table that `alias` stands for. */
export function columnsOf(alias: string, fields: Record<string, string>): Prisma.Sql {
  const columns = Object.values(fields).map((field) => `${alias}."${inDatabase(field)}" AS "${field}"`)
  return Prisma.raw(columns.join(', '))
}

const inDatabase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
