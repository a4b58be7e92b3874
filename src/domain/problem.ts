/** Every error the API answers with: its code and HTTP status. Titles are in `content/ui`, as `problem.<code>.title`. */
export const PROBLEMS = {
  malformed_json: 400,
  invalid_input: 400,
  invalid_cursor: 400,
  describes_a_person: 400,
  forbidden_origin: 403,
  unknown_service: 404,
  unknown_route: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  unsupported_media_type: 415,
  internal_error: 500,
  database_unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** One wrong field: where, and what is wrong with it, in the reader's language. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}
