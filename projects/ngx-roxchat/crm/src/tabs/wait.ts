import { Observable } from 'rxjs';

/** Emits null after this time, in ms. It is smaller than the `timer` of RxJS. */
export function wait(time: number): Observable<null> {
  return new Observable((subscriber) => {
    const timer = setTimeout(() => {
      subscriber.next(null);
      subscriber.complete();
    }, time);
    return () => {
      clearTimeout(timer);
    };
  });
}
