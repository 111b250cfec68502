import type { Said } from '../payloads';

/** A listener that compares the origin and has a schema check and copy the rest. */
export function schemaHandler(parse: (data: unknown) => Said | null) {
  return (origin: string, tell: (said: Said) => void) =>
    (message: MessageEvent): void => {
      if (message.origin !== origin) {
        return;
      }
      const said = parse(message.data);
      if (said) {
        tell({ event: said.event, params: said.params });
      }
    };
}
