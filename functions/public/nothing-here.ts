import { HTTPException } from 'hono/http-exception';

/** Nothing public stands at the address, for whatever reason: outside they all look the same. */
export function nothingHere(): HTTPException {
  return new HTTPException(404);
}
