import fc from 'fast-check';
import type { LibrarySide } from './library-side';
import type { QueueModel } from './queue.model';
import { pick } from './side';
import { step, type WeightedStep } from './step';
import type { ForeignFrame } from './world';

const anyNumber = fc.nat(7);

/** A step that changes one of the bound frames of a kind. Does nothing if there is none. */
const frameStep = (
  weight: number,
  name: string,
  isOfKind: (frame: ForeignFrame) => boolean,
  act: (model: QueueModel, library: LibrarySide, frame: ForeignFrame, index: number) => void,
): WeightedStep =>
  step(weight, name, [anyNumber], (model, library, number) => {
    const frame = pick(library.frames.filter(isOfKind), number);
    if (frame) {
      act(model, library, frame, library.frames.indexOf(frame));
    }
  });

const isInDocument = ({ contentWindow }: ForeignFrame) => contentWindow !== null;
const isDetached = ({ contentWindow }: ForeignFrame) => contentWindow === null;

export const OPEN = step(2, 'add an unbound iframe', [], (_, library) => {
  library.world.addWindow();
});

/** Binds an iframe that has not loaded. */
export function bind(model: QueueModel, library: LibrarySide): void {
  const frame = library.world.bind();
  library.frames.push(frame);
  model.bind(library.getName(frame.contentWindow));
}

export const BIND = step(2, 'bind an iframe', [], bind);

export const FRAME_STEPS = [
  step(1, 'remove a frame', [anyNumber], (model, library, number) => {
    library.removeFrame(number);
    model.removeFrame(number);
  }),
  frameStep(1, 'detach a frame', isInDocument, (model, library, frame, index) => {
    library.world.detach(frame);
    model.change((pages) => {
      pages.detach(index);
    });
  }),
  frameStep(2, 'attach a frame', isDetached, (model, library, frame, index) => {
    library.world.attach(frame);
    model.change((pages) => {
      pages.attach(index, library.getName(frame.contentWindow));
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
  step(1, 'remove an unbound iframe', [anyNumber], (model, library, number) => {
    const boundWindows = library.frames.map(({ contentWindow }) => contentWindow);
    const unbound = library.world.windows.filter(
      (window) => !window.closed && !boundWindows.includes(window),
    );
    const window = pick(unbound, number);
    if (!window) {
      return;
    }
    window.closed = true;
    model.pages.close(library.getName(window));
    if (!model.commands.findInFlight(library.getName(window))) {
      return;
    }
    // The library need not notice a closed window before another window posts a message.
    const other = library.world.addWindow();
    library.postEvent(other, 'notificationAdded', { notification: { id: 'n' } });
    model.notify(library.getName(other));
  }),
];
