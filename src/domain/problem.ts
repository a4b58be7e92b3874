/** Every error the API answers with: its code and HTTP status. Titles are in `content/ui`, as `problem.<code>.title`. */
export const PROBLEMS = {
  malformed_json: 400,
  invalid_input: 400,
  invalid_cursor: 400,
  describes_a_person: 400,
  missing_idempotency_key: 400,
  unauthenticated: 401,
  token_expired: 401,
  token_revoked: 401,
  missing_scope: 403,
  forbidden_origin: 403,
  unknown_service: 404,
  unknown_bed_group: 404,
  unknown_hold: 404,
  unknown_record: 404,
  unknown_route: 404,
  method_not_allowed: 405,
  beds_are_held: 409,
  beds_unknown: 409,
  hold_has_moved: 409,
  holds_closed: 409,
  no_free_bed: 409,
  not_for_this_group: 409,
  too_many_holds: 409,
  figures_changed: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  key_reused: 422,
  precondition_required: 428,
  internal_error: 500,
  database_unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** One wrong field: where, and what is wrong with it, in the reader's language. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}
