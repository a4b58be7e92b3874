/** Which part of a list is asked for. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly per_page: number;
}

export interface Page<T> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly T[];
}

/** The Page object of the standard. A list of nothing has one page, which is empty; so is any page past the last. */
export function pageOf<T>(contents: readonly T[], total: number, { page, per_page: perPage }: Paging): Page<T> {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** The part of a list that is all in memory. */
export function cutPage<T>(all: readonly T[], { page, per_page: perPage }: Paging): Page<T> {
  return pageOf(all.slice((page - 1) * perPage, page * perPage), all.length, { page, per_page: perPage });
}
