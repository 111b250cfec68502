import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';

const angularApp = new AngularNodeAppEngine();

/** Answers with the page; e2e/frames/server.mjs calls it. The build looks for it under this name. */
export const reqHandler = createNodeRequestHandler(async (request, response, next) => {
  try {
    const answer = await angularApp.handle(request);
    if (answer) {
      await writeResponseToNodeResponse(answer, response);
    } else {
      next();
    }
  } catch (error) {
    next(error);
  }
});
