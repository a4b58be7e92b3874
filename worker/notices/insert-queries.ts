import { sql, type SQL } from 'drizzle-orm';

/**
 * One notice for each live address of the partners that `partners` selects, in the batch of the change that they are told of, so
 * that none is lost. Its id comes from the change's stamp and the address: the batch tried again makes no second.
 */
export function insertNotices(stamp: string, now: number, partners: SQL): SQL {
  const id = sql`substr(${stamp}, 1, 16) || substr(w.id, 1, 16)`;
  return sql`insert into notices (id, webhook_id, state, attempts, made_at, next_at)
    select ${id}, w.id, 'waiting', 0, ${now}, ${now} from webhooks w join partners p on p.id = w.partner_id
    where w.partner_id in (${partners}) and w.removed_at is null and p.suspended_at is null
    and not exists (select 1 from notices n where n.id = ${id})`;
}
