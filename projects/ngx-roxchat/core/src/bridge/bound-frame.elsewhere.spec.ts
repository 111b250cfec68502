import { addIframe } from '../../testing/messages';
import { BoundFrame } from './bound-frame';

describe('isElsewhere of BoundFrame', () => {
  let frame: BoundFrame;

  beforeEach(() => {
    const element = addIframe();
    // A page of the workspace, which this page cannot read.
    jest.spyOn(element, 'contentDocument', 'get').mockReturnValue(null);
    frame = new BoundFrame(element);
    frame.updateWindow();
  });

  it('is false before the iframe enters the document', () => {
    expect(new BoundFrame(frame.element).isElsewhere()).toBe(false);
  });

  it('starts with a message from another origin, and ends with an event', () => {
    frame.handleLoad();

    expect(frame.isElsewhere()).toBe(false);

    frame.handleWrongOrigin();

    expect(frame.isElsewhere()).toBe(true);

    frame.handleEvent(window);

    expect(frame.isElsewhere()).toBe(false);
  });

  it('ends with the next page', () => {
    frame.handleLoad();
    frame.handleWrongOrigin();
    frame.handleLoad();

    expect(frame.isElsewhere()).toBe(false);
  });

  it('stays while the first page, which posted early, fires load', () => {
    frame.handleWrongOrigin();
    frame.handleLoad();

    expect(frame.isElsewhere()).toBe(true);

    frame.handleLoad();

    expect(frame.isElsewhere()).toBe(false);
  });

  it('stays while a page that replaces the workspace, and posted early, fires load', () => {
    frame.handleLoad();
    frame.handleEvent(window);
    frame.handleWrongOrigin();
    frame.handleLoad();

    expect(frame.isElsewhere()).toBe(true);
  });

  it('ends when the iframe leaves the document, or is released', () => {
    frame.handleLoad();
    frame.handleWrongOrigin();
    frame.element.remove();
    frame.updateWindow();

    expect(frame.isElsewhere()).toBe(false);

    frame.handleWrongOrigin();
    frame.handleRelease();

    expect(frame.isElsewhere()).toBe(false);
  });
});
