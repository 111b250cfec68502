import { applicationConfig, type Meta, type StoryObj } from '@storybook/angular';
import { provideRoxChatCore } from 'ngx-roxchat/core';
import { App } from './app';

const meta: Meta<App> = {
  title: 'CRM',
  component: App,
  decorators: [applicationConfig({ providers: [provideRoxChatCore('http://localhost:4300')] })],
};
export default meta;

export const Workspace: StoryObj<App> = {};
