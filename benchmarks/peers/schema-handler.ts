import type { WireEvent } from '../payloads';

/** A listener that compares the origin; a schema checks and copies the rest. */
export function schemaHandler(parse: (data: unknown) => WireEvent | null) {
  return (origin: string, emit: (event: WireEvent) => void) =>
    (message: MessageEvent): void => {
      if (message.origin !== origin) {
        return;
      }
      const event = parse(message.data);
      if (event) {
        emit({ event: event.event, params: event.params });
      }
    };
}
