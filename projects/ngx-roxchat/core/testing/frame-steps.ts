import fc from 'fast-check';
import type { LibrarySide } from './library-side';
import type { QueueModel } from './queue.model';
import { pick } from './side';
import { step, type WeightedStep } from './step';
import type { ForeignFrame } from './world';

const number = fc.nat(7);

/** A step about one of the bound frames; nothing happens if there is none of this kind. */
const frameStep = (
  weight: number,
  name: string,
  isOfKind: (frame: ForeignFrame) => boolean,
  act: (model: QueueModel, library: LibrarySide, frame: ForeignFrame, index: number) => void,
): WeightedStep =>
  step(weight, name, [number], (model, library, which) => {
    const frame = pick(library.frames.filter(isOfKind), which);
    if (frame) {
      act(model, library, frame, library.frames.indexOf(frame));
    }
  });

const isInDocument = ({ contentWindow }: ForeignFrame) => contentWindow !== null;
const isOutside = ({ contentWindow }: ForeignFrame) => contentWindow === null;

export const OPEN = step(2, 'add an unbound iframe', [], (_, library) => {
  library.world.open();
});

/** Binds an iframe that has not loaded. */
export function bind(model: QueueModel, library: LibrarySide): void {
  const frame = library.world.bind();
  library.frames.push(frame);
  model.bind(library.getName(frame.contentWindow));
}

export const BIND = step(2, 'bind an iframe', [], bind);

export const FRAME_STEPS = [
  step(1, 'release a frame', [number], (model, library, which) => {
    library.release(which);
    model.release(which);
  }),
  frameStep(1, 'take a frame out', isInDocument, (model, library, frame, index) => {
    library.world.leave(frame);
    model.change((pages) => {
      pages.leave(index);
    });
  }),
  frameStep(2, 'put a frame back', isOutside, (model, library, frame, index) => {
    library.world.enter(frame);
    model.change((pages) => {
      pages.enter(index, library.getName(frame.contentWindow));
    });
  }),
  frameStep(1, 'move a frame', isInDocument, (model, library, frame, index) => {
    library.world.move(frame);
    model.change((pages) => {
      pages.move(index, library.getName(frame.contentWindow));
    });
  }),
  frameStep(5, 'load a page', isInDocument, (model, _, frame, index) => {
    frame.load();
    model.change((pages) => {
      pages.load(index);
    });
  }),
  step(1, 'remove an unbound iframe', [number], (model, library, which) => {
    const isBound = library.frames.map(({ contentWindow }) => contentWindow);
    const unbound = library.world.windows.filter(
      (window) => !window.closed && !isBound.includes(window),
    );
    const window = pick(unbound, which);
    if (!window) {
      return;
    }
    window.closed = true;
    model.pages.close(library.getName(window));
    if (!model.commands.findInFlight(library.getName(window))) {
      return;
    }
    // The library need not notice a closed window before another one speaks.
    const other = library.world.open();
    library.tell(other, 'notificationAdded', { notification: { id: 'n' } });
    model.notify(library.getName(other));
  }),
];
