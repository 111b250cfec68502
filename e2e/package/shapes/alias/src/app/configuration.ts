export { appConfig as config } from '@app/app.config';
